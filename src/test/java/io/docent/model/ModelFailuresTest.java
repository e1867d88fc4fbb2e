package io.docent.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.docent.model.ModelFailure.Kind;
import io.docent.model.ModelSettings.Endpoint;
import io.docent.model.ModelSettings.Tries;
import io.docent.model.Script.Step;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/// Each way in which a model can fail, over real HTTP, in both protocols.
final class ModelFailuresTest {

    private final Trying trying = new Trying();
    private final List<String> tokens = new ArrayList<>();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private ScriptedModel scripted;

    @BeforeEach
    void start() throws IOException {
        scripted = ScriptedModel.saying("Never said.");
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void stop() throws IOException {
        root().detachAppender(log);
        scripted.close();
    }

    static Stream<Arguments> statuses() {
        return Stream.of(Protocol.values())
                .flatMap(protocol -> Stream.of(
                        Arguments.of(protocol, 400, Kind.REFUSED, 1),
                        Arguments.of(protocol, 401, Kind.UNAUTHORISED, 1),
                        Arguments.of(protocol, 403, Kind.UNAUTHORISED, 1),
                        Arguments.of(protocol, 404, Kind.REFUSED, 1),
                        Arguments.of(protocol, 302, Kind.REFUSED, 1),
                        Arguments.of(protocol, 429, Kind.RATE_LIMITED, 3),
                        Arguments.of(protocol, 500, Kind.SERVER_ERROR, 3),
                        Arguments.of(protocol, 503, Kind.SERVER_ERROR, 3)));
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void an_error_is_told_by_its_kind_and_tried_again_if_that_may_help(
            Protocol protocol, int status, Kind kind, int calls) {
        scripted.now(request -> Script.failing(status, "no good, " + Trying.KEY));

        assertThat(fail(protocol).kind()).isEqualTo(kind);
        assertThat(scripted.requests()).hasSize(calls);
    }

    static Stream<Arguments> faults() {
        Step piece = new Step.Piece("Progression ");
        Script ended = Script.of(new Step.Open());
        Script blank = Script.saying("  ", "\n");
        Script html = Script.of(new Step.Raw("<html>Log in</html>\n"));
        return Stream.of(
                Arguments.of(Protocol.OPENAI, Script.of(new Step.Cut()), Kind.CUT_OFF, 3),
                Arguments.of(Protocol.OLLAMA, Script.of(new Step.Cut()), Kind.CUT_OFF, 3),
                Arguments.of(Protocol.OPENAI, Script.of(piece, new Step.Cut()), Kind.CUT_OFF, 1),
                Arguments.of(Protocol.OLLAMA, Script.of(piece, new Step.Cut()), Kind.CUT_OFF, 1),
                Arguments.of(Protocol.OPENAI, Script.of(piece), Kind.CUT_OFF, 1),
                Arguments.of(Protocol.OLLAMA, Script.of(piece), Kind.CUT_OFF, 1),
                Arguments.of(Protocol.OPENAI, ended, Kind.EMPTY, 3),
                Arguments.of(Protocol.OLLAMA, ended, Kind.EMPTY, 3),
                Arguments.of(Protocol.OPENAI, blank, Kind.EMPTY, 1),
                Arguments.of(Protocol.OLLAMA, blank, Kind.EMPTY, 1),
                Arguments.of(Protocol.OPENAI, Script.saying(), Kind.EMPTY, 3),
                Arguments.of(Protocol.OLLAMA, Script.saying(), Kind.EMPTY, 3),
                Arguments.of(Protocol.OPENAI, html, Kind.MALFORMED, 3),
                Arguments.of(Protocol.OLLAMA, html, Kind.MALFORMED, 3),
                Arguments.of(Protocol.OPENAI, Script.of(new Step.Raw("data: {\"choices\": [\n\n")), Kind.MALFORMED, 3),
                Arguments.of(Protocol.OPENAI, Script.of(piece, new Step.Raw("data: {\"choi\n\n")), Kind.MALFORMED, 1),
                Arguments.of(Protocol.OLLAMA, Script.of(piece, new Step.Raw("{\"message\": {\n")), Kind.MALFORMED, 1),
                Arguments.of(
                        Protocol.OLLAMA,
                        Script.of(new Step.Raw("{\"error\":\"out of memory\"}\n")),
                        Kind.SERVER_ERROR,
                        3),
                Arguments.of(
                        Protocol.OPENAI,
                        Script.of(new Step.Raw("event: error\ndata: {\"message\":\"overloaded\"}\n\n")),
                        Kind.SERVER_ERROR,
                        3));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_broken_reply_is_told_by_its_kind_and_tried_again_only_before_its_first_word(
            Protocol protocol, Script script, Kind kind, int calls) {
        scripted.now(request -> script);

        assertThat(fail(protocol).kind()).isEqualTo(kind);
        assertThat(scripted.requests()).hasSize(calls);
    }

    @ParameterizedTest
    @EnumSource
    void nothing_at_all_is_a_timeout_and_the_provider_s_work_is_ended(Protocol protocol) throws Exception {
        scripted.now(request -> Script.of(new Step.Stall()));

        ModelFailure failure = fail(Trying.impatient(Trying.endpoint(protocol, scripted)));

        assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
        assertThat(scripted.requests()).hasSize(3);
        assertThat(scripted.requests().getLast().hungUp()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void silence_in_the_middle_is_a_timeout_that_is_not_tried_again(Protocol protocol) throws Exception {
        scripted.now(request -> Script.of(new Step.Piece("Progression "), new Step.Stall()));

        ModelFailure failure = fail(Trying.impatient(Trying.endpoint(protocol, scripted)));

        assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
        assertThat(tokens).containsExactly("Progression ");
        assertThat(scripted.requests()).hasSize(1);
        assertThat(scripted.requests().getFirst().hungUp()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void a_reply_that_never_ends_is_ended(Protocol protocol) throws Exception {
        scripted.now(request -> Script.slowly("and so on ".repeat(10_000), Duration.ofMillis(20)));

        ModelFailure failure = fail(Trying.within(Trying.endpoint(protocol, scripted), Duration.ofMillis(500)));

        assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
        assertThat(tokens).isNotEmpty();
        assertThat(scripted.requests().getFirst().hungUp()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void a_pause_that_outlasts_the_time_for_the_call_is_not_begun(Protocol protocol) {
        scripted.now(request -> Script.failing(429, "slow down").header("Retry-After", "9"));

        ModelFailure failure = fail(Trying.within(Trying.endpoint(protocol, scripted), Duration.ofSeconds(8)));

        assertThat(failure.kind()).isEqualTo(Kind.RATE_LIMITED);
        assertThat(scripted.requests()).hasSize(1);
        assertThat(trying.slept()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void a_refused_connection_is_told(Protocol protocol) throws Exception {
        Endpoint endpoint = Trying.endpoint(protocol, scripted);
        scripted.close();

        ModelFailure failure = fail(Trying.settings(endpoint));

        assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(failure).hasMessageContaining(endpoint.baseUrl());
    }

    @ParameterizedTest
    @EnumSource
    void a_provider_that_recovers_gives_its_reply(Protocol protocol) {
        AtomicInteger calls = new AtomicInteger();
        scripted.now(request ->
                calls.incrementAndGet() < 3 ? Script.failing(500, "oops") : Script.saying("There ", "it is."));

        try (RemoteModel model = model(protocol)) {
            assertThat(model.write(Trying.PROMPT, tokens::add).text()).isEqualTo("There it is.");
        }
        assertThat(tokens).containsExactly("There ", "it is.");
        assertThat(trying.slept()).isBetween(Duration.ofMillis(600), Duration.ofMillis(1200));
    }

    static Stream<Arguments> requestsForPatience() {
        return Stream.of(
                Arguments.of("7", Duration.ofSeconds(7)),
                Arguments.of("Thu, 01 Jan 2026 12:00:09 GMT", Duration.ofSeconds(9)));
    }

    @ParameterizedTest
    @MethodSource("requestsForPatience")
    void a_provider_that_asks_for_patience_is_given_it(String retryAfter, Duration pause) {
        AtomicInteger calls = new AtomicInteger();
        scripted.now(request -> calls.incrementAndGet() == 1
                ? Script.failing(429, "slow down").header("Retry-After", retryAfter)
                : Script.saying("Thanks."));

        try (RemoteModel model = model(Protocol.OPENAI)) {
            model.write(Trying.PROMPT, tokens::add);
        }
        assertThat(trying.slept()).isEqualTo(pause);
    }

    @ParameterizedTest
    @EnumSource
    void a_provider_that_asks_for_too_much_patience_is_not_asked_again(Protocol protocol) {
        scripted.now(request -> Script.failing(429, "tomorrow").header("Retry-After", "86400"));

        assertThat(fail(protocol).kind()).isEqualTo(Kind.RATE_LIMITED);
        assertThat(scripted.requests()).hasSize(1);
        assertThat(trying.slept()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void a_provider_that_fails_again_and_again_is_left_alone(Protocol protocol) {
        scripted.now(request -> Script.failing(500, "down"));
        Tries tries = new Tries(0, Duration.ofMillis(1), Duration.ofSeconds(1), 2, Duration.ofHours(1));
        try (RemoteModel model =
                trying.model(Trying.tries(Trying.settings(Trying.endpoint(protocol, scripted)), tries))) {
            assertThat(fail(model).kind()).isEqualTo(Kind.SERVER_ERROR);
            assertThat(fail(model).kind()).isEqualTo(Kind.SERVER_ERROR);
            assertThat(fail(model).kind()).isEqualTo(Kind.CIRCUIT_OPEN);
        }
        assertThat(scripted.requests()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void a_provider_that_had_its_rest_is_asked_again(Protocol protocol) {
        scripted.now(request -> Script.failing(500, "down"));
        Tries tries = new Tries(0, Duration.ofMillis(1), Duration.ofSeconds(1), 1, Duration.ofNanos(1));
        try (RemoteModel model =
                trying.model(Trying.tries(Trying.settings(Trying.endpoint(protocol, scripted)), tries))) {
            assertThat(fail(model).kind()).isEqualTo(Kind.SERVER_ERROR);
            scripted.now(request -> Script.saying("Back."));

            assertThat(model.write(Trying.PROMPT, tokens::add).text()).isEqualTo("Back.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_wrong_request_does_not_count_against_the_provider(Protocol protocol) {
        scripted.now(request -> Script.failing(400, "too long"));
        Tries tries = new Tries(0, Duration.ofMillis(1), Duration.ofSeconds(1), 1, Duration.ofHours(1));
        try (RemoteModel model =
                trying.model(Trying.tries(Trying.settings(Trying.endpoint(protocol, scripted)), tries))) {
            fail(model);

            assertThat(fail(model).kind()).isEqualTo(Kind.REFUSED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_the_provider_says_about_a_refused_request_is_told(Protocol protocol) {
        scripted.now(request -> Script.failing(404, "model 'scripted' not found"));

        assertThat(fail(protocol)).hasMessageEndingWith("(HTTP 404): model 'scripted' not found");
    }

    private RemoteModel model(Protocol protocol) {
        return trying.model(Trying.settings(Trying.endpoint(protocol, scripted)));
    }

    private ModelFailure fail(Protocol protocol) {
        return fail(Trying.settings(Trying.endpoint(protocol, scripted)));
    }

    private ModelFailure fail(ModelSettings settings) {
        try (RemoteModel model = trying.model(settings)) {
            return fail(model);
        }
    }

    /// Whatever fails, the key shows nowhere.
    private ModelFailure fail(RemoteModel model) {
        ModelFailure failure = catchThrowableOfType(ModelFailure.class, () -> model.write(Trying.PROMPT, tokens::add));
        StringWriter printed = new StringWriter();
        failure.printStackTrace(new PrintWriter(printed));
        assertThat(printed.toString()).doesNotContain(Trying.KEY);
        assertThat(model + " " + Trying.settings(Trying.endpoint(Protocol.OPENAI, scripted)))
                .doesNotContain(Trying.KEY);
        assertThat(log.list)
                .noneMatch(event -> event.getFormattedMessage().contains(Trying.KEY))
                .noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.WARN)
                        && event.getLoggerName().startsWith("dev.langchain4j"));
        return failure;
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
