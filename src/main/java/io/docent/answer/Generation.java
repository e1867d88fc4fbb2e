package io.docent.answer;

import io.docent.model.LanguageModel;
import io.docent.model.ModelSettings.OnUnsupported;

/// How answers are written by a language model.
///
/// @param model that writes them
/// @param contextTokens most tokens of a prompt and its reply together, more than `maxTokens`
/// @param maxTokens most tokens of a reply, 1 or more
/// @param onUnsupported what becomes of a statement that its citations do not support
public record Generation(LanguageModel model, int contextTokens, int maxTokens, OnUnsupported onUnsupported) {

    public static final int CONTEXT_TOKENS = 8_192;
    public static final int MAX_TOKENS = 800;

    public Generation {
        if (maxTokens < 1 || contextTokens <= maxTokens) {
            throw new IllegalArgumentException("maxTokens must be 1 or more and contextTokens greater, not " + maxTokens
                    + " and " + contextTokens);
        }
    }

    /// The usual bounds; failing sentences are marked.
    public static Generation by(LanguageModel model) {
        return new Generation(model, CONTEXT_TOKENS, MAX_TOKENS, OnUnsupported.MARK);
    }
}
