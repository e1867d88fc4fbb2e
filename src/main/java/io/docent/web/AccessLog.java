package io.docent.web;

import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One line for each request. It names the route, never the address: an address may hold a question.
final class AccessLog implements RequestLog {

    /// The request attribute that holds the route's pattern.
    static final String ROUTE = "docent.route";

    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);

    @Override
    public void log(Request request, Response response) {
        Object route = request.getAttribute(ROUTE);
        long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - request.getHeadersNanoTime());
        LOG.info(
                "{} {} {} {} ms {}",
                request.getMethod(),
                route == null ? "-" : route,
                response.getStatus(),
                milliseconds,
                response.getHeaders().get(RequestId.HEADER));
    }
}
