package io.docent.web;

import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotFoundResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whatever goes wrong becomes a problem that its reader can use; what is the server's fault is logged, once.
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    /// @param page whether a file of the page has an address
    static void addTo(JavalinConfig config, Predicate<String> page) {
        config.http.prefer405over404 = true;
        config.routes.exception(Exception.class, (e, context) -> send(context, of(e, RequestId.of(context))));
        config.routes.exception(
                MethodNotAllowedResponse.class,
                (e, context) -> methodNotAllowed(
                        context, String.join(", ", e.getDetails().values())));
        config.routes.exception(NotFoundResponse.class, (e, context) -> {
            if (page.test(context.path())) {
                methodNotAllowed(context, "GET, HEAD");
            } else {
                send(context, notFound(context.path()));
            }
        });
        config.router.javaLangErrorHandler(Problems::sendError);
    }

    /// The problem that a failure stands for.
    static HttpProblem of(Throwable failure, String requestId) {
        return switch (failure) {
            case Refusal refusal -> refusal.problem();
            case ProblemException known -> unavailable(known, requestId);
            case HttpResponseException known -> HttpProblem.of(known.getStatus(), words(known));
            case CancellationException ignored ->
                HttpProblem.of(ProblemType.UNAVAILABLE, "the server is stopping; ask again in a moment");
            default -> internal(failure, requestId);
        };
    }

    private static void methodNotAllowed(Context context, String allowed) {
        context.header(Header.ALLOW, allowed);
        send(context, HttpProblem.of(ProblemType.METHOD_NOT_ALLOWED, "this address takes " + allowed));
    }

    private static HttpProblem notFound(String path) {
        String shown = path.length() > 200 ? path.substring(0, 200) + "…" : path;
        return HttpProblem.of(ProblemType.NOT_FOUND, "there is nothing at " + shown);
    }

    static void send(Context context, HttpProblem problem) {
        if (problem.status() == ProblemType.UNAVAILABLE.status()) {
            context.header(Header.RETRY_AFTER, "1");
        }
        context.status(problem.status())
                .header(Header.CACHE_CONTROL, "no-store")
                .contentType(HttpProblem.MEDIA_TYPE)
                .result(Json.bytes(problem));
    }

    /// What stands below the routes has no mistakes of the request left to find: what it reports is for the
    /// operator.
    private static HttpProblem unavailable(ProblemException exception, String requestId) {
        LOG.warn("request {}: {}", requestId, exception.problem().render(), exception.getCause());
        Problem problem = exception.problem();
        return HttpProblem.of(ProblemType.UNAVAILABLE, problem.what())
                .mendedBy(problem.fix().isBlank() ? null : problem.fix())
                .loggedAs(requestId);
    }

    private static HttpProblem internal(Throwable throwable, String requestId) {
        LOG.error("request {} failed", requestId, throwable);
        return HttpProblem.of(ProblemType.INTERNAL, "it is in the server's log under the request's id")
                .loggedAs(requestId);
    }

    private static String words(HttpResponseException exception) {
        String message = exception.getMessage();
        return message == null || message.isBlank() ? "status " + exception.getStatus() : message;
    }

    private static void sendError(HttpServletResponse response, Error error) {
        String requestId = response.getHeader(RequestId.HEADER);
        HttpProblem problem = internal(error, requestId == null ? "-" : requestId);
        if (response.isCommitted()) {
            return;
        }
        try {
            response.setStatus(problem.status());
            response.setContentType(HttpProblem.MEDIA_TYPE);
            response.getOutputStream().write(Json.bytes(problem));
        } catch (IOException e) {
            LOG.debug("request {}: its client went away", requestId, e);
        }
    }
}
