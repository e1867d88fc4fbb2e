package io.docent.eval;

import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Times whole starts of the launcher, as a user sees them.
public final class Launch {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final Path home;

    /// @param home the folder of the launcher
    public Launch(Path home) {
        this.home = home;
    }

    /// Milliseconds from starting a server to its first 200 on `/health/ready`, so many times.
    public List<Double> serve(int times) throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            int port = freePort();
            long start = System.nanoTime();
            Process server = start("serve", "--port", String.valueOf(port));
            try {
                untilReady(port, start);
                millis.add((System.nanoTime() - start) / 1e6);
            } finally {
                server.destroy();
                server.waitFor();
            }
        }
        return millis;
    }

    /// Milliseconds from starting `docent ask` to its end, so many times.
    public List<Double> ask(int times) throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            int code = start("ask", "How does hypoxia affect T cells?").waitFor();
            if (code != 0) {
                throw new IllegalStateException("docent ask ended with " + code);
            }
            millis.add((System.nanoTime() - start) / 1e6);
        }
        return millis;
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(home.resolve("docent").toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void untilReady(int port, long start) throws InterruptedException {
        HttpRequest ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                .timeout(Duration.ofSeconds(1))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (System.nanoTime() - start < PATIENCE_NANOS) {
                try {
                    if (client.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException e) {
                    // not listening yet
                }
                TimeUnit.MILLISECONDS.sleep(10);
            }
        }
        throw new ProblemException(new Problem(
                "the server was not ready within a minute", "docent serve", "run it by hand and read what it prints"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
