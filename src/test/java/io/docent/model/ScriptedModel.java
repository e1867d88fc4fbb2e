package io.docent.model;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// A language model on this machine that says what a test wants, over real HTTP: OpenAI's
/// `/v1/chat/completions` and Ollama's `/api/chat`, streamed and not, with any fault.
///
/// It stands on plain sockets, since only those tell at once when the client hangs up.
public final class ScriptedModel implements AutoCloseable {

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<ModelRequest> requests = new CopyOnWriteArrayList<>();
    private volatile Function<ModelRequest, Script> script;

    /// Starts a model on a free port.
    ///
    /// @param script what to do with a request; called on the request's own thread
    public ScriptedModel(Function<ModelRequest, Script> script) throws IOException {
        this.script = script;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    /// A model that says the same to everyone.
    public static ScriptedModel saying(String text) throws IOException {
        return new ScriptedModel(request -> Script.words(text));
    }

    /// Base URL of OpenAI's protocol: `http://127.0.0.1:PORT/v1`.
    public URI openAi() {
        return ollama().resolve("/v1");
    }

    /// Base URL of Ollama's protocol: `http://127.0.0.1:PORT`.
    public URI ollama() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /// Does this with requests from now on.
    public void now(Function<ModelRequest, Script> next) {
        script = next;
    }

    /// The requests that came so far, oldest first.
    public List<ModelRequest> requests() {
        return List.copyOf(requests);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                threads.execute(() -> serve(client));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    /// One request a connection.
    private void serve(Socket client) {
        try (client;
                Exchange exchange = Exchange.read(client)) {
            requests.add(exchange.request());
            threads.execute(exchange::watch);
            exchange.play(script.apply(exchange.request()));
        } catch (IOException e) {
            return; // the client went away, which the request knows
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
