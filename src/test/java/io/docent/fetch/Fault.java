package io.docent.fetch;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/// Something that a service does instead of answering.
interface Fault {

    void play(HttpExchange exchange) throws IOException, InterruptedException;

    /// An error, with these headers.
    static Fault status(int status, Map<String, String> headers, String body) {
        return exchange -> {
            headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    static Fault status(int status) {
        return status(status, Map.of(), "");
    }

    /// Too many requests, as NCBI says it.
    static Fault busy(String retryAfter) {
        return status(
                429,
                Map.of("Retry-After", retryAfter, "X-RateLimit-Limit", "3", "X-RateLimit-Remaining", "0"),
                "{\"error\":\"API rate limit exceeded\",\"api-key\":\"127.0.0.1\",\"count\":\"4\",\"limit\":\"3\"}");
    }

    /// A reply with this body, whatever was asked for.
    static Fault body(String body) {
        return status(200, Map.of(), body);
    }

    /// The connection ends in the middle of the reply.
    static Fault cut() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 100_000);
            exchange.getResponseBody().write("<?xml version=\"1.0\"?><article>".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            throw new IOException("cut");
        };
    }

    /// Headers come at once, and then nothing.
    static Fault stalled(Duration length) {
        return exchange -> {
            exchange.sendResponseHeaders(200, 100_000);
            exchange.getResponseBody().write('<');
            exchange.getResponseBody().flush();
            Thread.sleep(length);
        };
    }

    /// More than anybody would take, without saying how much.
    static Fault endless() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] megabyte = new byte[1024 * 1024];
            for (long sent = 0; sent <= Exchange.LARGEST; sent += megabyte.length) {
                exchange.getResponseBody().write(megabyte);
            }
        };
    }
}
