package io.docent.answer;

import io.docent.corpus.Passage;
import io.docent.text.Span;
import java.util.List;

/// A sentence of an answer before it has a number: words of a passage, and what is put before them.
///
/// @param passage it is taken from
/// @param quote span of the passage's text that the citation quotes
/// @param shown spans within `quote` that the answer shows, in order, joined by ellipses
/// @param lead what the answer puts before the words, in brackets or bold; empty for none
/// @param trials that the words speak of
/// @param score of the passage, 0..1
record Piece(Passage passage, Span quote, List<Span> shown, String lead, List<String> trials, double score) {

    private static final String ELLIPSIS = " … ";

    Piece {
        shown = List.copyOf(shown);
    }

    /// A whole sentence.
    static Piece of(Candidate candidate) {
        return new Piece(
                candidate.passage(),
                candidate.span(),
                List.of(candidate.span()),
                "",
                candidate.trials(),
                candidate.passageScore());
    }

    Piece withLead(String text) {
        return new Piece(passage, quote, shown, text, trials, score);
    }

    Piece showing(Span words) {
        return new Piece(passage, quote, List.of(words), lead, trials, score);
    }

    /// The words as the answer shows them, without lead and marker.
    String words() {
        StringBuilder words = new StringBuilder();
        for (Span span : shown) {
            words.append(words.isEmpty() ? "" : ELLIPSIS).append(span.in(passage.text()));
        }
        return words.toString();
    }

    /// Lead and words.
    String text() {
        return lead.isEmpty() ? words() : lead + " " + words();
    }

    int length() {
        return text().split("\\s+").length;
    }
}
