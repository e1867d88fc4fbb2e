package io.docent.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.docent.model.EmbeddingSettings.Bulk;
import io.docent.model.EmbeddingSettings.Questions;
import io.docent.model.EmbeddingSettings.Waits;
import io.docent.model.ModelSettings.Endpoint;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An embedding model on another machine: what goes there, what comes back, and all that can go wrong.
final class RemoteEmbedderTest {

    private static final Bulk SMALL = new Bulk(2, 2, 100);
    private static final Waits WAITS = Waits.USUAL;

    private final List<Duration> slept = Collections.synchronizedList(new ArrayList<>());
    private ScriptedModel server;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedModel(request -> Vectors.of(request, RemoteEmbedderTest::vector));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    /// The length of a text and a half of it, so that order and normalisation show.
    private static float[] vector(String text) {
        return new float[] {text.length(), text.length() / 2f, 3};
    }

    private static float[] unit(String text) {
        float[] vector = vector(text);
        double length = Math.sqrt(vector[0] * vector[0] + vector[1] * vector[1] + 9);
        return new float[] {(float) (vector[0] / length), (float) (vector[1] / length), (float) (3 / length)};
    }

    @Test
    void nothing_is_opened_before_the_first_text() throws IOException {
        embedder(settings(SMALL, 0)).close();
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void vectors_come_in_the_order_of_their_texts_at_length_one() {
        List<String> texts = IntStream.range(1, 20).mapToObj("x"::repeat).toList();
        List<Integer> progress = new ArrayList<>();

        List<float[]> vectors = embedder(settings(SMALL, 0)).embedAll(texts, progress::add);

        for (int i = 0; i < texts.size(); i++) {
            assertThat(vectors.get(i)).containsExactly(unit(texts.get(i)), within(1e-6f));
        }
        assertThat(progress).isSorted().endsWith(19).hasSize(10);
        assertThat(server.requests()).hasSize(10);
    }

    @Test
    void a_request_holds_the_model_the_texts_and_the_key_and_nothing_else() {
        embedder(settings(SMALL, 0)).embed("hypoxia");

        ModelRequest request = server.requests().getFirst();
        assertThat(request.path()).isEqualTo("/v1/embeddings");
        assertThat(request.header("Authorization")).isEqualTo("Bearer " + Trying.KEY);
        assertThat(request.json().toString()).isEqualTo("{\"model\":\"scripted\",\"input\":[\"hypoxia\"]}");
    }

    @Test
    void a_length_that_is_set_is_asked_for_and_is_part_of_the_name() {
        RemoteEmbedder embedder = embedder(settings(SMALL, 3));

        embedder.embed("hypoxia");

        assertThat(server.requests().getFirst().json().path("dimensions").asInt())
                .isEqualTo(3);
        assertThat(embedder.dimensions()).isEqualTo(3);
        assertThat(embedder.model()).isEqualTo("scripted@3");
    }

    @Test
    void a_length_that_is_not_set_is_learned() {
        RemoteEmbedder embedder = embedder(settings(SMALL, 0));
        assertThat(embedder.dimensions()).isEqualTo(3);
        assertThat(embedder.model()).isEqualTo("scripted");
        assertThat(embedder.dimensions()).isEqualTo(3);
        assertThat(server.requests()).as("one word is enough").hasSize(1);
    }

    @Test
    void blank_texts_are_not_sent_and_point_nowhere() {
        List<float[]> vectors =
                embedder(settings(SMALL, 0)).embedAll(List.of(" ", "a", "\u0000\n", "b", ""), done -> {});

        assertThat(sent()).containsExactlyInAnyOrder("a", "b");
        assertThat(vectors.get(1)).containsExactly(unit("a"), within(1e-6f));
        for (int blank : new int[] {0, 2, 4}) {
            assertThat(vectors.get(blank)).containsExactly(0, 0, 0);
        }
    }

    @Test
    void no_texts_ask_nobody() {
        assertThat(embedder(settings(SMALL, 0)).embedAll(List.of(), done -> {})).isEmpty();
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void a_long_text_is_cut_between_characters() {
        embedder(settings(SMALL, 0)).embed("x".repeat(99) + "🧬" + "y");
        assertThat(sent()).containsExactly("x".repeat(99));
    }

    @Test
    void no_more_requests_are_under_way_than_are_allowed() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        server.now(request -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            pause(30);
            now.decrementAndGet();
            return Vectors.of(request, RemoteEmbedderTest::vector);
        });

        embedder(settings(SMALL, 0)).embedAll(Collections.nCopies(24, "x"), done -> {});

        assertThat(most.get()).isEqualTo(2);
    }

    @Test
    void vectors_that_come_out_of_order_are_put_back_by_their_numbers() {
        server.now(request -> {
            ObjectNode response = Vectors.response(Vectors.texts(request).stream()
                    .map(RemoteEmbedderTest::vector)
                    .toList());
            ArrayNode data = response.withArray("data");
            data.add(data.remove(0));
            return Vectors.raw(response);
        });

        List<float[]> vectors = embedder(settings(SMALL, 0)).embedAll(List.of("a", "bb"), done -> {});

        assertThat(vectors.getFirst()).containsExactly(unit("a"), within(1e-6f));
        assertThat(vectors.getLast()).containsExactly(unit("bb"), within(1e-6f));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'index': 0, 'embedding': [1, 2]}]",
                "[{'index': 0, 'embedding': [1, 2]}, {'index': 0, 'embedding': [1, 2]}]",
                "[{'index': 0, 'embedding': [1, 2]}, {'index': 2, 'embedding': [1, 2]}]",
                "[{'index': 0, 'embedding': [1, 2]}, {'index': -1, 'embedding': [1, 2]}]",
                "[{'index': 0, 'embedding': [1, 2]}, {'index': 'b', 'embedding': [1, 2]}]",
                "[{'index': 0, 'embedding': [1, 2]}, {'index': 1, 'embedding': null}]",
                "[{'index': 0, 'embedding': [1, 2]}, {'index': 1, 'embedding': [1, null]}]",
                "[{'index': 0, 'embedding': [1, 2]}, {'index': 1, 'embedding': ['x', 2]}]",
                "[{'index': 0, 'embedding': [1, 2]}, {'index': 1, 'embedding': [NaN, 2]}]",
                "[{'index': 0, 'embedding': [1, 2]}, {'index': 1, 'embedding': [1e400, 2]}]",
                "[{'index': 0, 'embedding': [1, 2]}, {'index': 1, 'embedding': [1, 2, 3]}]",
                "[{'index': 0, 'embedding': []}, {'index': 1, 'embedding': []}]",
                "[]",
                "null",
                "{}"
            })
    void vectors_that_cannot_be_used_are_a_problem(String data) {
        server.now(request -> Vectors.raw("{\"data\": " + data.replace('\'', '"') + "}"));

        Problem problem = problem(embedder(settings(SMALL, 0)), List.of("a", "b"));

        assertThat(problem.what()).startsWith("there are no vectors: ");
        assertThat(problem.where()).isEqualTo("scripted at " + server.openAi());
        assertThat(problem.fix()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not JSON", "[]", "{\"data\"", "<html></html>", "{\"error\": {}}"})
    void what_is_no_response_is_a_problem(String body) {
        server.now(request -> body.isEmpty() ? Script.of(new Script.Step.Open()) : Vectors.raw(body));

        assertThat(problem(embedder(settings(SMALL, 0)), List.of("a")).what())
                .contains("there are no vectors: The embedding model's reply could not be read");
    }

    @Test
    void a_length_other_than_the_one_set_is_a_problem() {
        Problem problem = problem(embedder(settings(SMALL, 2)), List.of("a"));
        assertThat(problem.what()).contains("a vector has 3 numbers where 2 are wanted");
        assertThat(problem.fix()).contains("embedding.dimensions");
    }

    @Test
    void a_busy_endpoint_is_asked_again_after_the_time_that_it_wants() {
        AtomicInteger calls = new AtomicInteger();
        server.now(request -> calls.getAndIncrement() == 0
                ? Script.failing(429, "slow down").header("Retry-After", "7")
                : Vectors.of(request, RemoteEmbedderTest::vector));

        assertThat(embedder(settings(SMALL, 0)).embed("a")).containsExactly(unit("a"), within(1e-6f));

        assertThat(slept).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void a_request_that_is_told_to_wait_makes_the_others_wait() {
        AtomicInteger calls = new AtomicInteger();
        server.now(request -> calls.getAndIncrement() == 0
                ? Script.failing(429, "slow down").header("Retry-After", "30")
                : Vectors.of(request, RemoteEmbedderTest::vector));

        embedder(settings(new Bulk(1, 1, 100), 0)).embedAll(List.of("a", "b", "c"), done -> {});

        assertThat(slept).hasSize(3);
        assertThat(slept.get(0)).isEqualTo(Duration.ofSeconds(30));
        assertThat(slept.subList(1, 3)).allMatch(pause -> pause.compareTo(Duration.ofSeconds(20)) > 0);
    }

    @Test
    void an_endpoint_that_wants_too_much_patience_is_given_up() {
        server.now(request -> Script.failing(429, "slow down").header("Retry-After", "3600"));

        Problem problem = problem(embedder(settings(SMALL, 0)), List.of("a"));

        assertThat(problem.what()).contains("takes no more requests", "429");
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void trouble_is_tried_again_as_often_as_is_set(int status) {
        server.now(request -> Script.failing(status, "trouble"));

        assertThat(problem(embedder(settings(SMALL, 0)), List.of("a")).what()).contains("HTTP " + status);

        assertThat(server.requests()).hasSize(1 + EmbeddingSettings.TRIES.retries());
        assertThat(slept).hasSize(EmbeddingSettings.TRIES.retries());
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 307, 400, 401, 403, 404, 413, 422})
    void a_refusal_is_final(int status) {
        server.now(request ->
                Script.failing(status, "no, " + Trying.KEY).header("Location", server.openAi() + "/elsewhere"));

        Problem problem = problem(embedder(settings(SMALL, 0)), List.of("a"));

        assertThat(problem.render()).contains("HTTP " + status).doesNotContain(Trying.KEY);
        assertThat(server.requests()).as("redirects are not followed").hasSize(1);
    }

    @Test
    void a_connection_that_is_dropped_is_tried_again() {
        AtomicInteger calls = new AtomicInteger();
        server.now(request -> calls.getAndIncrement() == 0
                ? Script.of(new Script.Step.Raw("{\"data\": ["), new Script.Step.Cut())
                : Vectors.of(request, RemoteEmbedderTest::vector));
        assertThat(embedder(settings(SMALL, 0)).embed("a")).containsExactly(unit("a"), within(1e-6f));
    }

    @Test
    void an_endpoint_that_is_down_is_a_problem_without_cause_or_key() throws IOException {
        server.close();

        ProblemException thrown = catchThrowableOfType(
                ProblemException.class, () -> embedder(settings(SMALL, 0)).embed("a"));

        assertThat(thrown.problem().what()).contains("No connection to the embedding model at http://127.0.0.1:");
        assertThat(thrown.problem().fix()).contains("embedding.baseUrl");
        assertThat(thrown).hasNoCause();
    }

    @Test
    void an_endpoint_that_stalls_is_late_and_is_hung_up_on() throws InterruptedException {
        server.now(request -> Script.of(new Script.Step.Raw("{\"data\":"), new Script.Step.Stall()));
        Waits short_ = new Waits(Duration.ofSeconds(5), Duration.ofMillis(200), Duration.ofMillis(200));
        EmbeddingSettings once =
                new EmbeddingSettings(endpoint(), 0, SMALL, short_, EmbeddingSettings.TRIES, Questions.REMOTE).once();

        Problem problem = problem(embedder(once), List.of("a"));

        assertThat(problem.what()).contains("did not answer in time");
        assertThat(problem.fix()).contains("embedding.timeout");
        assertThat(server.requests().getFirst().hungUp()).isTrue();
    }

    @Test
    void a_failure_ends_all_other_requests() throws InterruptedException {
        server.now(request -> Vectors.texts(request).contains("bad")
                ? Script.failing(400, "no")
                : Script.of(new Script.Step.Stall()));

        problem(embedder(settings(new Bulk(1, 2, 100), 0)), List.of("bad", "good"));

        for (ModelRequest request : server.requests()) {
            assertThat(Vectors.texts(request).contains("bad") || request.hungUp())
                    .isTrue();
        }
    }

    @Test
    void who_waits_no_longer_can_interrupt() throws InterruptedException {
        server.now(request -> Script.of(new Script.Step.Stall()));
        RemoteEmbedder embedder = embedder(settings(SMALL, 0));
        CountDownLatch cancelled = new CountDownLatch(1);
        Thread waiting = Thread.ofVirtual().start(() -> {
            try {
                embedder.embed("a");
            } catch (CancellationException e) {
                cancelled.countDown();
            }
        });
        while (server.requests().isEmpty()) {
            pause(5);
        }

        waiting.interrupt();

        assertThat(cancelled.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(server.requests().getFirst().hungUp()).isTrue();
    }

    @Test
    void a_question_is_tried_once_and_after_three_failures_the_endpoint_is_left_alone() {
        server.now(request -> Script.failing(503, "down"));
        RemoteEmbedder embedder = embedder(settings(SMALL, 0));
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> embedder.embedQuestion("why?")).isInstanceOf(ProblemException.class);
        }
        assertThat(server.requests()).hasSize(3);
        assertThat(slept).isEmpty();
    }

    @Test
    void a_question_has_the_vector_of_its_text() {
        assertThat(embedder(settings(SMALL, 0)).embedQuestion("why?")).containsExactly(unit("why?"), within(1e-6f));
        assertThat(embedder(settings(SMALL, 3)).embedQuestion(" ")).containsOnly(0);
    }

    private static Problem problem(RemoteEmbedder embedder, List<String> texts) {
        return catchThrowableOfType(ProblemException.class, () -> embedder.embedAll(texts, done -> {}))
                .problem();
    }

    private List<String> sent() {
        return server.requests().stream()
                .flatMap(request -> Vectors.texts(request).stream())
                .toList();
    }

    private RemoteEmbedder embedder(EmbeddingSettings settings) {
        return new RemoteEmbedder(
                settings, new Pausing(Clock.fixed(Trying.NOW, ZoneOffset.UTC), new Random(1), slept::add));
    }

    private EmbeddingSettings settings(Bulk bulk, int dimensions) {
        return new EmbeddingSettings(endpoint(), dimensions, bulk, WAITS, EmbeddingSettings.TRIES, Questions.REMOTE);
    }

    private Endpoint endpoint() {
        return Trying.endpoint(Protocol.OPENAI, server);
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
