package io.docent.answer;

import io.docent.model.LanguageModel;

/// How answers are written by a language model.
///
/// @param model that writes them
/// @param contextTokens most tokens of a prompt and its reply together, more than `maxTokens`
/// @param maxTokens most tokens of a reply, 1 or more
/// @param failing what is done with a sentence that its citations do not support
public record Generation(LanguageModel model, int contextTokens, int maxTokens, Failing failing) {

    public static final int CONTEXT_TOKENS = 8_192;
    public static final int MAX_TOKENS = 800;

    /// What is done with a sentence that its citations do not support.
    public enum Failing {
        /// It stays, and its claim says what is wrong.
        MARK,
        /// It is left out before the reader sees it.
        REMOVE,
        /// The model is asked once more, with what is wrong; what is wrong then is marked.
        RETRY
    }

    public Generation {
        if (maxTokens < 1 || contextTokens <= maxTokens) {
            throw new IllegalArgumentException("maxTokens must be 1 or more and contextTokens greater, not " + maxTokens
                    + " and " + contextTokens);
        }
    }

    /// The usual bounds; failing sentences are marked.
    public static Generation by(LanguageModel model) {
        return new Generation(model, CONTEXT_TOKENS, MAX_TOKENS, Failing.MARK);
    }
}
