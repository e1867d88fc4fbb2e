package io.docent.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Stands between the page and the server and holds an answer after one of its events: answers from the corpus
/// come too fast to be watched while they come.
final class Turnstile implements AutoCloseable {

    private static final List<String> REQUEST_HEADERS = List.of("Accept", "Content-Type");
    private static final List<String> RESPONSE_HEADERS = List.of("Content-Type", "Content-Security-Policy");

    private final URI server;
    private final String held;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer proxy;
    private final CountDownLatch decided = new CountDownLatch(1);
    private final CountDownLatch abandoned = new CountDownLatch(1);
    private volatile boolean cut;

    /// @param held name of the event after which an answer waits
    Turnstile(URI server, String held) throws IOException {
        this.server = server;
        this.held = held;
        this.proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.setExecutor(threads);
        proxy.createContext("/", this::handle);
        proxy.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + proxy.getAddress().getPort() + "/");
    }

    /// Lets the rest of the answer through, and all later answers.
    void goOn() {
        decided.countDown();
    }

    /// Cuts the connection in the middle of the answer.
    void breakOff() {
        cut = true;
        decided.countDown();
    }

    /// Whether the page goes away from the answer that is held.
    boolean isAbandoned() throws InterruptedException {
        return abandoned.await(20, TimeUnit.SECONDS);
    }

    private void handle(HttpExchange exchange) throws IOException {
        HttpResponse<byte[]> response = forward(exchange);
        RESPONSE_HEADERS.forEach(name -> response.headers()
                .firstValue(name)
                .ifPresent(value -> exchange.getResponseHeaders().set(name, value)));
        exchange.sendResponseHeaders(response.statusCode(), 0);
        if (exchange.getResponseHeaders().getFirst("Content-Type").startsWith(EventStream.MEDIA_TYPE)) {
            passEvents(new String(response.body(), StandardCharsets.UTF_8), exchange.getResponseBody());
        } else {
            exchange.getResponseBody().write(response.body());
        }
        exchange.close();
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(exchange.getRequestURI()))
                .method(
                        exchange.getRequestMethod(),
                        BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        for (String name : REQUEST_HEADERS) {
            String value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                request.header(name, value);
            }
        }
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private void passEvents(String events, OutputStream page) throws IOException {
        boolean waited = false;
        for (String event : events.split("(?<=\n\n)", -1)) {
            send(event, page);
            if (!waited && event.contains("event: " + held + "\n")) {
                hold(page);
                waited = true;
            }
        }
    }

    /// Waits for the test. A connection tells that its other end has gone only when something is written to it.
    private void hold(OutputStream page) throws IOException {
        try {
            do {
                send(": held\n\n", page);
            } while (!decided.await(20, TimeUnit.MILLISECONDS));
        } catch (IOException e) {
            abandoned.countDown();
            throw e;
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        if (cut) {
            throw new IOException("cut by the test");
        }
    }

    private static void send(String text, OutputStream page) throws IOException {
        page.write(text.getBytes(StandardCharsets.UTF_8));
        page.flush();
    }

    @Override
    public void close() {
        proxy.stop(0);
        threads.shutdownNow();
        client.close();
    }
}
