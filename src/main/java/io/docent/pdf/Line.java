package io.docent.pdf;

import io.docent.pdf.Word.Face;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Words that stand beside each other and are read on. Two lines are the same only if they are one, since a
/// page may print the same words twice; where a line stands is asked so often that it is worked out once.
final class Line {

    private final int page;
    private final List<Word> words;
    private final Face face;
    private final double base;
    private final double right;
    private final String text;

    /// @param page its number, from 1
    /// @param words from left to right, at least one
    Line(int page, List<Word> words) {
        this.page = page;
        this.words = List.copyOf(words);
        this.face = mostUsed(this.words);
        this.base = this.words.stream()
                .filter(word -> word.face().equals(face))
                .findFirst()
                .orElse(this.words.getFirst())
                .base();
        this.right = this.words.stream().mapToDouble(Word::right).max().orElse(0);
        this.text = text(this.words);
    }

    private static Face mostUsed(List<Word> words) {
        Map<Face, Integer> letters = new HashMap<>();
        words.forEach(word -> letters.merge(word.face(), word.text().length(), Integer::sum));
        Face most = words.getFirst().face();
        for (Word word : words) {
            most = letters.getOrDefault(word.face(), 0) > letters.getOrDefault(most, 0) ? word.face() : most;
        }
        return most;
    }

    private static String text(List<Word> words) {
        StringBuilder text = new StringBuilder();
        for (Word word : words) {
            text.append(text.isEmpty() || word.glued() ? "" : " ").append(word.text());
        }
        return text.toString();
    }

    /// Number of its page, from 1.
    int page() {
        return page;
    }

    List<Word> words() {
        return words;
    }

    double left() {
        return words.getFirst().left();
    }

    double right() {
        return right;
    }

    double width() {
        return right - left();
    }

    /// The font and size of most of its letters.
    Face face() {
        return face;
    }

    double size() {
        return face.size();
    }

    /// Baseline of its first word of usual size.
    double base() {
        return base;
    }

    String text() {
        return text;
    }

    Line part(int from, int to) {
        return new Line(page, words.subList(from, to));
    }

    @Override
    public String toString() {
        return text;
    }
}
