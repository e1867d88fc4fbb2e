package io.docent.app;

import io.docent.embed.Embedder;
import io.docent.embed.InProcessEmbedder;
import io.docent.embed.QuestionsApart;
import io.docent.model.EmbeddingSettings;
import io.docent.model.EmbeddingSettings.Questions;
import io.docent.model.RemoteEmbedder;

/// The embedder that is set.
public final class Embedders {

    private Embedders() {}

    /// Loads the model in this process where it is wanted; opens no connection.
    public static Embedder open(Settings settings) {
        if (settings.embedding().isEmpty()) {
            return Embedder.load(settings.cache());
        }
        EmbeddingSettings set = settings.embedding().get();
        Embedder remote = new RemoteEmbedder(set);
        return set.questions() == Questions.LOCAL
                ? new QuestionsApart(Embedder.load(settings.cache()), remote)
                : remote;
    }

    /// The name that an index of it has, known without loading it.
    public static String model(Settings settings) {
        return settings.embedding().map(EmbeddingSettings::model).orElse(InProcessEmbedder.MODEL);
    }

    /// Whether a question goes to another machine to be embedded.
    static boolean askElsewhere(Settings settings) {
        return settings.embedding()
                .filter(set -> set.questions() == Questions.REMOTE)
                .isPresent();
    }
}
