package io.docent.pdf;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// How far the lines of one row of a table stand apart, where that differs from how far rows do.
final class RowSpacing {

    private static final double WIDER = 1.12;
    private static final double FEWEST_ROWS = 0.2;
    private static final double FEWEST_WRAPPED = 0.5;

    private RowSpacing() {}

    /// The widest gap between lines of one row, in points; 0 where spacing does not tell.
    static double within(List<TableRow> rows, List<double[]> columns) {
        double[] gaps = IntStream.range(1, rows.size())
                .mapToDouble(at -> rows.get(at).base() - rows.get(at - 1).base())
                .toArray();
        double[] sorted = gaps.clone();
        Arrays.sort(sorted);
        if (sorted.length < 3) {
            return 0;
        }
        double narrow = WIDER * sorted[sorted.length / 10];
        long wide = 0;
        long wrapped = 0;
        TableRow first = rows.getFirst();
        for (int at = 0; at < gaps.length; at++) {
            TableRow next = rows.get(at + 1);
            boolean isWide = gaps[at] > narrow;
            first = isWide ? next : first;
            wide += isWide ? 1 : 0;
            boolean goesOn = isListed(next, first, columns) || next.goesOnFrom(rows.subList(at, at + 1), columns);
            wrapped += !isWide && goesOn ? 1 : 0;
        }
        boolean tells = wide >= FEWEST_ROWS * gaps.length && wrapped >= FEWEST_WRAPPED * (gaps.length - wide);
        return tells && wide < gaps.length ? narrow : 0;
    }

    /// Whether words stand alone under a cell that is not the first of its row, as the lines of a list in a
    /// cell do.
    private static boolean isListed(TableRow next, TableRow first, List<double[]> columns) {
        int column = TableColumns.at(columns, next.parts().getFirst());
        return next.parts().size() == 1
                && first.parts().stream().anyMatch(part -> TableColumns.at(columns, part) == column)
                && first.parts().stream().anyMatch(part -> TableColumns.at(columns, part) < column);
    }
}
