package io.docent.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.docent.answer.Answering;
import io.docent.answer.Generation;
import io.docent.model.ApiKey;
import io.docent.model.ModelRequest;
import io.docent.model.ModelSettings;
import io.docent.model.ModelSettings.Endpoint;
import io.docent.model.ModelSettings.Tries;
import io.docent.model.Provider;
import io.docent.model.RemoteModel;
import io.docent.model.Script;
import io.docent.model.ScriptedModel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Answers written by a language model, with real HTTP on both sides: the reader's and the model's.
@Timeout(60)
class WrittenAnswerTest {

    private static final String KEY = "sk-very-secret-0123456789";
    private static final String QUESTION = "What was the objective response rate in HALO 301?";
    private static final String TRUE =
            "In HALO 301, PEGPH20 brought no overall survival benefit: median OS 11.2 vs 11.5 months (HR 1.00; 95% CI 0.80–1.27)";
    private static final Pattern PASSAGE = Pattern.compile(
            "<passage key=\"([^\"]+)\">(?:(?!</passage).)*median OS 11\\.2 vs 11\\.5 months \\(HR 1\\.00",
            Pattern.DOTALL);

    private ScriptedModel scripted;
    private RemoteModel model;
    private Server server;
    private Client client;

    @BeforeEach
    void start() throws IOException {
        scripted = new ScriptedModel(WrittenAnswerTest::copying);
        Endpoint endpoint = new Endpoint(Provider.OPENAI, scripted.openAi().toString(), "scripted", new ApiKey(KEY));
        ModelSettings usual = ModelSettings.of(endpoint);
        Tries none = new Tries(0, Duration.ofMillis(1), Duration.ofSeconds(1), 50, Duration.ofSeconds(1));
        model = new RemoteModel(
                new ModelSettings(endpoint, usual.limits(), usual.waits(), none, usual.onUnsupported()));
        Function<String, float[]> embedder =
                text -> io.docent.BuiltIndex.embedder().embedQuestion(text);
        Answering answering = new Answering(
                CorpusServer.docent().index(), CorpusServer.docent().retriever(), embedder, Generation.by(model));
        Serving serving = new Serving(
                CorpusServer.docent().index(), CorpusServer.docent().retriever(), answering, List.of(QUESTION));
        server = Server.start("localhost", 0, Path.of("web"), () -> Optional.of(serving));
        client = new Client(server.port());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        model.close();
        scripted.close();
    }

    private static String keyed(ModelRequest request) {
        Matcher passage = PASSAGE.matcher(request.lastMessage());
        assertThat(passage.find()).as("the passage is handed over").isTrue();
        return passage.group(1);
    }

    private static Script copying(ModelRequest request) {
        String key = keyed(request);
        return Script.saying(
                TRUE.substring(0, 50),
                TRUE.substring(50, 90),
                TRUE.substring(90) + " [",
                key.substring(0, 2),
                key.substring(2),
                "]",
                ".");
    }

    private static String body(String mode) {
        return "{\"question\": \"" + QUESTION + "\", \"mode\": \"" + mode + "\"}";
    }

    private HttpRequest.Builder streamed(String mode) {
        return client.to("/v1/ask")
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofString(body(mode)));
    }

    private List<Event> events() {
        return Event.parse(client.send(streamed("auto")).body());
    }

    @Test
    void a_written_answer_is_streamed_with_its_citations_resolved() {
        List<Event> events = events();
        assertThat(events).extracting(Event::name).containsSubsequence("sources", "token", "citation", "token", "done");
        StringBuilder text = new StringBuilder();
        events.stream()
                .filter(event -> event.name().equals("token"))
                .forEach(event -> text.append(event.data().get("text").textValue()));
        JsonNode done = events.getLast().data();
        assertThat(text.toString()).isEqualTo(TRUE + " [1].");
        assertThat(done.get("answer").textValue()).isEqualTo(TRUE + " [1].");
        assertThat(done.get("mode").textValue()).isEqualTo("generative");
        assertThat(done.get("model").textValue()).isEqualTo("scripted");
        assertThat(done.at("/claims/0/verdict").textValue()).isEqualTo("supported");
        assertThat(done.at("/usage/promptTokens").intValue()).isEqualTo(100);
    }

    @Test
    void a_model_that_is_cut_off_is_taken_back_and_the_corpus_answers() {
        scripted.now(request -> Script.of(new Script.Step.Piece("It cured "), new Script.Step.Cut()));
        List<Event> events = events();
        List<String> steps = events.stream()
                .filter(event -> event.name().equals("status"))
                .map(event -> event.data().get("step").textValue())
                .toList();
        assertThat(steps).containsSubsequence("answer", "restart", "verify");
        JsonNode done = events.getLast().data();
        assertThat(done.get("mode").textValue()).isEqualTo("extractive");
        assertThat(done.get("answer").textValue()).contains("47%").doesNotContain("It cured");
        assertThat(done.get("warnings").get(0).textValue()).startsWith("The corpus is quoted word for word, because");
    }

    @Test
    void a_refused_key_appears_nowhere() {
        scripted.now(request -> Script.failing(401, "Incorrect API key provided: " + KEY));
        HttpResponse<String> response = client.post("/v1/ask", body("generative"));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Client.json(response).get("mode").textValue()).isEqualTo("extractive");
        assertThat(Client.json(response).get("warnings")).isNotEmpty();
        assertThat(response.body()).doesNotContain(KEY);
    }

    @Test
    void a_reader_who_asks_for_the_corpus_gets_it_without_the_model() {
        JsonNode answer = Client.json(client.post("/v1/ask", body("extractive")));
        assertThat(answer.get("mode").textValue()).isEqualTo("extractive");
        assertThat(answer.get("warnings")).isEmpty();
        assertThat(scripted.requests()).isEmpty();
    }

    @Test
    void a_reader_who_leaves_ends_the_models_work() throws Exception {
        scripted.now(request -> Script.slowly("word ".repeat(10_000), Duration.ofMillis(5)));
        HttpResponse<InputStream> response = client.send(streamed("auto"), HttpResponse.BodyHandlers.ofInputStream());
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String line = reader.readLine();
            while (line != null && !line.equals("event: token")) {
                line = reader.readLine();
            }
            assertThat(line).isEqualTo("event: token");
        }
        assertThat(scripted.requests().getFirst().hungUp()).isTrue();
    }

    @Test
    void a_page_can_learn_which_model_writes() {
        assertThat(Client.json(client.get("/v1/index")).get("model").textValue())
                .isEqualTo("scripted");
        assertThat(Client.json(CorpusServer.client().get("/v1/index"))
                        .get("model")
                        .isNull())
                .isTrue();
    }
}
