package io.docent.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The model that other tests rely on does what its script says, on the wire.
final class ScriptedModelTest {

    private ScriptedModel model;
    private HttpClient client;

    @BeforeEach
    void start() throws IOException {
        model = ScriptedModel.saying("Two “words”.");
        client = HttpClient.newHttpClient();
    }

    @AfterEach
    void stop() throws IOException {
        client.shutdownNow();
        model.close();
    }

    @Test
    void openai_s_stream_ends_in_done() throws Exception {
        assertThat(post(openAi(), "true").body())
                .contains("\"content\":\"Two \"", "\"content\":\"“words”.\"", "\"prompt_tokens\":100")
                .endsWith("data: [DONE]\n\n");
    }

    @Test
    void openai_s_reply_may_come_in_one() throws Exception {
        assertThat(post(openAi(), "false").body()).contains("\"content\":\"Two “words”.\"", "chat.completion\"");
    }

    @Test
    void ollama_s_stream_is_an_object_a_line() throws Exception {
        String[] lines = post(ollama(), "true").body().split("\n");

        assertThat(lines).hasSize(3);
        assertThat(lines[2]).contains("\"done\":true", "\"eval_count\":2");
    }

    @Test
    void ollama_s_reply_may_come_in_one() throws Exception {
        assertThat(post(ollama(), "false").body()).contains("\"content\":\"Two “words”.\"", "\"done\":true");
    }

    @Test
    void a_request_is_remembered_with_its_messages() throws Exception {
        post(openAi(), "true");

        ModelRequest request = model.requests().getFirst();
        assertThat(request.messages())
                .containsExactly(new ModelRequest.Said("system", "Be brief"), new ModelRequest.Said("user", "Hello"));
        assertThat(request.header("Authorization")).isEqualTo("Bearer key");
        assertThat(request.model()).isEqualTo("m");
        assertThat(request.gone().getCount()).isEqualTo(1);
    }

    @Test
    void an_error_has_its_status_and_headers() throws Exception {
        model.now(request -> Script.failing(429, "slow down").header("Retry-After", "3"));

        HttpResponse<String> response = post(openAi(), "true");

        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.headers().firstValue("Retry-After")).contains("3");
        assertThat(response.body()).contains("slow down");
    }

    @Test
    void a_connection_can_be_cut_in_the_middle() {
        model.now(request -> Script.of(new Script.Step.Piece("One "), new Script.Step.Cut()));

        assertThatThrownBy(() -> post(openAi(), "true")).isInstanceOf(IOException.class);
    }

    @Test
    void a_client_that_hangs_up_while_nothing_is_sent_is_noticed() throws Exception {
        model.now(request -> Script.of(new Script.Step.Stall()));

        CompletableFuture<HttpResponse<String>> response =
                client.sendAsync(ask(ollama(), "true"), BodyHandlers.ofString());
        while (model.requests().isEmpty()) {
            Thread.sleep(Duration.ofMillis(5));
        }
        response.cancel(true);

        assertThat(model.requests().getFirst().hungUp()).isTrue();
    }

    private URI openAi() {
        return URI.create(model.openAi() + "/chat/completions");
    }

    private URI ollama() {
        return URI.create(model.ollama() + "/api/chat");
    }

    private HttpResponse<String> post(URI address, String stream) throws IOException, InterruptedException {
        return client.send(ask(address, stream), BodyHandlers.ofString());
    }

    private static HttpRequest ask(URI address, String stream) {
        return HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer key")
                .POST(BodyPublishers.ofString("{\"model\":\"m\",\"stream\":" + stream + ",\"messages\":["
                        + "{\"role\":\"system\",\"content\":\"Be brief\"},"
                        + "{\"role\":\"user\",\"content\":\"Hello\"}]}"))
                .build();
    }
}
