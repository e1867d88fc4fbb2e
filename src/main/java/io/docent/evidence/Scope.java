package io.docent.evidence;

import io.docent.text.Span;
import io.docent.vocabulary.Mention;
import io.docent.vocabulary.Term.Kind;
import java.util.List;

/// A stretch of a passage that speaks of certain trials.
///
/// @param marked the passage
/// @param sentence the sentence or cell that the stretch is part of
/// @param part the stretch
/// @param trials registry numbers
/// @param hold how firmly the words belong to the trials
/// @param header of the column, in a table; else empty
record Scope(Marked marked, Span sentence, Span part, List<String> trials, Hold hold, String header) {

    /// How firmly words belong to trials.
    enum Hold {
        /// The words name the trial.
        NAMED,
        /// The words name several trials in one breath.
        JOINT,
        /// The words go on speaking of a trial that was named before.
        CARRIED,
        /// The words stand in a paper that reports the trial.
        REPORTED,
        /// The words are a cell of the trial's row.
        CELL
    }

    Scope {
        trials = List.copyOf(trials);
    }

    String text() {
        return part.in(marked.text());
    }

    List<Mention> mentions(Kind kind) {
        return marked.mentions(part, kind);
    }

    /// The words of the stretch before a place of the passage.
    String before(int place) {
        return marked.text().substring(part.start(), Math.max(part.start(), place));
    }

    /// The words of the stretch after a place of the passage.
    String after(int place) {
        return marked.text().substring(Math.min(place, part.end()), part.end());
    }

    /// A stretch of [#text] as a stretch of the passage.
    Span at(int start, int end) {
        return new Span(part.start() + start, part.start() + end);
    }

    boolean isCell() {
        return hold == Hold.CELL;
    }

    /// Whether the words around leave no doubt which trial is meant.
    boolean isFirm() {
        return hold == Hold.NAMED || hold == Hold.CELL;
    }

    /// One statement for each trial.
    List<Statement> state(Attribute attribute, Value value, Span printed) {
        Span whole = closed(printed);
        return trials.stream()
                .map(trial -> new Statement(trial, attribute, value, marked.passage(), whole, sentence))
                .toList();
    }

    /// The stretch with the bracket that closes behind it, if one opens in it.
    private Span closed(Span printed) {
        String words = printed.in(marked.text());
        boolean open = words.lastIndexOf('(') > words.lastIndexOf(')');
        boolean closes = printed.end() < sentence.end() && marked.text().charAt(printed.end()) == ')';
        return open && closes ? new Span(printed.start(), printed.end() + 1) : printed;
    }
}
