/// Text becomes vectors. [InProcessEmbedder] makes them in this process, without a key, without a network.
///
/// Open [Embedder] first. LangChain4j's in-process model and the ONNX runtime are used here and nowhere else.
///
/// Deliberately absent: the network; the embedder on another machine is in `model`, with the wire and the keys.
/// Absent, too, is batching in this process: it does not pay on a processor, and dynamic quantisation would
/// make a text's vector depend on the texts beside it.
@NullMarked
package io.docent.embed;

import org.jspecify.annotations.NullMarked;
