package io.docent.corpus;

import io.docent.text.Span;
import java.util.List;
import java.util.stream.Collectors;

/// Words as a file gives them, and the references that it marks in them.
///
/// @param text before typographic repair
/// @param marks in order of appearance
record MarkedText(String text, List<Mark> marks) {

    /// A reference that the text cites.
    ///
    /// @param at where in the text, in UTF-16 units
    /// @param number in the document's reference list
    record Mark(int at, int number) {}

    MarkedText {
        marks = List.copyOf(marks);
    }

    static MarkedText of(String text) {
        return new MarkedText(text, List.of());
    }

    /// All numbers cited, ascending, each once.
    List<Integer> references() {
        return references(new Span(0, text.length()));
    }

    /// Numbers cited in a stretch of the text, ascending, each once.
    List<Integer> references(Span stretch) {
        return marks.stream()
                .filter(mark -> mark.at() >= stretch.start() && mark.at() <= stretch.end())
                .map(Mark::number)
                .distinct()
                .sorted()
                .collect(Collectors.toUnmodifiableList());
    }

    /// `before` and this after it.
    MarkedText after(String before) {
        return new MarkedText(
                before + text,
                marks.stream()
                        .map(mark -> new Mark(mark.at() + before.length(), mark.number()))
                        .toList());
    }
}
