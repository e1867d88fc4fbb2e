package io.docent.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells the rows of a table by the rules between them, where each space between two rules holds one row.
final class RuledRows {

    private static final int FEWEST_RULES = 3;
    private static final double FEWEST_WRAPPED = 0.5;

    private RuledRows() {}

    /// Heights grouped to rows; empty where rules do not tell, as where they divide sections of many rows.
    ///
    /// @param rows below the header
    /// @param rules of the table's width, from top to bottom
    static Optional<List<List<TableRow>>> grouped(List<TableRow> rows, List<double[]> columns, List<Rule> rules) {
        List<List<TableRow>> groups = new ArrayList<>();
        long between = rules.stream()
                .filter(rule -> rule.y() > rows.getFirst().base()
                        && rule.y() < rows.getLast().base())
                .count();
        int follows = 0;
        int wrapped = 0;
        for (int at = 0; at < rows.size(); at++) {
            if (at == 0 || isBetween(rules, rows.get(at - 1), rows.get(at))) {
                groups.add(new ArrayList<>());
            } else {
                follows++;
                wrapped += goesOn(rows.get(at), groups.getLast(), columns) ? 1 : 0;
            }
            groups.getLast().add(rows.get(at));
        }
        return between >= FEWEST_RULES && follows > 0 && wrapped >= FEWEST_WRAPPED * follows
                ? Optional.of(groups)
                : Optional.empty();
    }

    private static boolean isBetween(List<Rule> rules, TableRow above, TableRow row) {
        return rules.stream().anyMatch(rule -> rule.y() > above.base() && rule.y() < row.base());
    }

    private static boolean goesOn(TableRow row, List<TableRow> group, List<double[]> columns) {
        return row.parts().stream().anyMatch(part -> TableRow.goesOn(part, group, columns));
    }
}
