package io.docent.pdf;

import io.docent.pdf.Word.Face;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How far the lines of paragraphs stand apart.
final class Leading {

    private static final double SAME_EDGE = 2;
    private static final double WIDEST = 2.4;
    private static final double USUAL = 1.2;

    private Leading() {}

    /// The most frequent distance between a line of running text and the next that begins below it, as a multiple of
    /// their size.
    ///
    /// @param lines of all pages
    /// @param face of running text
    static double of(List<Line> lines, Face face) {
        Map<Long, Integer> counts = new HashMap<>();
        Map<Long, Line> above = new HashMap<>();
        lines.stream()
                .filter(line -> line.face().isSameSize(face))
                .sorted(Comparator.comparingInt(Line::page).thenComparingDouble(Line::base))
                .forEach(line -> {
                    Line last = above.put(Math.round(line.left() / SAME_EDGE), line);
                    double gap = last == null || last.page() != line.page() ? 0 : line.base() - last.base();
                    if (gap > 0.5 * face.size() && gap < WIDEST * face.size()) {
                        counts.merge(Math.round(gap * 10), 1, Integer::sum);
                    }
                });
        return counts.entrySet().stream()
                .max(Map.Entry.<Long, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> entry.getKey() / 10.0 / face.size())
                .orElse(USUAL);
    }
}
