package io.docent.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.answer.Answer;
import io.docent.answer.Progress;
import io.docent.corpus.Section;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import io.javalin.Javalin;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AnswerStreamTest {

    private static final Duration NEVER = Duration.ofHours(1);

    private final AtomicBoolean stopping = new AtomicBoolean();
    private @Nullable Javalin javalin;

    @AfterEach
    void stop() {
        if (javalin != null) {
            javalin.stop();
        }
    }

    @Test
    void an_answer_is_told_step_by_step() {
        Client client = serve(NEVER, progress -> {
            progress.step("understand");
            progress.sources(List.of(new Answer.Retrieved("review#1.p1", 0.5, 1, null)));
            progress.token("ICD is\na kind of ");
            progress.citation(citation());
            progress.token("death [1].");
            return answer(
                    List.of(new Answer.Conflict("NCT02715804", "phase", "contradiction", "they differ", List.of())));
        });
        HttpResponse<String> response = client.get("/");
        assertThat(response.headers().firstValue("Content-Type")).contains("text/event-stream");
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(response.headers().firstValue("X-Accel-Buffering")).contains("no");
        List<Event> events = Event.parse(response.body());
        assertThat(events)
                .extracting(Event::name)
                .containsExactly("status", "sources", "token", "citation", "token", "conflict", "done");
        assertThat(events).extracting(Event::id).containsExactly("1", "2", "3", "4", "5", "6", "7");
        assertThat(events.get(0).data().get("step").textValue()).isEqualTo("understand");
        assertThat(events.get(1).data().at("/retrieved/0/passageId").textValue())
                .isEqualTo("review#1.p1");
        assertThat(events.get(2).data().get("text").textValue()).isEqualTo("ICD is\na kind of ");
        assertThat(events.get(3).data().get("n").intValue()).isEqualTo(1);
        assertThat(events.get(5).data().get("trial").textValue()).isEqualTo("NCT02715804");
        assertThat(events.get(6).data().get("answer").textValue()).isEqualTo("ICD is a kind of death [1].");
    }

    @Test
    void an_answer_that_begins_again_says_so() {
        Client client = serve(NEVER, progress -> {
            progress.token("ICD is ");
            progress.restart();
            progress.token("ICD is a kind of death [1].");
            return answer(List.of());
        });
        List<Event> events = Event.parse(client.get("/").body());
        assertThat(events).extracting(Event::name).containsExactly("token", "status", "token", "done");
        assertThat(events.get(1).data().get("step").textValue()).isEqualTo("restart");
    }

    @Test
    void each_event_is_sent_at_once() throws Exception {
        CompletableFuture<Void> seen = new CompletableFuture<>();
        Client client = serve(NEVER, progress -> {
            progress.step("retrieve");
            seen.join();
            return answer(List.of());
        });
        HttpResponse<InputStream> response = client.send(client.to("/"), BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            assertThat(new String(body.readNBytes(20), StandardCharsets.UTF_8)).startsWith("id: 1\nevent: status");
            seen.complete(null);
            assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8)).contains("event: done");
        }
    }

    @Test
    void a_failure_before_the_first_event_has_a_status() {
        Client client = serve(NEVER, progress -> {
            throw new IllegalStateException("secret");
        });
        HttpResponse<String> response = client.get("/");
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.body()).doesNotContain("secret", "Exception");
        assertThat(Client.json(response).get("requestId").textValue())
                .isEqualTo(response.headers().firstValue("X-Request-Id").orElseThrow());
    }

    @Test
    void a_problem_below_says_what_to_do() {
        Client client = serve(NEVER, progress -> {
            throw new ProblemException(new Problem("the index is damaged", "index/7", "run `docent index`"));
        });
        HttpResponse<String> response = client.get("/");
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(Client.json(response).get("detail").textValue()).isEqualTo("the index is damaged");
        assertThat(Client.json(response).get("fix").textValue()).isEqualTo("run `docent index`");
    }

    @Test
    void an_error_of_the_machine_is_a_problem_too() {
        Client client = serve(NEVER, progress -> {
            throw new StackOverflowError();
        });
        HttpResponse<String> response = client.get("/");
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void a_failure_after_the_first_event_is_an_event() {
        Client client = serve(NEVER, progress -> {
            progress.step("understand");
            throw new IllegalStateException("secret");
        });
        HttpResponse<String> response = client.get("/");
        assertThat(response.statusCode()).isEqualTo(200);
        Event last = Event.parse(response.body()).getLast();
        assertThat(last.name()).isEqualTo("error");
        assertThat(last.data().get("status").intValue()).isEqualTo(500);
        assertThat(response.body()).doesNotContain("secret", "Exception");
    }

    @Test
    void a_comment_keeps_a_quiet_connection_open() {
        Client client = serve(Duration.ofMillis(20), progress -> {
            progress.step("understand");
            pause(300);
            return answer(List.of());
        });
        String body = client.get("/").body();
        assertThat(body).contains("\n\n: still here\n\n");
        assertThat(Event.parse(body)).extracting(Event::name).containsExactly("status", "done");
    }

    @Test
    void a_client_that_goes_away_stops_the_work() throws Exception {
        CompletableFuture<Boolean> cancelled = new CompletableFuture<>();
        Client client = serve(Duration.ofMillis(20), progress -> {
            progress.step("understand");
            for (int i = 0; i < 500 && !progress.cancelled(); i++) {
                pause(10);
            }
            cancelled.complete(progress.cancelled());
            throw new CancellationException();
        });
        HttpResponse<InputStream> response = client.send(client.to("/"), BodyHandlers.ofInputStream());
        response.body().readNBytes(5);
        response.body().close();
        assertThat(cancelled.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_server_that_stops_says_so() {
        Client client = serve(NEVER, progress -> {
            progress.step("understand");
            stopping.set(true);
            assertThat(progress.cancelled()).isTrue();
            throw new CancellationException();
        });
        Event last = Event.parse(client.get("/").body()).getLast();
        assertThat(last.name()).isEqualTo("error");
        assertThat(last.data().get("status").intValue()).isEqualTo(503);
    }

    @Test
    void what_is_under_way_is_finished_before_the_server_stops() throws Exception {
        CompletableFuture<Void> asked = new CompletableFuture<>();
        Client client = serve(NEVER, progress -> {
            asked.complete(null);
            pause(700);
            return answer(List.of());
        });
        CompletableFuture<HttpResponse<String>> response = CompletableFuture.supplyAsync(() -> client.get("/"));
        asked.get(10, TimeUnit.SECONDS);
        stop();
        assertThat(Event.parse(response.get(10, TimeUnit.SECONDS).body()))
                .extracting(Event::name)
                .containsExactly("done");
    }

    private Client serve(Duration heartbeat, Function<Progress, Answer> asking) {
        Javalin started = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    JettySettings.apply(config, new Address("localhost", 0));
                    Problems.addTo(config, path -> false);
                    config.routes.get("/", context -> {
                        try (EventStream events = new EventStream(context.res(), heartbeat)) {
                            new AnswerStream(events, stopping::get).run(asking, RequestId.of(context));
                        }
                    });
                })
                .start();
        javalin = started;
        return new Client(started.port());
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Answer.Citation citation() {
        Section section = new Section("1", "Introduction");
        return new Answer.Citation(
                1,
                "review#1.p1",
                "review",
                "T",
                List.of(),
                2025,
                null,
                null,
                section,
                List.of(),
                List.of(),
                "ICD",
                0,
                3,
                0.5,
                new Answer.Grade(Answer.SourceKind.REVIEW, List.of(), null, List.of("review")),
                List.of(),
                List.of());
    }

    private static Answer answer(List<Answer.Conflict> conflicts) {
        return new Answer(
                "1",
                "What is ICD?",
                null,
                "ICD is a kind of death [1].",
                Answer.Mode.EXTRACTIVE,
                null,
                false,
                null,
                List.of(citation()),
                List.of(),
                conflicts,
                List.of(),
                List.of(),
                List.of(),
                new Answer.Basis(1, 1, 0, List.of()),
                List.of(),
                new Answer.IndexInfo("1", 1, 1, "2026-01-01T00:00:00Z"),
                new Answer.Timings(0, 0, 0, 0, 0),
                null);
    }
}
