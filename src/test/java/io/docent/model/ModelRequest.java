package io.docent.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;

/// A request that reached a [ScriptedModel].
///
/// @param path of the address: "/v1/chat/completions"
/// @param headers names in lower case
/// @param body as it came
/// @param gone is counted down when the client hangs up before the response is complete
public record ModelRequest(String path, Map<String, String> headers, String body, CountDownLatch gone) {

    /// One message of the conversation.
    ///
    /// @param role "system", "user" or "assistant"
    public record Said(String role, String text) {}

    /// The body as JSON.
    public JsonNode json() {
        try {
            return new ObjectMapper().readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the request is not JSON: " + body, e);
        }
    }

    public String model() {
        return json().path("model").asText();
    }

    public boolean streaming() {
        return json().path("stream").asBoolean(protocol() == Protocol.OLLAMA);
    }

    /// The messages in order.
    public List<Said> messages() {
        return StreamSupport.stream(json().path("messages").spliterator(), false)
                .map(each -> new Said(each.path("role").asText(), text(each.path("content"))))
                .toList();
    }

    /// The text of the last message, which is the user's.
    public String lastMessage() {
        return messages().getLast().text();
    }

    /// All that the model is told, in one text.
    public String allText() {
        return String.join("\n\n", messages().stream().map(Said::text).toList());
    }

    /// Waits until the client has hung up before the response was complete.
    ///
    /// @return false if it has not within 20 seconds
    public boolean hungUp() throws InterruptedException {
        return gone.await(20, TimeUnit.SECONDS);
    }

    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    Protocol protocol() {
        return path.endsWith("/api/chat") ? Protocol.OLLAMA : Protocol.OPENAI;
    }

    private static String text(JsonNode content) {
        if (content.isTextual()) {
            return content.asText();
        }
        return String.join("", content.findValuesAsText("text"));
    }
}
