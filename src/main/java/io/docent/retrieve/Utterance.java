package io.docent.retrieve;

/// Something said earlier in a conversation.
///
/// @param byUser true for a question, false for an answer
public record Utterance(boolean byUser, String text) {}
