package io.docent.eval;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Times how long after a paper was dropped into the folder of a running server its words answer a question.
public final class Drop implements AutoCloseable {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(120);

    private final Path corpus;
    private final int port;
    private final Process server;
    private final HttpClient client = HttpClient.newHttpClient();

    /// Starts a server on a corpus of its own, and waits until it is ready.
    ///
    /// @param home folder whose `corpus` and `index` it uses
    /// @param web folder of the page
    /// @param cache folder of what is unpacked once
    public Drop(Path home, Path web, Path cache) throws IOException, InterruptedException {
        this.corpus = home.resolve("corpus");
        try (ServerSocket socket = new ServerSocket(0)) {
            this.port = socket.getLocalPort();
        }
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Ddocent.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                "io.docent.cli.Main",
                "serve",
                "--port",
                String.valueOf(port));
        builder.environment().put("DOCENT_WEB", web.toString());
        builder.environment().put("DOCENT_CACHE", cache.toString());
        this.server = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        until("/health/ready", "ready");
        ask("warm up");
    }

    /// Milliseconds from the copy of a paper to the end of an answer that cites it.
    ///
    /// @param name under which it is dropped; its words' id without the ending
    /// @param question that it answers
    public double millis(Path paper, String name, String question) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Files.copy(paper, corpus.resolve("papers").resolve(name), StandardCopyOption.REPLACE_EXISTING);
        String id = "\"documentId\":\"" + name.substring(0, name.lastIndexOf('.')) + "\"";
        while (!ask(question).contains(id)) {
            checkPatience(start);
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private String ask(String question) throws IOException, InterruptedException {
        String body = "{\"question\": \"" + question + "\"}";
        return client.send(
                        HttpRequest.newBuilder(address("/v1/ask"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    private void until(String path, String word) throws InterruptedException {
        long start = System.nanoTime();
        HttpRequest request = HttpRequest.newBuilder(address(path))
                .timeout(Duration.ofSeconds(2))
                .build();
        while (true) {
            try {
                if (client.send(request, BodyHandlers.ofString()).body().contains("\"" + word + "\"")) {
                    return;
                }
            } catch (IOException e) {
                // not listening yet
            }
            checkPatience(start);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static void checkPatience(long start) {
        if (System.nanoTime() - start > PATIENCE_NANOS) {
            throw new IllegalStateException("nothing came of it within two minutes");
        }
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /// Papers of one paragraph, each on a matter of its own, to be dropped one after another.
    public static List<Path> papers(Path folder, int count) throws IOException {
        Files.createDirectories(folder);
        List<Path> papers = new java.util.ArrayList<>();
        for (int i = 1; i <= count; i++) {
            String matter = "imaginol" + (char) ('a' + i);
            papers.add(Files.writeString(
                    folder.resolve(matter + ".txt"),
                    "On " + matter + "\n\n1. Results\nThe drug " + matter + " slowed the growth of the tumours by "
                            + (10 + i) + "% in all patients.\n"));
        }
        return papers;
    }

    @Override
    public void close() {
        server.destroy();
        try {
            server.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        client.close();
    }
}
