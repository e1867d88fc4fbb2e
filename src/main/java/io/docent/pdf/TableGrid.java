package io.docent.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// The cells of a table, by where its words stand.
///
/// @param header names of the columns, empty where a column has none
/// @param rows cells from left to right, as many as there are columns
record TableGrid(List<String> header, List<List<String>> rows) {

    private static final int MOST_HEADER_ROWS = 6;

    TableGrid {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /// @param lines of the table, between its first and last rule
    /// @param rules of the table's width, from top to bottom, at least two
    static TableGrid of(List<Line> lines, List<Rule> rules, Hyphens hyphens) {
        List<TableRow> rows = TableRow.of(lines);
        List<double[]> columns = TableColumns.of(rows);
        if (rows.isEmpty() || columns.isEmpty()) {
            return new TableGrid(List.of(), List.of());
        }
        int headed = headerRows(rows, rules);
        List<String> header = header(rows.subList(0, headed), columns, hyphens);
        List<List<String>> body = new ArrayList<>();
        for (List<TableRow> group : TableRow.grouped(rows.subList(headed, rows.size()), columns, rules)) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < columns.size(); column++) {
                cells.add(cell(group, columns, column, hyphens));
            }
            body.add(cells);
        }
        return new TableGrid(header, body);
    }

    private static int headerRows(List<TableRow> rows, List<Rule> rules) {
        if (rules.size() < 3) {
            return 1;
        }
        double end = rules.get(1).y() - rules.getFirst().y() < 3
                ? rules.get(2).y()
                : rules.get(1).y();
        int count = (int) rows.stream().filter(row -> row.base() < end).count();
        return count == 0 || count > MOST_HEADER_ROWS || count * 2 > rows.size() + 1 ? 1 : count;
    }

    /// Names above each other are one name; one that spans columns names each of them.
    private static List<String> header(List<TableRow> rows, List<double[]> columns, Hyphens hyphens) {
        List<String> header = new ArrayList<>();
        for (double[] column : columns) {
            String name = "";
            for (TableRow row : rows) {
                for (Line part : row.parts()) {
                    if (part.left() < column[1] && part.right() > column[0]) {
                        name = hyphens.join(name, part.text());
                    }
                }
            }
            header.add(name);
        }
        return header;
    }

    private static String cell(List<TableRow> group, List<double[]> columns, int column, Hyphens hyphens) {
        String text = "";
        for (TableRow row : group) {
            String part = row.parts().stream()
                    .filter(line -> TableColumns.at(columns, line) == column)
                    .sorted(Comparator.comparingDouble(Line::left))
                    .map(Line::text)
                    .collect(Collectors.joining(" "));
            text = part.isEmpty() ? text : hyphens.join(text, part);
        }
        return text;
    }
}
