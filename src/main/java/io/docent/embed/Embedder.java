package io.docent.embed;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;

/// Turns text into vectors of length 1 whose cosine says how alike texts are in meaning.
///
/// Safe for use by many threads. A model on another machine may fail at any call, with a
/// [ProblemException][io.docent.problem.ProblemException] that says why.
public interface Embedder extends AutoCloseable {

    /// The model that ships with Docent, run in this process; loading it takes a second or so.
    ///
    /// @param cache folder for what must lie on disk unpacked; made where it is missing
    static Embedder load(Path cache) {
        return InProcessEmbedder.load(cache);
    }

    /// Names the model in an index: vectors of another model cannot be compared with its own.
    String model();

    /// Length of every vector, 1 or more.
    int dimensions();

    /// The vector of a text, of length 1; of a text that holds nothing the model reads, zero.
    float[] embed(String text);

    /// The vector of a question, to be compared with those of passages.
    default float[] embedQuestion(String question) {
        return embed(question);
    }

    /// The vectors of many texts in their order. A failure loses those of this call, so hand over no more than
    /// may be lost.
    ///
    /// @param progress called with the number that is done as they come, in this thread
    List<float[]> embedAll(List<String> texts, IntConsumer progress);

    @Override
    void close();
}
