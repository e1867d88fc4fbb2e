package io.docent.web;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/// The headers of every response, whoever writes it: a request id, and what a browser may do
/// with what it gets.
final class ResponseHeaders implements HttpConfiguration.Customizer {

    static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

    static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
            + "frame-ancestors 'none'; form-action 'self'";

    @Override
    public Request customize(Request request, HttpFields.Mutable headers) {
        add(headers);
        return request;
    }

    /// Routes may say otherwise: these are set before they run.
    static void add(HttpFields.Mutable headers) {
        if (headers.get(RequestId.HEADER) == null) {
            headers.put(RequestId.HEADER, RequestId.next());
        }
        headers.put(CONTENT_SECURITY_POLICY, POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put(HttpHeader.CACHE_CONTROL, "no-cache");
        headers.put(HttpHeader.VARY, "Accept-Encoding");
    }
}
