package io.docent.corpus;

import java.util.ArrayList;
import java.util.List;

/// Puts cells together that a text export has broken over several lines.
final class CellJoiner {

    /// Nothing longer is one cell.
    private static final int LONGEST = 2_000;

    private final String file;

    CellJoiner(String file) {
        this.file = file;
    }

    /// A bracket that opens in one cell and closes in the next, or the one after, was one cell.
    List<TableCell> closeBrackets(List<TableCell> row) {
        List<TableCell> closed = new ArrayList<>();
        for (int index = 0; index < row.size(); index++) {
            boolean closes = row.get(index).closes()
                    || (index + 1 < row.size() && row.get(index + 1).closes());
            if (closes && !closed.isEmpty() && closed.getLast().isOpen()) {
                join(closed, row.get(index));
            } else {
                closed.add(row.get(index));
            }
        }
        return closed;
    }

    /// Joins column names until there are as many as the longest row has cells, if they evidently go on.
    List<TableCell> fitHeader(List<TableCell> header, List<List<TableCell>> rows) {
        int longest = rows.stream().mapToInt(List::size).max().orElse(0);
        return longest < 2 ? header : fit(header, longest);
    }

    /// Joins cells of rows that are too long, and divides a block of rows that no blank line divides.
    List<List<TableCell>> fitRows(int columns, List<List<TableCell>> rows) {
        List<List<TableCell>> fitted = new ArrayList<>();
        for (List<TableCell> row : rows) {
            if (row.size() >= 2 * columns && row.size() % columns == 0) {
                divide(row, columns, fitted);
            } else {
                fitted.add(fit(row, columns));
            }
        }
        return fitted;
    }

    private List<TableCell> fit(List<TableCell> row, int columns) {
        int end = row.size();
        while (end > columns && row.get(end - 1).isEmpty()) {
            end--;
        }
        List<TableCell> fitted = new ArrayList<>();
        int excess = end - columns;
        for (TableCell cell : row.subList(0, end)) {
            if (excess > 0 && !fitted.isEmpty() && goesOn(fitted.getLast(), cell)) {
                join(fitted, cell);
                excess--;
            } else {
                fitted.add(cell);
            }
        }
        return fitted;
    }

    private static boolean goesOn(TableCell cell, TableCell next) {
        return cell.raw().length() < LONGEST && cell.goesOnIn(next);
    }

    private static void divide(List<TableCell> row, int columns, List<List<TableCell>> fitted) {
        for (int start = 0; start < row.size(); start += columns) {
            fitted.add(row.subList(start, start + columns));
        }
    }

    private void join(List<TableCell> cells, TableCell next) {
        cells.add(cells.removeLast().join(next, file));
    }
}
