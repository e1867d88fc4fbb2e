package io.docent.cite;

import io.docent.text.Span;
import java.util.List;

/// A sentence of a reply: what stands or falls by its citations.
///
/// @param span of the reply's text, without the list sign before it
/// @param text its words, on one line
/// @param marks the citation marks that belong to it
/// @param line what sort of line it stands in
public record Sentence(Span span, String text, List<Marked.Mark> marks, Line line) {

    /// What sort of line a sentence stands in.
    public enum Line {
        /// Prose or an item of a list.
        PROSE,
        /// A heading, by its sign or because all of it is bold.
        HEADING,
        /// Code.
        CODE
    }

    public Sentence {
        marks = List.copyOf(marks);
    }

    /// The numbers that it cites, in order, each once.
    public List<Integer> numbers() {
        return marks.stream().map(Marked.Mark::number).distinct().toList();
    }
}
