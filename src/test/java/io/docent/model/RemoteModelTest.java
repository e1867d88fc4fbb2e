package io.docent.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docent.model.ModelFailure.Kind;
import io.docent.model.Script.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Calls over real HTTP, in both protocols, that go well or are given up.
final class RemoteModelTest {

    private final Trying trying = new Trying();
    private ScriptedModel scripted;

    @BeforeEach
    void start() throws IOException {
        scripted = ScriptedModel.saying("Progression-free survival [a1].");
    }

    @AfterEach
    void stop() throws IOException {
        scripted.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_reply_comes_word_by_word_and_whole(Protocol protocol) {
        List<String> tokens = new ArrayList<>();
        try (RemoteModel model = model(protocol)) {
            Reply reply = model.write(Trying.PROMPT, tokens::add);

            assertThat(reply).isEqualTo(new Reply("Progression-free survival [a1].", 100, 3));
            assertThat(tokens).containsExactly("Progression-free ", "survival ", "[a1].");
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_provider_is_told_the_messages_the_limits_and_the_key(Protocol protocol) {
        try (RemoteModel model = model(protocol)) {
            model.write(Trying.PROMPT, LanguageModel.Listener.NONE);
        }

        ModelRequest request = scripted.requests().getFirst();
        assertThat(request.messages())
                .containsExactly(
                        new ModelRequest.Said("system", "Be brief"), new ModelRequest.Said("user", "What is PFS?"));
        assertThat(request.model()).isEqualTo("scripted");
        assertThat(request.streaming()).isTrue();
        assertThat(request.header("Authorization")).isEqualTo("Bearer " + Trying.KEY);
        assertThat(request.body()).contains("77").containsPattern("\"temperature\"\\s*:\\s*0");
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_sent_twice_when_all_goes_well(Protocol protocol) {
        try (RemoteModel model = model(protocol)) {
            model.write(Trying.PROMPT, LanguageModel.Listener.NONE);
            model.write(Trying.PROMPT, LanguageModel.Listener.NONE);
        }

        assertThat(scripted.requests()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void a_reader_who_leaves_before_the_first_word_ends_the_provider_s_work(Protocol protocol) throws Exception {
        scripted.now(request -> Script.of(new Step.Stall()));
        try (RemoteModel model = model(protocol)) {
            assertThatThrownBy(() -> model.write(
                            Trying.PROMPT,
                            leavingWhen(() -> !scripted.requests().isEmpty())))
                    .isInstanceOf(CancellationException.class);

            assertThat(scripted.requests().getFirst().hungUp()).isTrue();
            assertThat(scripted.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_reader_who_leaves_in_the_middle_ends_the_provider_s_work(Protocol protocol) throws Exception {
        scripted.now(request -> Script.of(new Step.Piece("Progression"), new Step.Stall()));
        List<String> tokens = new ArrayList<>();
        try (RemoteModel model = model(protocol)) {
            assertThatThrownBy(() -> model.write(Trying.PROMPT, new LanguageModel.Listener() {
                        @Override
                        public void token(String text) {
                            tokens.add(text);
                        }

                        @Override
                        public boolean cancelled() {
                            return !tokens.isEmpty();
                        }
                    }))
                    .isInstanceOf(CancellationException.class);

            assertThat(scripted.requests().getFirst().hungUp()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_reader_who_leaves_during_a_pause_is_not_asked_for_again(Protocol protocol) {
        scripted.now(request -> Script.failing(503, "overloaded"));
        try (RemoteModel model = model(protocol)) {
            assertThatThrownBy(() -> model.write(
                            Trying.PROMPT, leavingWhen(() -> !trying.slept().isZero())))
                    .isInstanceOf(CancellationException.class);
        }

        assertThat(scripted.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void what_a_listener_throws_ends_the_call(Protocol protocol) throws Exception {
        scripted.now(request -> Script.of(new Step.Piece("Progression"), new Step.Stall()));
        try (RemoteModel model = model(protocol)) {
            assertThatThrownBy(() -> model.write(Trying.PROMPT, text -> {
                        throw new IllegalStateException("the reader is gone");
                    }))
                    .isInstanceOf(IllegalStateException.class);

            assertThat(scripted.requests().getFirst().hungUp()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Provider.class,
            names = {"OPENAI", "ANTHROPIC", "GEMINI"})
    void a_provider_that_wants_a_key_is_not_called_without_one(Provider provider) {
        ModelSettings settings =
                Trying.settings(new ModelSettings.Endpoint(provider, provider.address(), "any", ApiKey.NONE));
        try (RemoteModel model = trying.model(settings)) {
            assertThatThrownBy(() -> model.write(Trying.PROMPT, LanguageModel.Listener.NONE))
                    .isInstanceOfSatisfying(
                            ModelFailure.class,
                            failure -> assertThat(failure.kind()).isEqualTo(Kind.UNAUTHORISED));
        }
    }

    private RemoteModel model(Protocol protocol) {
        return trying.model(Trying.settings(Trying.endpoint(protocol, scripted)));
    }

    private static LanguageModel.Listener leavingWhen(java.util.function.BooleanSupplier left) {
        return new LanguageModel.Listener() {
            @Override
            public void token(String text) {}

            @Override
            public boolean cancelled() {
                return left.getAsBoolean();
            }
        };
    }
}
