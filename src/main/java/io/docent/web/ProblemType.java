package io.docent.web;

import java.util.Locale;

/// The kinds of problem that the server answers with; the names are part of the HTTP contract.
enum ProblemType {
    INVALID_REQUEST(400, "The request is not valid"),
    FOREIGN_HOST(403, "This server answers to its own machine only"),
    CROSS_SITE(403, "A page of another site may not do this"),
    CHANGES_OFF(403, "The corpus cannot be changed from here"),
    NOT_FOUND(404, "There is no such thing here"),
    METHOD_NOT_ALLOWED(405, "This address does not take that method"),
    NOT_ACCEPTABLE(406, "None of the accepted formats is offered"),
    CONFLICT(409, "This cannot be done as things are"),
    TOO_LARGE(413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The request's format is not read here"),
    INTERNAL(500, "The server made a mistake"),
    UNAVAILABLE(503, "The server cannot answer now");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    /// The problem's `type`: "/problems/invalid-request".
    String address() {
        return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The type that says most about a status that some lower layer chose.
    static ProblemType of(int status) {
        for (ProblemType type : values()) {
            if (type.status == status) {
                return type;
            }
        }
        return status < 500 ? INVALID_REQUEST : INTERNAL;
    }
}
