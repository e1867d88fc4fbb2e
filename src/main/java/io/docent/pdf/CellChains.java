package io.docent.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Tells the rows of a table by its cells. The lines of one cell follow each other closely, so they are a
/// chain; chains of different columns that stand beside each other are of one row, wherever in the row each
/// cell begins.
final class CellChains {

    private static final double CLOSE = 1.12;
    private static final double FEWEST_WRAPPED = 0.6;
    private static final int FEWEST_ROWS = 2;

    private final List<TableRow> rows;
    private final List<double[]> columns;
    private final double leading;
    private int links;
    private int wrapped;

    private CellChains(List<TableRow> rows, List<double[]> columns) {
        this.rows = rows;
        this.columns = columns;
        this.leading = leading();
    }

    /// Heights grouped to rows; empty where cells do not tell.
    static Optional<List<List<TableRow>>> grouped(List<TableRow> rows, List<double[]> columns) {
        return new CellChains(rows, columns).grouped();
    }

    private Optional<List<List<TableRow>>> grouped() {
        int[] reaches = new int[rows.size()];
        for (int column = 0; column < columns.size(); column++) {
            chain(column, reaches);
        }
        List<List<TableRow>> groups = new ArrayList<>();
        int end = -1;
        for (int at = 0; at < rows.size(); at++) {
            if (at > end) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(rows.get(at));
            end = Math.max(end, Math.max(at, reaches[at]));
        }
        boolean tells = links > 0 && groups.size() >= FEWEST_ROWS && wrapped >= FEWEST_WRAPPED * links;
        return tells ? Optional.of(groups) : Optional.empty();
    }

    /// Notes down to which height the cell that is at a height goes on without a gap.
    private void chain(int column, int[] reaches) {
        int start = -1;
        int last = -1;
        for (int at = 0; at < rows.size(); at++) {
            Optional<Line> part = part(at, column);
            if (part.isEmpty()) {
                continue;
            }
            if (last >= 0 && rows.get(at).base() - rows.get(last).base() <= CLOSE * leading) {
                links++;
                wrapped += TableRow.goesOn(part.get(), List.of(rows.get(last)), columns) ? 1 : 0;
                reaches[start] = Math.max(reaches[start], at);
            } else {
                start = at;
            }
            last = at;
        }
    }

    private Optional<Line> part(int at, int column) {
        return rows.get(at).parts().stream()
                .filter(part -> TableColumns.at(columns, part) == column)
                .findFirst();
    }

    /// How far lines of one cell usually stand apart: the least of what is common within columns.
    private double leading() {
        List<Double> gaps = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            double last = Double.NaN;
            for (int at = 0; at < rows.size(); at++) {
                if (part(at, column).isPresent()) {
                    if (!Double.isNaN(last)) {
                        gaps.add(rows.get(at).base() - last);
                    }
                    last = rows.get(at).base();
                }
            }
        }
        double[] sorted = gaps.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[sorted.length / 10];
    }
}
