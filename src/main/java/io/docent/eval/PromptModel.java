package io.docent.eval;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.docent.model.ApiKey;
import io.docent.model.ModelSettings;
import io.docent.model.ModelSettings.Endpoint;
import io.docent.model.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/// A language model on the loopback address that begins to answer as soon as it is asked, in OpenAI's
/// protocol, and remembers when it did; it says the same to everyone.
public final class PromptModel implements AutoCloseable {

    private static final String REPLY = "data: {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"created\":1,"
            + "\"model\":\"prompt\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"%s\"},\"finish_reason\":%s}]}\n\n";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong first = new AtomicLong();

    /// Starts it on a free port.
    public PromptModel() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/v1/chat/completions", this::reply);
        server.start();
    }

    private void reply(HttpExchange exchange) throws IOException {
        try (exchange;
                OutputStream body = exchange.getResponseBody()) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            first.set(System.nanoTime());
            for (String word : "Nothing of this is cited.".split("(?<= )")) {
                body.write(REPLY.formatted(word, "null").getBytes(StandardCharsets.UTF_8));
                body.flush();
            }
            body.write((REPLY.formatted("", "\"stop\"") + "data: [DONE]\n\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    /// When it last sent a first token, in [System#nanoTime()].
    public long firstToken() {
        return first.get();
    }

    /// How to reach it.
    public ModelSettings settings() {
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
        return ModelSettings.of(new Endpoint(Provider.OPENAI, address, "prompt", new ApiKey("none")));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
