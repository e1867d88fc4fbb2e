package io.docent.pdf;

import java.util.ArrayList;
import java.util.List;

/// Puts a large first letter, as high as two lines or more, back to the word that it begins.
final class FirstLetters {

    private static final double LARGER = 1.8;

    private FirstLetters() {}

    static List<Line> joined(List<Line> lines) {
        List<Line> joined = new ArrayList<>(lines);
        joined.replaceAll(line -> isLargeFirst(line)
                ? with(line.part(0, 1), line.part(1, line.words().size()))
                : line);
        for (Line letter : lines) {
            if (letter.text().matches("\\p{Lu}")) {
                lines.stream()
                        .filter(line -> begins(letter, line))
                        .findFirst()
                        .ifPresent(line -> joined.set(joined.indexOf(line), with(letter, line)));
                if (joined.stream().anyMatch(line -> isWith(line, letter))) {
                    joined.remove(letter);
                }
            }
        }
        return joined;
    }

    private static boolean isLargeFirst(Line line) {
        return line.words().size() > 2
                && line.words().getFirst().text().matches("\\p{Lu}")
                && line.words().getFirst().size() > LARGER * line.words().get(1).size();
    }

    /// Whether a line stands to the right of the letter's upper half.
    private static boolean begins(Line letter, Line line) {
        return letter.size() > LARGER * line.size()
                && line.words().size() > 1
                && line.left() > letter.left()
                && line.left() - letter.right() < line.size()
                && line.base() < letter.base()
                && line.base() > letter.base() - letter.size();
    }

    private static Line with(Line letter, Line line) {
        List<Word> words = new ArrayList<>(line.words());
        Word first = words.removeFirst();
        words.addFirst(
                new Word(letter.text() + first.text(), first.left(), first.right(), first.base(), first.face(), false));
        return new Line(line.page(), words);
    }

    private static boolean isWith(Line line, Line letter) {
        return line != letter && line.text().startsWith(letter.text()) && begins(letter, line);
    }
}
