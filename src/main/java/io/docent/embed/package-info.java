/// Text becomes vectors: [InProcessEmbedder] makes them in this process, without a key, without a network.
///
/// Open [Embedder] first. LangChain4j's embedding model and the ONNX runtime are used here and nowhere else.
///
/// Deliberately absent: batching. It does not pay on a processor, and dynamic quantisation would make a text's vector
/// depend on the texts beside it.
@NullMarked
package io.docent.embed;

import org.jspecify.annotations.NullMarked;
