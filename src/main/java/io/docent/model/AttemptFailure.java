package io.docent.model;

import java.util.Optional;

/// One try failed.
final class AttemptFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ModelFailure failure;
    private final String retryAfter;
    private final transient Progress progress;

    /// How far the try came.
    enum Progress {
        /// Nothing was passed on, so that another try is not noticed.
        SILENT,
        /// Words were passed on.
        SPOKEN
    }

    /// @param retryAfter the provider's header, empty where there is none
    AttemptFailure(ModelFailure failure, String retryAfter, Progress progress) {
        super(failure.getMessage(), failure, false, false);
        this.failure = failure;
        this.retryAfter = retryAfter;
        this.progress = progress;
    }

    ModelFailure failure() {
        return failure;
    }

    Optional<String> retryAfter() {
        return retryAfter.isBlank() ? Optional.empty() : Optional.of(retryAfter.strip());
    }

    /// Whether the same call may do better, and nobody heard of this one.
    boolean canBeTriedAgain() {
        return progress == Progress.SILENT
                && switch (failure.kind()) {
                    case UNREACHABLE, RATE_LIMITED, SERVER_ERROR, TIMEOUT, CUT_OFF, EMPTY, MALFORMED -> true;
                    case UNAUTHORISED, REFUSED, CIRCUIT_OPEN -> false;
                };
    }

    /// Whether the provider is in trouble, rather than the call.
    boolean isTrouble() {
        return switch (failure.kind()) {
            case UNREACHABLE, RATE_LIMITED, SERVER_ERROR, TIMEOUT, CUT_OFF, MALFORMED -> true;
            case EMPTY, UNAUTHORISED, REFUSED, CIRCUIT_OPEN -> false;
        };
    }
}
