package io.docent.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Words of a table at one height.
///
/// @param base their baseline, points from the top edge
/// @param parts runs of words, from left to right
record TableRow(double base, List<Line> parts) {

    private static final Pattern UNFINISHED =
            Pattern.compile("(?:[,;/+&–-]|\\b(?:and|or|of|with|vs\\.?|the|in|for|to|by|per))$");
    private static final double CLOSE = 0.55;
    private static final double CELL_GAP = 0.75;

    TableRow {
        parts = List.copyOf(parts);
    }

    static List<TableRow> of(List<Line> lines) {
        List<TableRow> rows = new ArrayList<>();
        List<Line> sorted = lines.stream()
                .sorted(Comparator.comparingDouble(Line::base).thenComparingDouble(Line::left))
                .toList();
        for (Line line : sorted) {
            TableRow last = rows.isEmpty() ? null : rows.getLast();
            if (last != null && line.base() - last.base() < CLOSE * line.size()) {
                List<Line> parts = new ArrayList<>(last.parts());
                parts.addAll(parts(line));
                parts.sort(Comparator.comparingDouble(Line::left));
                rows.set(rows.size() - 1, new TableRow(last.base(), parts));
            } else {
                rows.add(new TableRow(line.base(), parts(line)));
            }
        }
        return rows;
    }

    private static List<Line> parts(Line line) {
        List<Line> parts = new ArrayList<>();
        int start = 0;
        for (int at = 1; at <= line.words().size(); at++) {
            boolean wide = at < line.words().size()
                    && line.words().get(at).left() - line.words().get(at - 1).right() > CELL_GAP * line.size();
            if (wide || at == line.words().size()) {
                parts.add(line.part(start, at));
                start = at;
            }
        }
        return parts;
    }

    /// Rows that are one row of the table, as rules between them tell, or the cells, or the room between rows;
    /// else each run of words of a later one must go on with the cell above it.
    static List<List<TableRow>> grouped(List<TableRow> rows, List<double[]> columns, List<Rule> rules) {
        return rows.isEmpty()
                ? List.of()
                : RuledRows.grouped(rows, columns, rules)
                        .or(() -> CellChains.grouped(rows, columns))
                        .orElseGet(() -> groupedBySpace(rows, columns));
    }

    private static List<List<TableRow>> groupedBySpace(List<TableRow> rows, List<double[]> columns) {
        double within = RowSpacing.within(rows, columns);
        List<List<TableRow>> groups = new ArrayList<>();
        TableRow last = null;
        for (TableRow row : rows) {
            boolean goesOn = last != null
                    && (within > 0 ? row.base() - last.base() <= within : row.goesOnFrom(groups.getLast(), columns));
            if (goesOn) {
                groups.getLast().add(row);
            } else {
                groups.add(new ArrayList<>(List.of(row)));
            }
            last = row;
        }
        return groups;
    }

    /// Whether each run of words goes on with the cell above it.
    boolean goesOnFrom(List<TableRow> group, List<double[]> columns) {
        boolean close = base - group.getLast().base() < 1.6 * parts.getFirst().size();
        boolean none =
                parts.stream().noneMatch(part -> above(part, group, columns).isEmpty());
        return close && (none ? parts.stream().allMatch(part -> goesOn(part, group, columns)) : isCut(group, columns));
    }

    /// Whether a cell had no room for its next word, so that cells which begin lower may be of the same row.
    private boolean isCut(List<TableRow> group, List<double[]> columns) {
        boolean cut = false;
        for (Line part : parts) {
            Optional<Line> above = above(part, group, columns);
            if (above.isPresent() && !goesOn(part, group, columns)) {
                return false;
            }
            cut = cut || above.filter(line -> isFull(line, part, columns)).isPresent();
        }
        return cut;
    }

    /// Whether a run of words goes on with the cell above it.
    static boolean goesOn(Line part, List<TableRow> group, List<double[]> columns) {
        Optional<Line> above = above(part, group, columns);
        return above.filter(line -> isFull(line, part, columns)
                        || Character.isLowerCase(part.text().codePointAt(0))
                        || UNFINISHED.matcher(line.text()).find())
                .isPresent();
    }

    private static Optional<Line> above(Line part, List<TableRow> group, List<double[]> columns) {
        int column = TableColumns.at(columns, part);
        Line above = null;
        for (TableRow row : group) {
            for (Line each : row.parts()) {
                above = TableColumns.at(columns, each) == column ? each : above;
            }
        }
        return Optional.ofNullable(above);
    }

    private static boolean isFull(Line above, Line part, List<double[]> columns) {
        Word first = part.words().getFirst();
        int column = TableColumns.at(columns, part);
        return above.words().size() > 1
                && above.right() + first.right() - first.left() + 0.2 * part.size() > columns.get(column)[1];
    }
}
