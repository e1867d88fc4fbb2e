package io.docent.eval;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.docent.index.Filter;
import io.docent.index.PassageIndex;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// Asks a server on this machine one question after another and times the answers.
public final class Load {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_PASSAGES = 500;

    private final URI address;
    private final List<String> questions;

    /// @param questions asked in turn, from the start again after the last
    public Load(int port, List<String> questions) {
        this.address = URI.create("http://127.0.0.1:" + port + "/v1/ask");
        this.questions = List.copyOf(questions);
    }

    /// Questions of many sorts on what an index holds, made by rules.
    public static List<String> questions(PassageIndex index) {
        List<String> questions = new ArrayList<>();
        index.trials().forEach(trial -> {
            questions.add("What did " + trial.name() + " find?");
            questions.add("Why might " + trial.name() + " have failed?");
            questions.add("What about toxicity in " + trial.name() + "?");
        });
        index.documents().stream()
                .flatMap(document -> document.sections().stream())
                .forEach(section -> questions.add("What is known about " + section.title() + "?"));
        index.passages(Filter.NONE, MOST_PASSAGES).stream()
                .flatMap(passage -> passage.sentences().stream().map(span -> span.in(passage.text())))
                .filter(sentence -> sentence.length() < 200)
                .forEach(sentence -> questions.add("Is it true that " + sentence));
        return questions;
    }

    /// Milliseconds that each of so many answers took, from sending the question to the answer's last byte.
    public List<Double> ask(int count) throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < count; i++) {
                String body = JSON.writeValueAsString(Map.of("question", questions.get(i % questions.size())));
                HttpRequest request = HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
                long start = System.nanoTime();
                HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
                if (response.statusCode() != 200) {
                    throw new IllegalStateException("a question got status " + response.statusCode());
                }
                millis.add((System.nanoTime() - start) / 1e6);
            }
        }
        return millis;
    }

    /// What this process holds in memory (`VmRSS`), in megabytes; empty where the system does not tell.
    public static OptionalLong residentMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return OptionalLong.empty();
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst();
    }
}
