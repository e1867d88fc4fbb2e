package io.docent.model;

/// What a model wrote.
///
/// @param text all of it; not blank
/// @param promptTokens tokens of the prompt as the provider counted them, or -1 where it did not say
/// @param completionTokens likewise of the reply
public record Reply(String text, int promptTokens, int completionTokens) {}
