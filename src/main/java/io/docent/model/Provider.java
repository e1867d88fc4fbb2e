package io.docent.model;

/// Who runs a model, and so the protocol it speaks.
public enum Provider {
    /// OpenAI's protocol, which vLLM, llama.cpp, LM Studio and many gateways speak too.
    OPENAI("https://api.openai.com/v1"),
    ANTHROPIC("https://api.anthropic.com/v1"),
    GEMINI("https://generativelanguage.googleapis.com/v1beta"),
    /// Models on this machine or another of one's own.
    OLLAMA("http://127.0.0.1:11434");

    private final String address;

    Provider(String address) {
        this.address = address;
    }

    /// The base URL that is used unless another is set.
    public String address() {
        return address;
    }

    /// Whether the provider at this address answers nobody without a key.
    boolean wantsKey(String baseUrl) {
        return this == ANTHROPIC || this == GEMINI || (this == OPENAI && baseUrl.equals(address));
    }

    /// Whether the end of the stream alone is taken for the end of the reply, so that its last words must say
    /// so.
    boolean endsByClosing() {
        return this == OPENAI || this == GEMINI;
    }
}
