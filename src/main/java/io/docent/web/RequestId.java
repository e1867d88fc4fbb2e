package io.docent.web;

import io.javalin.http.Context;
import java.util.UUID;

/// Names one request in its response and in the log.
final class RequestId {

    static final String HEADER = "X-Request-Id";

    private RequestId() {}

    static String next() {
        return UUID.randomUUID().toString().substring(24);
    }

    static String of(Context context) {
        String id = context.res().getHeader(HEADER);
        return id == null ? "-" : id;
    }
}
