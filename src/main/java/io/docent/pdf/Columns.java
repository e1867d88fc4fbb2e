package io.docent.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Puts the lines of a page into reading order. The gutter that runs farthest without a line across it divides
/// the page into what is above, left, right and below, and each part is put into order in the same way. So two
/// columns, three, and a narrow one beside an abstract are all read one after the other.
final class Columns {

    private static final int FEWEST = 3;
    private static final int DEEPEST = 12;
    private static final double SAME_EDGE = 4;
    private static final double HANGING = 26;
    private static final double SMALLER = 0.6;
    private static final double NARROWEST = 0.11;
    private static final double WIDEST_GUTTER = 0.15;

    private final Page page;
    private final List<Line> lines;

    Columns(Page page, List<Line> lines) {
        this.page = page;
        this.lines = lines.stream()
                .sorted(Comparator.comparingDouble(Line::base).thenComparingDouble(Line::left))
                .toList();
    }

    List<Column> inOrder() {
        List<Column> columns = new ArrayList<>();
        int end = balanced();
        divide(lines.subList(0, end), columns, 0);
        divide(lines.subList(end, lines.size()), columns, 0);
        return columns;
    }

    /// Where the reference list begins below running text that fills both columns: beside its heading, letters
    /// become smaller in the right column, too. The number of lines where that is not so.
    private int balanced() {
        for (int at = 0; at < lines.size(); at++) {
            Line heading = lines.get(at);
            if (ReferenceList.isHeading(heading.text()) && changesBeside(at)) {
                return (int)
                        lines.stream().filter(line -> isAbove(line, heading)).count();
            }
        }
        return lines.size();
    }

    private static boolean isAbove(Line line, Line heading) {
        return line.base() < heading.base() - heading.size() / 2;
    }

    private boolean changesBeside(int at) {
        Line heading = lines.get(at);
        List<Line> beside = lines.stream()
                .filter(line ->
                        line.left() > heading.left() + NARROWEST * page.width() && line.left() > heading.right())
                .toList();
        List<Line> above =
                beside.stream().filter(line -> isAbove(line, heading)).toList();
        List<Line> below =
                beside.stream().filter(line -> !isAbove(line, heading)).toList();
        return !above.isEmpty()
                && !below.isEmpty()
                && above.getLast().size() > below.getFirst().size() + SMALLER
                && below.stream().allMatch(line -> line.size() < above.getLast().size() - SMALLER / 2);
    }

    private void divide(List<Line> part, List<Column> columns, int depth) {
        if (part.isEmpty()) {
            return;
        }
        Gutter gutter = depth > DEEPEST ? Gutter.NONE : longest(part);
        if (gutter.count() == 0) {
            columns.add(Column.of(part));
            return;
        }
        List<Line> inside = part.subList(gutter.from(), gutter.to());
        divide(part.subList(0, gutter.from()), columns, depth + 1);
        divide(inside.stream().filter(line -> line.right() <= gutter.at()).toList(), columns, depth + 1);
        divide(inside.stream().filter(line -> line.right() > gutter.at()).toList(), columns, depth + 1);
        divide(part.subList(gutter.to(), part.size()), columns, depth + 1);
    }

    /// An upright strip that no line crosses.
    ///
    /// @param at its right edge, points from the left
    /// @param from the first line beside it
    /// @param to the line after the last
    private record Gutter(double at, int from, int to) {

        private static final Gutter NONE = new Gutter(0, 0, 0);

        int count() {
            return to - from;
        }
    }

    private Gutter longest(List<Line> part) {
        Gutter best = Gutter.NONE;
        double[] edges =
                part.stream().mapToDouble(Line::left).sorted().distinct().toArray();
        double last = Double.NEGATIVE_INFINITY;
        for (double edge : edges) {
            if (edge - last > SAME_EDGE / 2 && starting(part, edge) >= FEWEST) {
                last = edge;
                Gutter found = longest(part, edge - 0.5);
                best = found.count() > best.count() ? found : best;
            }
        }
        return best;
    }

    /// Lines that start at an edge or hang from it, as those of references do after the first.
    private static long starting(List<Line> part, double edge) {
        return part.stream()
                .filter(line -> line.left() >= edge && line.left() - edge < HANGING)
                .count();
    }

    private Gutter longest(List<Line> part, double at) {
        Gutter best = Gutter.NONE;
        int start = 0;
        for (int end = 0; end <= part.size(); end++) {
            boolean crossed = end == part.size()
                    || part.get(end).left() < at && part.get(end).right() > at;
            if (crossed) {
                Gutter found = between(part, at, Math.min(start, end), end);
                best = found.count() > best.count() ? found : best;
                start = end + 1;
            }
        }
        return best;
    }

    /// None where a side is too narrow for a column, as those of tables are.
    private Gutter between(List<Line> part, double at, int start, int end) {
        List<Line> inside = part.subList(start, end);
        List<Line> left = inside.stream().filter(line -> line.right() <= at).toList();
        List<Line> right = inside.stream().filter(line -> line.right() > at).toList();
        return isColumn(left) && isColumn(right) && isBeside(left, right, at)
                ? new Gutter(at, start, end)
                : Gutter.NONE;
    }

    private boolean isColumn(List<Line> side) {
        double width = side.stream().mapToDouble(Line::width).average().orElse(0);
        return side.size() >= FEWEST && width > NARROWEST * page.width();
    }

    private boolean isBeside(List<Line> left, List<Line> right, double at) {
        double end = left.stream().mapToDouble(Line::right).max().orElse(0);
        return at - end < WIDEST_GUTTER * page.width()
                && right.getFirst().base() < left.getLast().base() + 1
                && left.getFirst().base() < right.getLast().base() + 1;
    }
}
