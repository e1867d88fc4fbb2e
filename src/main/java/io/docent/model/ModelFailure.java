package io.docent.model;

/// A model gave no whole reply.
public final class ModelFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /// Why there is none.
    public enum Kind {
        /// The connection was refused or the host is unknown.
        UNREACHABLE,
        /// The provider refused the key.
        UNAUTHORISED,
        /// Too many requests.
        RATE_LIMITED,
        /// The provider refused the request: an unknown model, a prompt that is too long.
        REFUSED,
        /// The provider failed.
        SERVER_ERROR,
        /// Nothing came, or no more came, in time.
        TIMEOUT,
        /// The connection ended in the middle of a reply.
        CUT_OFF,
        /// The reply held no words.
        EMPTY,
        /// The reply was not in the provider's form.
        MALFORMED,
        /// Too many calls failed lately, so this one was not made.
        CIRCUIT_OPEN
    }

    /// @param message a plain sentence for the reader, without a key and without an address's credentials
    public ModelFailure(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public ModelFailure(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
