package io.docent.embed;

import java.util.List;
import java.util.function.IntConsumer;

/// Passages are embedded by one embedder, questions by another that runs the same model: so that questions need
/// not go where passages go.
///
/// The two may round differently, one being quantised; how far apart they are, `docent doctor` measures.
///
/// @param questions embeds questions
/// @param passages embeds all else, and names the model
public record QuestionsApart(Embedder questions, Embedder passages) implements Embedder {

    @Override
    public String model() {
        return passages.model();
    }

    @Override
    public int dimensions() {
        return passages.dimensions();
    }

    @Override
    public float[] embed(String text) {
        return passages.embed(text);
    }

    @Override
    public float[] embedQuestion(String question) {
        return questions.embedQuestion(question);
    }

    @Override
    public List<float[]> embedAll(List<String> texts, IntConsumer progress) {
        return passages.embedAll(texts, progress);
    }

    @Override
    public void close() {
        questions.close();
        passages.close();
    }
}
