package io.docent.model;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/// The HTTP of one call: LangChain4j's client of the JDK with what that cannot do. It can be ended at any
/// moment, also before the response begins, and it keeps the header `Retry-After` of an error.
///
/// A thread of its own reads the response; interrupting that thread closes the connection, which is how a
/// provider learns that nobody waits any more.
final class Wire implements HttpClient {

    private static final int MOST_OF_AN_ERROR = 4096;
    private static final Duration A_MOMENT = Duration.ofSeconds(2);

    private final java.net.http.HttpClient client;
    private final Incoming incoming;
    private final AtomicReference<Thread> reader = new AtomicReference<>();

    Wire(java.net.http.HttpClient client, Incoming incoming) {
        this.client = client;
        this.incoming = incoming;
    }

    /// Ends the call.
    void hangUp() {
        Thread thread = reader.get();
        if (thread != null) {
            thread.interrupt();
        }
    }

    /// Gives a response that has said all a moment to end, so that its connection can be used again.
    void letEnd() {
        Thread thread = reader.get();
        if (thread != null && thread.isAlive()) {
            Thread.ofVirtual().start(() -> {
                try {
                    if (!thread.join(A_MOMENT)) {
                        thread.interrupt();
                    }
                } catch (InterruptedException e) {
                    thread.interrupt();
                }
            });
        }
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        throw new UnsupportedOperationException("replies are streamed");
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        reader.set(Thread.ofVirtual().name("model-reply").start(() -> {
            try {
                exchange(request, parser, listener);
            } catch (IOException | RuntimeException e) {
                incoming.add(new Event.Broken(e));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // hung up; nobody waits for events
            }
        }));
    }

    private void exchange(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener)
            throws IOException, InterruptedException {
        HttpResponse<InputStream> response = client.send(prepared(request), BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() / 100 == 2) {
                read(body, response, parser, listener);
            } else {
                String retryAfter = response.headers().firstValue("Retry-After").orElse("");
                String text = new String(body.readNBytes(MOST_OF_AN_ERROR), StandardCharsets.UTF_8);
                incoming.add(new Event.Refusal(response.statusCode(), retryAfter, text));
            }
        }
    }

    private void read(
            InputStream body,
            HttpResponse<InputStream> response,
            ServerSentEventParser parser,
            ServerSentEventListener listener)
            throws IOException {
        PushbackInputStream peeked = new PushbackInputStream(body, 1);
        int first = peeked.read();
        if (first < 0) {
            incoming.add(new Event.Ended(Event.Ended.Sort.NOTHING));
            return;
        }
        peeked.unread(first);
        WatchedListener watched = new WatchedListener(listener, incoming);
        watched.onOpen(SuccessfulHttpResponse.builder()
                .statusCode(response.statusCode())
                .headers(response.headers().map())
                .build());
        parser.parse(peeked, watched);
        watched.end();
    }

    static java.net.http.HttpRequest prepared(HttpRequest request) {
        java.net.http.HttpRequest.Builder prepared = java.net.http.HttpRequest.newBuilder(URI.create(request.url()));
        request.headers().forEach((name, values) -> values.forEach(value -> prepared.header(name, value)));
        return prepared.method(
                        request.method().name(),
                        BodyPublishers.ofString(Objects.requireNonNullElse(request.body(), "")))
                .build();
    }
}
