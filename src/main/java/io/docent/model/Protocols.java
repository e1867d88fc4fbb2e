package io.docent.model;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiStreamingChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import io.docent.model.ModelSettings.Endpoint;
import io.docent.model.ModelSettings.Limits;
import java.util.Map;

/// LangChain4j's chat model for each provider. They are made anew for each call: cheap, and each call has its
/// own [Wire].
final class Protocols {

    private Protocols() {}

    static StreamingChatModel chat(Endpoint endpoint, Limits limits, int maxTokens, HttpClientBuilder http) {
        return switch (endpoint.provider()) {
            case OPENAI -> openAi(endpoint, limits, maxTokens, http);
            case ANTHROPIC ->
                AnthropicStreamingChatModel.builder()
                        .httpClientBuilder(http)
                        .baseUrl(endpoint.baseUrl())
                        .apiKey(endpoint.key().value())
                        .modelName(endpoint.name())
                        .temperature(limits.temperature())
                        .maxTokens(maxTokens)
                        .build();
            case GEMINI ->
                GoogleAiGeminiStreamingChatModel.builder()
                        .httpClientBuilder(http)
                        .baseUrl(endpoint.baseUrl())
                        .apiKey(endpoint.key().value())
                        .modelName(endpoint.name())
                        .temperature(limits.temperature())
                        .maxOutputTokens(maxTokens)
                        .build();
            case OLLAMA ->
                OllamaStreamingChatModel.builder()
                        .httpClientBuilder(http)
                        .baseUrl(endpoint.baseUrl())
                        .customHeaders(bearer(endpoint.key()))
                        .modelName(endpoint.name())
                        .temperature(limits.temperature())
                        // Otherwise Ollama drops the beginning of a long prompt without a word.
                        .numCtx(limits.contextTokens())
                        .numPredict(maxTokens)
                        .build();
        };
    }

    /// OpenAI itself wants `max_completion_tokens`; others who speak its protocol know `max_tokens`.
    private static StreamingChatModel openAi(Endpoint endpoint, Limits limits, int maxTokens, HttpClientBuilder http) {
        OpenAiStreamingChatModel.OpenAiStreamingChatModelBuilder model = OpenAiStreamingChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(endpoint.baseUrl())
                .modelName(endpoint.name())
                .temperature(limits.temperature());
        if (!endpoint.key().isMissing()) {
            model.apiKey(endpoint.key().value());
        }
        boolean itself = endpoint.baseUrl().equals(Provider.OPENAI.address());
        return (itself ? model.maxCompletionTokens(maxTokens) : model.maxTokens(maxTokens)).build();
    }

    static ChatMessage message(Prompt.Message message) {
        return switch (message.role()) {
            case SYSTEM -> SystemMessage.from(message.text());
            case USER -> UserMessage.from(message.text());
            case ASSISTANT -> AiMessage.from(message.text());
        };
    }

    private static Map<String, String> bearer(ApiKey key) {
        return key.isMissing() ? Map.of() : Map.of("Authorization", "Bearer " + key.value());
    }
}
