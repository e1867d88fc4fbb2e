package io.docent.settings;

import io.docent.embed.InProcessEmbedder;
import io.docent.model.EmbeddingSettings;
import io.docent.model.EmbeddingSettings.Bulk;
import io.docent.model.EmbeddingSettings.Questions;
import io.docent.model.EmbeddingSettings.Waits;
import io.docent.model.ModelSettings.Endpoint;
import io.docent.model.ModelSettings.Tries;
import io.docent.model.Provider;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads which embedding model on another machine is set.
final class EmbeddingReader {

    /// What an index holds.
    private static final int MOST_DIMENSIONS = 4096;

    private final Values values;

    EmbeddingReader(Values values) {
        this.values = values;
    }

    /// The model, or nothing where no address is set.
    Optional<EmbeddingSettings> read() {
        if (values.text(Setting.EMBEDDING_BASE_URL).isEmpty()) {
            for (Setting useless : List.of(Setting.EMBEDDING_NAME, Setting.EMBEDDING_DIMENSIONS)) {
                if (!values.text(useless).isEmpty()) {
                    throw values.problem(
                            useless,
                            "an embedding model is set without its address",
                            "set embedding.baseUrl (or its variable), too");
                }
            }
            return Optional.empty();
        }
        return Optional.of(new EmbeddingSettings(endpoint(), dimensions(), bulk(), waits(), tries(), questions()));
    }

    private Endpoint endpoint() {
        String name = values.text(Setting.EMBEDDING_NAME);
        if (name.isEmpty()) {
            throw values.problem(
                    Setting.EMBEDDING_NAME, "embedding.name is missing", "say which model the endpoint is to use");
        }
        return new Endpoint(
                Provider.OPENAI,
                values.address(Setting.EMBEDDING_BASE_URL),
                name,
                values.key(Setting.EMBEDDING_API_KEY_VARIABLE));
    }

    private int dimensions() {
        return values.text(Setting.EMBEDDING_DIMENSIONS).isEmpty()
                ? 0
                : values.integer(Setting.EMBEDDING_DIMENSIONS, 1, MOST_DIMENSIONS);
    }

    private Bulk bulk() {
        return new Bulk(
                values.integer(Setting.EMBEDDING_BATCH, 1, 2048),
                values.integer(Setting.EMBEDDING_CONCURRENCY, 1, 64),
                values.integer(Setting.EMBEDDING_MAX_CHARACTERS, 100, 1_000_000));
    }

    private Waits waits() {
        return new Waits(
                values.duration(Setting.EMBEDDING_CONNECT_TIMEOUT),
                values.duration(Setting.EMBEDDING_TIMEOUT),
                values.duration(Setting.EMBEDDING_QUESTION_TIMEOUT));
    }

    private Tries tries() {
        return new Tries(
                values.integer(Setting.EMBEDDING_RETRIES, 0, 20),
                values.duration(Setting.EMBEDDING_RETRY_PAUSE),
                values.duration(Setting.EMBEDDING_MAX_RETRY_AFTER),
                values.integer(Setting.EMBEDDING_REST_AFTER, 1, 1000),
                values.duration(Setting.EMBEDDING_REST));
    }

    /// A question can stay only where the endpoint serves the model that is in this process, too.
    private Questions questions() {
        Questions questions = values.choice(Setting.EMBEDDING_QUESTIONS, Questions.class);
        String name = values.text(Setting.EMBEDDING_NAME).toLowerCase(Locale.ROOT);
        boolean same = name.endsWith(InProcessEmbedder.FULL_MODEL)
                && values.text(Setting.EMBEDDING_DIMENSIONS).isEmpty();
        if (questions == Questions.LOCAL && !same) {
            throw values.problem(
                    Setting.EMBEDDING_QUESTIONS,
                    "questions can be embedded here only where passages are embedded by the same model",
                    "serve " + InProcessEmbedder.FULL_MODEL + " without embedding.dimensions, or set it to \"remote\"");
        }
        return questions;
    }
}
