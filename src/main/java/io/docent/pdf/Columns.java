package io.docent.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Puts the lines of a page into reading order: what crosses the gutter divides the page into
/// bands, and in each band
/// the
/// left column is read before the right one.
final class Columns {

    private static final int FEWEST = 3;
    private static final double SAME_EDGE = 4;

    private final Page page;
    private final List<Line> lines;

    Columns(Page page, List<Line> lines) {
        this.page = page;
        this.lines = new ArrayList<>(lines);
        this.lines.sort(Comparator.comparingDouble(Line::base).thenComparingDouble(Line::left));
    }

    List<Column> inOrder() {
        double gutter = gutter();
        if (gutter < 0) {
            return lines.isEmpty() ? List.of() : List.of(Column.of(lines));
        }
        List<Column> columns = new ArrayList<>();
        List<Line> across = new ArrayList<>();
        List<Line> left = new ArrayList<>();
        List<Line> right = new ArrayList<>();
        for (Line line : lines) {
            if (line.left() < gutter && line.right() > gutter) {
                flush(columns, left, right);
                across.add(line);
            } else {
                flush(columns, across, new ArrayList<>());
                (line.right() <= gutter ? left : right).add(line);
            }
        }
        flush(columns, left, right);
        flush(columns, across, new ArrayList<>());
        return columns;
    }

    private static void flush(List<Column> columns, List<Line> first, List<Line> second) {
        for (List<Line> each : List.of(first, second)) {
            if (!each.isEmpty()) {
                columns.add(Column.of(each));
                each.clear();
            }
        }
    }

    /// The point that fewest lines cross, if lines start at one edge right of it and end left of
    /// it; -1 where none is.
    double gutter() {
        double best = -1;
        int fewest = Integer.MAX_VALUE;
        for (double at = page.width() * 0.35; at < page.width() * 0.65; at++) {
            int crossing = crossing(at);
            if (crossing < fewest && isBetweenColumns(at)) {
                fewest = crossing;
                best = at;
            }
        }
        return best;
    }

    private int crossing(double at) {
        return (int) lines.stream()
                .filter(line -> line.left() < at && line.right() > at)
                .count();
    }

    private boolean isBetweenColumns(double at) {
        double edge = lines.stream()
                .mapToDouble(Line::left)
                .filter(left -> left >= at)
                .min()
                .orElse(-1);
        long starting = lines.stream()
                .filter(line -> line.left() >= at && line.left() - edge < SAME_EDGE)
                .count();
        long ending = lines.stream().filter(line -> line.right() <= at).count();
        return edge >= 0 && edge - at < 20 && starting >= FEWEST && ending >= FEWEST;
    }
}
