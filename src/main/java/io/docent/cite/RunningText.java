package io.docent.cite;

import io.docent.cite.Marked.Mark;
import io.docent.text.Sentences;
import io.docent.text.Span;
import java.util.ArrayList;
import java.util.List;

/// Text and marks as they are given out, and the sentence that they have come to.
final class RunningText {

    /// A sentence that is longer than this is looked at from its later part.
    private static final int LONGEST_SENTENCE = 600;

    /// After these nothing stands between the text and a mark.
    private static final String OPENERS = "([{\"“‘";

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder passing = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();

    private char last = '\n';
    private int sentenceAt = -1;
    private String sentence = "";

    void put(char character) {
        text.append(character);
        passing.append(character);
        last = character;
        if (character == '\n') {
            line.setLength(0);
            return;
        }
        line.append(character);
        if (line.length() > 2 * LONGEST_SENTENCE) {
            line.delete(0, LONGEST_SENTENCE);
        }
    }

    /// Puts a mark, unless the same stands here already.
    ///
    /// @param blank what was read before it: a blank or nothing
    void mark(int number, String blank) {
        List<Mark> here = marks.reversed().stream()
                .takeWhile(mark -> mark.at() == text.length())
                .toList();
        if (here.stream().anyMatch(mark -> mark.number() == number)) {
            return;
        }
        boolean touching = !Character.isWhitespace(last) && OPENERS.indexOf(last) < 0;
        String space = here.isEmpty() && (touching || !blank.isEmpty()) ? " " : "";
        Mark mark = new Mark(text.length(), number, space);
        marks.add(mark);
        passing.append(mark.shown());
    }

    /// What has not been passed on yet.
    String drain() {
        String drained = passing.toString();
        passing.setLength(0);
        return drained;
    }

    Marked marked() {
        return new Marked(text.toString(), marks).stripped();
    }

    boolean isEmpty() {
        return text.isEmpty() && marks.isEmpty();
    }

    boolean beginsLine() {
        return last == '\n';
    }

    boolean endsWithMark() {
        return !marks.isEmpty() && marks.getLast().at() == text.length();
    }

    int marks() {
        return marks.size();
    }

    /// The line as far as it goes, or its later part.
    CharSequence line() {
        return line;
    }

    /// The words of the sentence that the text has come to, or that has just ended.
    String sentence() {
        if (sentenceAt != text.length()) {
            List<Span> spans = Sentences.of(line.toString());
            line.delete(0, spans.isEmpty() ? 0 : spans.getLast().start());
            sentence = line.toString().strip();
            sentenceAt = text.length();
        }
        return sentence;
    }
}
