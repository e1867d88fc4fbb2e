package io.docent.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.docent.model.ModelFailure.Kind;
import io.docent.model.ModelSettings.Endpoint;
import io.docent.model.Script.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Anthropic's and Gemini's protocols over real HTTP, in the form that their documents give.
final class OtherProvidersTest {

    private static final String ANTHROPIC_WORDS = """
            event: message_start
            data: {"type":"message_start","message":{"id":"m1","type":"message","role":"assistant","content":[],"model":"c","usage":{"input_tokens":25,"output_tokens":1}}}

            event: content_block_start
            data: {"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}

            event: ping
            data: {"type":"ping"}

            event: content_block_delta
            data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"Pro"}}

            event: content_block_delta
            data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"gression"}}

            """;
    private static final String ANTHROPIC_END = """
            event: content_block_stop
            data: {"type":"content_block_stop","index":0}

            event: message_delta
            data: {"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"output_tokens":2}}

            event: message_stop
            data: {"type":"message_stop"}

            """;
    private static final String GEMINI_WORDS = """
            data: {"candidates":[{"content":{"role":"model","parts":[{"text":"Pro"}]},"index":0}],"usageMetadata":{"promptTokenCount":25}}

            """;
    private static final String GEMINI_END = """
            data: {"candidates":[{"content":{"role":"model","parts":[{"text":"gression"}]},"finishReason":"STOP","index":0}],"usageMetadata":{"promptTokenCount":25,"candidatesTokenCount":2,"totalTokenCount":27}}

            """;

    private final List<String> tokens = new ArrayList<>();
    private ScriptedModel scripted;

    @BeforeEach
    void start() throws IOException {
        scripted = ScriptedModel.saying("");
    }

    @AfterEach
    void stop() throws IOException {
        scripted.close();
    }

    @Test
    void anthropic_s_reply_comes_in_pieces_and_is_counted() {
        scripted.now(request -> Script.of(new Step.Raw(ANTHROPIC_WORDS), new Step.Raw(ANTHROPIC_END)));

        assertThat(write(Provider.ANTHROPIC)).isEqualTo(new Reply("Progression", 25, 2));
        assertThat(tokens).containsExactly("Pro", "gression");
        ModelRequest request = scripted.requests().getFirst();
        assertThat(request.path()).isEqualTo("/v1/messages");
        assertThat(request.header("x-api-key")).isEqualTo(Trying.KEY);
        assertThat(request.json().path("max_tokens").asInt()).isEqualTo(77);
    }

    @Test
    void anthropic_s_reply_without_its_end_is_cut_off() {
        scripted.now(request -> Script.of(new Step.Raw(ANTHROPIC_WORDS)));

        assertThat(fail(Provider.ANTHROPIC)).isEqualTo(Kind.CUT_OFF);
    }

    @Test
    void anthropic_s_error_in_the_stream_is_the_provider_s() {
        scripted.now(
                request -> Script.of(
                        new Step.Raw(
                                "event: error\ndata: {\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"}}\n\n")));

        assertThat(fail(Provider.ANTHROPIC)).isEqualTo(Kind.SERVER_ERROR);
    }

    @Test
    void gemini_s_reply_comes_in_pieces_and_is_counted() {
        scripted.now(request -> Script.of(new Step.Raw(GEMINI_WORDS), new Step.Raw(GEMINI_END)));

        assertThat(write(Provider.GEMINI)).isEqualTo(new Reply("Progression", 25, 2));
        assertThat(tokens).containsExactly("Pro", "gression");
        ModelRequest request = scripted.requests().getFirst();
        assertThat(request.path())
                .startsWith("/v1/models/scripted:streamGenerateContent")
                .doesNotContain(Trying.KEY);
        assertThat(request.header("x-goog-api-key")).isEqualTo(Trying.KEY);
        assertThat(request.body()).contains("77");
    }

    @Test
    void gemini_s_reply_without_its_end_is_cut_off() {
        scripted.now(request -> Script.of(new Step.Raw(GEMINI_WORDS)));

        assertThat(fail(Provider.GEMINI)).isEqualTo(Kind.CUT_OFF);
    }

    private Reply write(Provider provider) {
        Endpoint endpoint = new Endpoint(provider, scripted.openAi().toString(), "scripted", new ApiKey(Trying.KEY));
        try (RemoteModel model = new Trying().model(Trying.settings(endpoint))) {
            return model.write(Trying.PROMPT, tokens::add);
        }
    }

    private Kind fail(Provider provider) {
        return catchThrowableOfType(ModelFailure.class, () -> write(provider)).kind();
    }
}
