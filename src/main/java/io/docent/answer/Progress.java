package io.docent.answer;

import java.util.List;

/// Follows an answer while it is made. Calls come in this order: steps and sources, then tokens and citations;
/// after [#restart] tokens and citations begin anew, with steps between them.
public interface Progress {

    /// Follows nothing.
    Progress NONE = new Progress() {};

    /// A step begins: "understand", "retrieve", "answer", "verify".
    default void step(String name) {}

    /// The passages that were found, before the first token.
    default void sources(List<Answer.Retrieved> retrieved) {}

    /// The next piece of the answer's Markdown.
    default void token(String text) {}

    /// A citation, before or after the token that holds its marker.
    default void citation(Answer.Citation citation) {}

    /// The tokens and citations so far count no more: the answer begins again.
    default void restart() {}

    /// Whether nobody waits for the answer any more.
    default boolean cancelled() {
        return false;
    }
}
