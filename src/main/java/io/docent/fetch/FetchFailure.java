package io.docent.fetch;

/// A service did not give what it was asked for, for a reason other than that it has no such thing.
final class FetchFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String header;

    /// Why not.
    enum Kind {
        /// There is no way to it.
        UNREACHABLE,
        /// It takes no more requests at the moment.
        BUSY,
        /// It failed, was too slow, or its reply broke off.
        TROUBLE,
        /// It refused the request, or sent what cannot be used.
        REFUSED
    }

    /// @param message a plain sentence without its full stop, and without a key
    FetchFailure(Kind kind, String message) {
        this(kind, message, "");
    }

    /// @param retryAfter the header of this name, or empty
    FetchFailure(Kind kind, String message, String retryAfter) {
        super(message);
        this.kind = kind;
        this.header = retryAfter;
    }

    /// The sentence.
    String reason() {
        return String.valueOf(getMessage());
    }

    String retryAfter() {
        return header;
    }

    /// Whether the same request may do better in a while.
    boolean canBeTriedAgain() {
        return kind == Kind.BUSY || kind == Kind.TROUBLE;
    }

    /// Whether the service is in the way, rather than the request.
    boolean isOfTheService() {
        return kind != Kind.REFUSED;
    }

    boolean isUnreachable() {
        return kind == Kind.UNREACHABLE;
    }
}
