package io.docent.pdf;

import java.util.ArrayList;
import java.util.List;

/// The columns of a table: where words stand, with white strips between them from top to bottom.
final class TableColumns {

    private static final double RARELY = 0.04;

    private TableColumns() {}

    /// First and last point of each column, from left to right.
    static List<double[]> of(List<TableRow> rows) {
        List<TableRow> several =
                rows.stream().filter(row -> row.parts().size() > 1).toList();
        List<TableRow> counted = several.isEmpty() ? rows : several;
        double left = counted.stream()
                .flatMap(row -> row.parts().stream())
                .mapToDouble(Line::left)
                .min()
                .orElse(0);
        double right = counted.stream()
                .flatMap(row -> row.parts().stream())
                .mapToDouble(Line::right)
                .max()
                .orElse(0);
        int[] crossings = new int[(int) Math.ceil(right - left) + 1];
        for (TableRow row : counted) {
            for (Line part : row.parts()) {
                int to = (int) Math.ceil(part.right() - left);
                for (int at = (int) (part.left() - left); at < to && at < crossings.length; at++) {
                    crossings[at]++;
                }
            }
        }
        return strips(crossings, left, (int) (RARELY * counted.size()));
    }

    private static List<double[]> strips(int[] crossings, double left, int rarely) {
        List<double[]> columns = new ArrayList<>();
        int start = -1;
        for (int at = 0; at <= crossings.length; at++) {
            boolean filled = at < crossings.length && crossings[at] > rarely;
            if (filled && start < 0) {
                start = at;
            } else if (!filled && start >= 0) {
                columns.add(new double[] {left + start, left + at});
                start = -1;
            }
        }
        return columns;
    }

    /// The column that holds most of a run of words.
    static int at(List<double[]> columns, Line part) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int column = 0; column < columns.size(); column++) {
            double[] bounds = columns.get(column);
            double shared = Math.min(bounds[1], part.right()) - Math.max(bounds[0], part.left());
            if (shared > most) {
                most = shared;
                best = column;
            }
        }
        return best;
    }
}
