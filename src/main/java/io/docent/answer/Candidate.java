package io.docent.answer;

import io.docent.corpus.Passage;
import io.docent.retrieve.Content;
import io.docent.text.Span;
import java.util.List;

/// A sentence, a registry fact or a table row that may answer.
///
/// @param passage it stands in
/// @param sentence number of the sentence in the passage, from 0; of a table row 0
/// @param span of the passage's text
/// @param own what it speaks of itself
/// @param passageContent what its passage and heading speak of
/// @param background what is known of the trials that it speaks of
/// @param trials that it speaks of: those that it names, or else those named last before it in its passage
/// @param passageScore fused score of the passage, 0..1
/// @param similarity cosine of its vector and the question's
record Candidate(
        Passage passage,
        int sentence,
        Span span,
        Content own,
        Content passageContent,
        Content background,
        List<String> trials,
        double passageScore,
        double similarity) {

    String text() {
        return span.in(passage.text());
    }

    boolean isRow() {
        return passage.kind() == Passage.Kind.TABLE_ROW;
    }

    boolean isRegistry() {
        return passage.kind() == Passage.Kind.REGISTRY;
    }

    /// Whether it is a line of what a registry record says of a trial's design; the first names the trial.
    boolean isDesign() {
        return isRegistry() && passage.id().endsWith("#design");
    }
}
