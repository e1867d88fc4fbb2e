package io.docent.pdf;

import io.docent.pdf.Word.Face;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Words that stand beside each other and are read on.
///
/// @param page its number, from 1
/// @param words from left to right, at least one
record Line(int page, List<Word> words) {

    Line {
        words = List.copyOf(words);
    }

    double left() {
        return words.getFirst().left();
    }

    double right() {
        return words.stream().mapToDouble(Word::right).max().orElse(0);
    }

    /// The font and size of most of its letters.
    Face face() {
        Map<Face, Integer> letters = new HashMap<>();
        words.forEach(word -> letters.merge(word.face(), word.text().length(), Integer::sum));
        Face most = words.getFirst().face();
        for (Word word : words) {
            most = letters.getOrDefault(word.face(), 0) > letters.getOrDefault(most, 0) ? word.face() : most;
        }
        return most;
    }

    double size() {
        return face().size();
    }

    /// Baseline of its first word of usual size.
    double base() {
        Face usual = face();
        return words.stream()
                .filter(word -> word.face().equals(usual))
                .findFirst()
                .orElse(words.getFirst())
                .base();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (Word word : words) {
            text.append(text.isEmpty() || word.glued() ? "" : " ").append(word.text());
        }
        return text.toString();
    }

    Line part(int from, int to) {
        return new Line(page, words.subList(from, to));
    }

    Line with(Line other) {
        List<Word> both = new ArrayList<>(words);
        both.addAll(other.words);
        return new Line(page, both);
    }
}
