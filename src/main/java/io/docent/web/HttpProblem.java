package io.docent.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// A problem as RFC 9457 writes it.
///
/// @param type an address that names the kind of problem: "/problems/invalid-request"
/// @param title the kind in words
/// @param status of the response
/// @param detail what is wrong this time, and what would be right
/// @param pointer JSON pointer (RFC 6901) to the field at fault; for a query parameter `/` and its name
/// @param fix what to do about it, where `detail` does not say
/// @param requestId names the request in the server's log
@JsonInclude(JsonInclude.Include.NON_NULL)
record HttpProblem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String pointer,
        @Nullable String fix,
        @Nullable String requestId) {

    static final String MEDIA_TYPE = "application/problem+json";

    static HttpProblem of(ProblemType type, String detail) {
        return new HttpProblem(type.address(), type.title(), type.status(), detail, null, null, null);
    }

    /// A problem whose status is finer than its type.
    static HttpProblem of(int status, String detail) {
        ProblemType type = ProblemType.of(status);
        return new HttpProblem(type.address(), type.title(), status, detail, null, null, null);
    }

    HttpProblem at(@Nullable String where) {
        return new HttpProblem(type, title, status, detail, where, fix, requestId);
    }

    HttpProblem mendedBy(@Nullable String what) {
        return new HttpProblem(type, title, status, detail, pointer, what, requestId);
    }

    HttpProblem loggedAs(String id) {
        return new HttpProblem(type, title, status, detail, pointer, fix, id);
    }
}
