package io.docent.cite;

import io.docent.text.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Text and the citation marks that belong into it.
///
/// @param text without marks
/// @param marks by place
public record Marked(String text, List<Mark> marks) {

    /// A citation mark.
    ///
    /// @param at UTF-16 offset in the text before which it stands
    /// @param number that it shows, from 1
    /// @param space what stands between the text and it: a blank or nothing
    public record Mark(int at, int number, String space) {

        /// As it is shown.
        String shown() {
            return space + "[" + number + "]";
        }
    }

    public Marked {
        marks = List.copyOf(marks);
    }

    /// The text with its marks.
    public String markdown() {
        StringBuilder shown = new StringBuilder();
        int from = 0;
        for (Mark mark : marks) {
            shown.append(text, from, mark.at()).append(mark.shown());
            from = mark.at();
        }
        return shown.append(text, from, text.length()).toString();
    }

    /// Its sentences, in order.
    public List<Sentence> sentences() {
        return new SentenceCut(this).sentences();
    }

    /// The same without some of its sentences, their marks, and lines that would be empty.
    ///
    /// @param dropped of this text's sentences, in order
    public Marked without(List<Sentence> dropped) {
        List<Span> gone = dropped.stream().map(this::withSurroundings).toList();
        Set<Mark> unwanted = new HashSet<>();
        dropped.forEach(sentence -> unwanted.addAll(sentence.marks()));
        StringBuilder left = new StringBuilder(text);
        gone.reversed().forEach(span -> left.delete(span.start(), span.end()));
        List<Mark> kept = marks.stream()
                .filter(mark -> !unwanted.contains(mark))
                .map(mark -> new Mark(mark.at() - before(mark.at(), gone), mark.number(), mark.space()))
                .toList();
        return new Marked(left.toString(), kept).stripped();
    }

    /// The blanks after a sentence go with it, and its line where it stands alone there.
    private Span withSurroundings(Sentence sentence) {
        int start = sentence.span().start();
        int end = sentence.span().end();
        while (end < text.length() && text.charAt(end) == ' ') {
            end++;
        }
        int lineStart = text.lastIndexOf('\n', start - 1) + 1;
        boolean last = end == text.length() || text.charAt(end) == '\n';
        boolean alone = last && SentenceCut.isBareLead(text.substring(lineStart, start));
        return alone ? new Span(lineStart, Math.min(text.length(), end + 1)) : new Span(start, end);
    }

    private static int before(int place, List<Span> gone) {
        return gone.stream()
                .mapToInt(span -> Math.max(0, Math.min(place, span.end()) - span.start()))
                .sum();
    }

    /// The same without blanks at its end.
    Marked stripped() {
        String end = text.stripTrailing();
        return new Marked(
                end,
                marks.stream()
                        .map(mark -> new Mark(Math.min(mark.at(), end.length()), mark.number(), mark.space()))
                        .toList());
    }

    /// The numbers in use, in the order of their first use.
    public List<Integer> numbers() {
        return marks.stream().map(Mark::number).distinct().toList();
    }

    /// The same with numbers from 1 in the order of first use.
    public Marked renumbered() {
        Map<Integer, Integer> fresh = new HashMap<>();
        numbers().forEach(number -> fresh.put(number, fresh.size() + 1));
        return new Marked(
                text,
                marks.stream()
                        .map(mark -> new Mark(mark.at(), fresh.getOrDefault(mark.number(), 0), mark.space()))
                        .toList());
    }
}
