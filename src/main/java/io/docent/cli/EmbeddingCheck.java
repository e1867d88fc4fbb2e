package io.docent.cli;

import io.docent.check.Meaning;
import io.docent.embed.Embedder;
import io.docent.model.EmbeddingSettings;
import io.docent.model.EmbeddingSettings.Questions;
import io.docent.model.RemoteEmbedder;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Has an embedding model on another machine embed three sentences once and tells what came back. Where
/// questions are embedded in this process, it measures how far the two models are apart.
final class EmbeddingCheck {

    /// Below this the same passages are no longer found.
    private static final double LEAST_COSINE = 0.95;

    private static final List<String> SENTENCES = List.of(
            "Hypoxia keeps effector cells out of the tumour.",
            "Median overall survival was longer than with chemotherapy.",
            "Was progression-free survival reported?");

    private EmbeddingCheck() {}

    /// What came back.
    ///
    /// @param healthy whether it can be used as it is set
    /// @param text a line for the user
    record Outcome(boolean healthy, String text) {}

    static Outcome of(EmbeddingSettings settings, Path cache) {
        long start = System.nanoTime();
        try (RemoteEmbedder remote = new RemoteEmbedder(settings.once())) {
            List<float[]> vectors = remote.embedAll(SENTENCES, done -> {});
            long millis = (System.nanoTime() - start) / 1_000_000;
            String text = remote + ": " + remote.dimensions() + " dimensions, answered in " + millis + " ms";
            return settings.questions() == Questions.LOCAL
                    ? compared(vectors, text, cache)
                    : new Outcome(true, text + "; questions are embedded there, too");
        } catch (ProblemException e) {
            Problem problem = e.problem();
            return new Outcome(false, problem.where() + ": " + problem.what() + "; " + problem.fix());
        }
    }

    private static Outcome compared(List<float[]> vectors, String text, Path cache) {
        double least = 1;
        try (Embedder local = Embedder.load(cache)) {
            for (int i = 0; i < vectors.size(); i++) {
                least = Math.min(least, Meaning.cosine(vectors.get(i), local.embedQuestion(SENTENCES.get(i))));
            }
        }
        String cosine =
                text + String.format(Locale.ROOT, "; least cosine to the model that embeds questions here %.3f", least);
        return least >= LEAST_COSINE
                ? new Outcome(true, cosine)
                : new Outcome(false, cosine + ", which is another model: set embedding.questions to \"remote\"");
    }
}
