package io.docent.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Puts the words of a page together to lines: in the order of the file first, since files print
/// line by line, then by
/// where they stand. A wide gap ends a line, as between columns and cells.
final class LineReader {

    private static final double WIDEST_GAP = 1.5;
    private static final double HIGHEST_MARK = 0.7;

    private LineReader() {}

    static List<Line> of(Page page) {
        return joined(inFileOrder(page));
    }

    private static List<Line> inFileOrder(Page page) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        List<Word> words = page.words();
        for (int at = 1; at <= words.size(); at++) {
            if (at == words.size() || !follows(words.get(at - 1), words.get(at), words.get(start))) {
                lines.add(new Line(page.number(), words.subList(start, at)));
                start = at;
            }
        }
        return lines;
    }

    private static boolean follows(Word before, Word word, Word first) {
        double size = Math.max(before.size(), word.size());
        double gap = word.left() - before.right();
        boolean beside = gap > -0.5 * size && gap < WIDEST_GAP * size;
        double rise = Math.abs(word.base() - before.base());
        boolean sameSize = Math.abs(word.size() - before.size()) < 0.1 * size;
        boolean farFromFirst = Math.abs(word.base() - first.base()) > 1.1 * size;
        return beside && !farFromFirst && rise < (sameSize && gap > 0.3 * size ? 0.3 : HIGHEST_MARK) * size;
    }

    /// Joins lines that touch, as raised marks that the file prints later do.
    private static List<Line> joined(List<Line> lines) {
        List<Line> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparingDouble(Line::base).thenComparingDouble(Line::left));
        for (int at = 0; at < sorted.size(); at++) {
            int other = touching(sorted, at);
            while (other >= 0) {
                boolean inOrder = sorted.get(at).left() <= sorted.get(other).left();
                Line left = sorted.get(inOrder ? at : other);
                Line right = sorted.get(inOrder ? other : at);
                sorted.set(at, glue(left, right));
                sorted.remove(other);
                other = touching(sorted, at);
            }
        }
        return sorted;
    }

    private static int touching(List<Line> sorted, int at) {
        Line line = sorted.get(at);
        for (int next = at + 1; next < sorted.size(); next++) {
            Line other = sorted.get(next);
            double size = Math.max(line.size(), other.size());
            if (other.base() - line.base() > size) {
                return -1;
            }
            double gap = Math.max(other.left() - line.right(), line.left() - other.right());
            double rise = Math.abs(other.base() - line.base());
            boolean sameSize = Math.abs(line.size() - other.size()) < 0.1 * size;
            if (gap < 0.5 * size && gap > -0.6 * size && rise < (sameSize ? 0.25 : 0.6) * size) {
                return next;
            }
        }
        return -1;
    }

    private static Line glue(Line left, Line right) {
        Word first = right.words().getFirst();
        boolean touches = first.left() - left.right() < 0.12 * Math.max(left.size(), right.size());
        List<Word> words = new ArrayList<>(left.words());
        words.add(new Word(first.text(), first.left(), first.right(), first.base(), first.face(), touches));
        words.addAll(right.words().subList(1, right.words().size()));
        return new Line(left.page(), words);
    }
}
