package io.docent.web;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// Problems of requests that no route sees: broken HTTP, headers that are too long, a server that is stopping.
final class EarlyProblems extends ErrorHandler {

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        String detail =
                code >= 500 || message == null ? HttpProblem.of(code, "").title() : message;
        ResponseHeaders.add(response.getHeaders());
        if (code == ProblemType.UNAVAILABLE.status()) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, "1");
        }
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, HttpProblem.MEDIA_TYPE);
        response.write(true, ByteBuffer.wrap(Json.bytes(HttpProblem.of(code, detail))), callback);
    }
}
