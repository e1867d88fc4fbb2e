package io.docent.model;

import java.util.List;

/// What a model is asked.
///
/// @param messages at least one; the last is the user's
/// @param maxTokens most tokens of the reply, 1 or more
public record Prompt(List<Message> messages, int maxTokens) {

    /// Who speaks in a message.
    public enum Role {
        SYSTEM,
        USER,
        ASSISTANT
    }

    /// One message.
    public record Message(Role role, String text) {}

    public Prompt {
        messages = List.copyOf(messages);
        if (messages.isEmpty() || messages.getLast().role() != Role.USER) {
            throw new IllegalArgumentException("a prompt must end in a message of the user");
        }
        if (maxTokens < 1) {
            throw new IllegalArgumentException("maxTokens must be 1 or more, not " + maxTokens);
        }
    }
}
