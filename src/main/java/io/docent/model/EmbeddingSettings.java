package io.docent.model;

import io.docent.model.ModelSettings.Endpoint;
import io.docent.model.ModelSettings.Tries;
import java.time.Duration;

/// Which embedding model on another machine makes vectors, and within what limits.
///
/// @param dimensions length that is asked for, 0 to leave it to the model
/// @param bulk how many texts are handed over at once
/// @param waits how long a request may take
/// @param tries what is done when a request for passages fails, and when the model is left alone
/// @param questions who embeds questions
public record EmbeddingSettings(
        Endpoint endpoint, int dimensions, Bulk bulk, Waits waits, Tries tries, Questions questions) {

    /// How texts are handed over.
    ///
    /// @param batch texts in a request, 1 or more
    /// @param concurrency requests at a time, 1 or more
    /// @param maxCharacters of a text; what is longer is cut off there, since models refuse what they cannot
    ///     hold
    public record Bulk(int batch, int concurrency, int maxCharacters) {

        /// Within what OpenAI and common servers take.
        public static final Bulk USUAL = new Bulk(64, 4, 8_000);
    }

    /// How long is waited.
    ///
    /// @param connect for a connection
    /// @param request for the vectors of a batch
    /// @param question for the vector of a question, for which a reader waits
    public record Waits(Duration connect, Duration request, Duration question) {

        /// A server on a processor takes its time with a batch.
        public static final Waits USUAL =
                new Waits(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(5));
    }

    /// Who embeds questions.
    public enum Questions {
        /// The model that embeds passages.
        REMOTE,
        /// The model in this process, which must be the same one: a question then never leaves the machine.
        LOCAL
    }

    /// More patient than with a reader who waits for an answer.
    public static final Tries TRIES =
            new Tries(4, Duration.ofSeconds(1), Duration.ofSeconds(60), 3, Duration.ofSeconds(30));

    /// The usual limits for a model.
    public static EmbeddingSettings of(Endpoint endpoint) {
        return new EmbeddingSettings(endpoint, 0, Bulk.USUAL, Waits.USUAL, TRIES, Questions.REMOTE);
    }

    /// Its name in an index: vectors cut to another length cannot be compared either.
    public String model() {
        return dimensions == 0 ? endpoint.name() : endpoint.name() + "@" + dimensions;
    }

    /// The same, but every request is made once.
    public EmbeddingSettings once() {
        Tries one = new Tries(0, tries.pause(), tries.maxRetryAfter(), tries.restAfter(), tries.rest());
        return new EmbeddingSettings(endpoint, dimensions, bulk, waits, one, questions);
    }
}
