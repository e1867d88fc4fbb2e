package io.docent.eval;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A question and what a good answer to it must hold.
///
/// @param facts groups of alternatives, of each of which one must stand in the answer
/// @param sections numbers or names, of which one must be cited
/// @param trials registry numbers, all of which must be cited
/// @param conflict registry number of a trial on which a conflict must be reported, or null
/// @param abstain whether the corpus does not answer
/// @param maxWords the answer's greatest length, or null
/// @param history earlier turns, oldest first
public record GoldenQuestion(
        String id,
        String kind,
        String question,
        List<List<String>> facts,
        List<String> sections,
        List<String> trials,
        @Nullable String conflict,
        boolean abstain,
        @Nullable Integer maxWords,
        List<Turn> history) {

    /// Something said earlier.
    public record Turn(String role, String content) {}

    public GoldenQuestion {
        facts = facts == null ? List.of() : List.copyOf(facts);
        sections = sections == null ? List.of() : List.copyOf(sections);
        trials = trials == null ? List.of() : List.copyOf(trials);
        history = history == null ? List.of() : List.copyOf(history);
    }
}
