package io.docent.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Which model writes, and within what limits.
///
/// @param limits of what it reads and writes
/// @param waits how long it may take
/// @param tries what is done when it fails
/// @param onUnsupported what becomes of what it says without support
public record ModelSettings(Endpoint endpoint, Limits limits, Waits waits, Tries tries, OnUnsupported onUnsupported) {

    /// Where the model is.
    ///
    /// @param baseUrl `http` or `https`, without credentials
    /// @param name what the provider calls the model
    public record Endpoint(Provider provider, String baseUrl, String name, ApiKey key) {}

    /// What is asked of the model.
    ///
    /// @param temperature 0..2, or null to leave it to the provider: some models take no other than their own
    /// @param maxTokens most tokens of a reply
    /// @param contextTokens tokens of prompt and reply together that the model takes in
    public record Limits(@Nullable Double temperature, int maxTokens, int contextTokens) {

        /// Exact rather than inventive, and small enough for a model on a laptop.
        public static final Limits USUAL = new Limits(0.0, 1024, 8192);
    }

    /// How long is waited.
    ///
    /// @param connect for a connection
    /// @param first for the first sign of life of a reply
    /// @param next for each further sign
    /// @param total for the whole reply, further tries included
    public record Waits(Duration connect, Duration first, Duration next, Duration total) {

        /// A model on a laptop's processor may read a long prompt for a minute before its first word.
        public static final Waits USUAL = new Waits(
                Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofSeconds(180));
    }

    /// What is done when a call fails before its first word.
    ///
    /// @param retries how often it is tried again, 0 or more
    /// @param pause before the first further try; doubled for each one after, and varied by half
    /// @param maxRetryAfter longest `Retry-After` that is waited for; a longer one ends the call
    /// @param restAfter failures in a row after which the model is left alone
    /// @param rest how long it is
    public record Tries(int retries, Duration pause, Duration maxRetryAfter, int restAfter, Duration rest) {

        /// Twice more within a few seconds.
        public static final Tries USUAL =
                new Tries(2, Duration.ofMillis(500), Duration.ofSeconds(20), 5, Duration.ofSeconds(30));
    }

    /// What becomes of a statement that its passages do not support.
    public enum OnUnsupported {
        /// It stays, marked.
        MARK,
        /// It is left out.
        REMOVE,
        /// The model is told what is wrong and writes once more.
        RETRY
    }

    /// The usual limits for a model.
    public static ModelSettings of(Endpoint endpoint) {
        return new ModelSettings(endpoint, Limits.USUAL, Waits.USUAL, Tries.USUAL, OnUnsupported.MARK);
    }
}
