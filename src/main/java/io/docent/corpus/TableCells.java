package io.docent.corpus;

import io.docent.text.Span;
import java.util.ArrayList;
import java.util.List;

/// Divides the lines of a table into rows of cells, by where they stand: one cell a line with blank lines
/// between rows, or one row a line with tabs between cells.
final class TableCells {

    private final String file;
    private final List<Line> body;
    private final List<List<TableCell>> rows = new ArrayList<>();

    private TableCells(String file, List<Line> body) {
        this.file = file;
        this.body = body;
    }

    static List<List<TableCell>> of(String file, List<Line> body) {
        TableCells cells = new TableCells(file, body);
        if (isOneRowALine(body)) {
            cells.readRowALine();
        } else {
            cells.readCellALine();
        }
        return cells.rows;
    }

    private static boolean isOneRowALine(List<Line> body) {
        long filled = body.stream().filter(Line::hasTab).count();
        long several = body.stream()
                .filter(line -> line.text().stripLeading().indexOf('\t') >= 0)
                .count();
        return several * 2 > filled;
    }

    private void readRowALine() {
        boolean marked =
                body.stream().filter(Line::hasTab).allMatch(line -> line.text().startsWith("\t"));
        for (Line line : body) {
            if (line.hasTab()) {
                rows.add(cells(line, marked ? 1 : 0));
            } else if (!line.isBlank() && goesOnIn(line)) {
                continueLast(line);
            } else if (!line.isBlank()) {
                newRow().add(TableCell.of(file, line.span()));
            }
        }
        rows.removeIf(row -> row.stream().allMatch(TableCell::isEmpty));
    }

    private void readCellALine() {
        boolean open = false;
        for (Line line : body) {
            if (line.isBlank() && !line.hasTab()) {
                open = false;
            } else if (!line.hasTab() && open) {
                continueLast(line);
            } else {
                List<TableCell> row = open ? rows.getLast() : newRow();
                row.addAll(cells(line, line.text().startsWith("\t") ? 1 : 0));
                open = true;
            }
        }
        rows.removeIf(row -> row.stream().allMatch(TableCell::isEmpty));
    }

    private boolean goesOnIn(Line line) {
        return !rows.isEmpty() && rows.getLast().getLast().goesOnIn(TableCell.of(file, line.span()));
    }

    private List<TableCell> newRow() {
        rows.add(new ArrayList<>());
        return rows.getLast();
    }

    private List<TableCell> cells(Line line, int from) {
        List<TableCell> cells = new ArrayList<>();
        int start = from;
        while (start <= line.text().length()) {
            int tab = line.text().indexOf('\t', start);
            int end = tab < 0 ? line.text().length() : tab;
            cells.add(TableCell.of(file, Line.trimmed(line.text(), start, end, line.start())));
            start = end + 1;
        }
        return cells;
    }

    private void continueLast(Line line) {
        Span more = line.span();
        if (rows.isEmpty() || rows.getLast().isEmpty()) {
            newRow().add(TableCell.of(file, more));
            return;
        }
        List<TableCell> row = rows.getLast();
        row.set(row.size() - 1, row.getLast().join(TableCell.of(file, more), file));
    }
}
