package io.docent.answer;

import io.docent.index.Filter;
import java.util.List;

/// A question and what bears on it.
///
/// @param question 1 to [#MAX_QUESTION] characters
/// @param history earlier turns, oldest first
/// @param mode how the answer is to be written
/// @param filter which passages may be used
/// @param maxPassages how many passages are retrieved, 1 to [#MAX_PASSAGES]
public record Ask(String question, List<Turn> history, Mode mode, Filter filter, int maxPassages) {

    public static final int MAX_QUESTION = 4_000;
    public static final int MAX_PASSAGES = 100;
    public static final int DEFAULT_PASSAGES = 20;

    /// Who said something earlier, and what.
    public record Turn(Role role, String content) {}

    /// Who speaks in a turn.
    public enum Role {
        USER,
        ASSISTANT
    }

    /// How the answer is to be written.
    public enum Mode {
        /// Generative where a model is configured and answers, extractive otherwise.
        AUTO,
        EXTRACTIVE,
        GENERATIVE
    }

    public Ask {
        history = List.copyOf(history);
    }

    /// A question with nothing before it and no filter.
    public static Ask of(String question) {
        return new Ask(question, List.of(), Mode.AUTO, Filter.NONE, DEFAULT_PASSAGES);
    }
}
