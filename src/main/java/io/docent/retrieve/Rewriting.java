package io.docent.retrieve;

import java.util.List;
import java.util.Optional;

/// Completes a question that leans on earlier ones.
public interface Rewriting {

    /// Leaves it to rules.
    Rewriting NONE = (question, earlier) -> Optional.empty();

    /// The question as it would be asked with nothing before it; empty to leave it to rules.
    ///
    /// @param earlier what was asked and answered before it, oldest first; not empty
    Optional<String> standalone(String question, List<Utterance> earlier);
}
