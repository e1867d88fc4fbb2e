package io.docent.corpus;

import io.docent.corpus.Xml.Element;
import io.docent.text.Typography;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A table in XML or HTML with cells over several rows and columns in each place that they cover.
final class CellGrid {

    /// No printed table has more columns; what lies beyond is an attack on memory or a mistake.
    private static final int MOST_COLUMNS = 200;

    private static final Cell EMPTY = new Cell("", List.of());

    private final JatsReferences references;
    private final List<List<Cell>> rows = new ArrayList<>();
    private final int headRows;
    private final int columns;

    /// What stands in one or more places of the grid; told from others by identity.
    static final class Cell {

        private final String text;
        private final List<Integer> references;

        Cell(String text, List<Integer> references) {
            this.text = text;
            this.references = references;
        }

        String text() {
            return text;
        }

        List<Integer> references() {
            return references;
        }
    }

    CellGrid(Element table, JatsReferences references) {
        this.references = references;
        List<Element> all = rowsOf(table);
        for (int index = 0; index < all.size(); index++) {
            place(all.get(index), index, all.size());
        }
        this.columns = rows.stream().mapToInt(List::size).max().orElse(0);
        rows.forEach(row -> row.addAll(java.util.Collections.nCopies(columns - row.size(), EMPTY)));
        this.headRows = headRows(table, all);
    }

    int columns() {
        return columns;
    }

    /// The rows that name columns.
    List<List<Cell>> head() {
        return rows.subList(0, headRows);
    }

    List<List<Cell>> body() {
        return rows.subList(headRows, rows.size());
    }

    /// The cells of a row that have words, each once.
    static List<Cell> filled(List<Cell> row) {
        List<Cell> filled = new ArrayList<>();
        for (Cell cell : row) {
            if (!cell.text().isEmpty() && filled.stream().noneMatch(other -> other == cell)) {
                filled.add(cell);
            }
        }
        return filled;
    }

    private static List<Element> rowsOf(Element table) {
        List<Element> all = new ArrayList<>();
        table.elements("thead").flatMap(part -> part.elements("tr")).forEach(all::add);
        table.elements("tbody", "tr")
                .flatMap(part -> part.is("tr") ? java.util.stream.Stream.of(part) : part.elements("tr"))
                .forEach(all::add);
        table.elements("tfoot").flatMap(part -> part.elements("tr")).forEach(all::add);
        return all;
    }

    private void place(Element row, int index, int count) {
        int column = 0;
        for (Element element : row.elements("td", "th").toList()) {
            while (at(index).size() > column && at(index).get(column) != EMPTY) {
                column++;
            }
            Cell cell = cell(element);
            int width = Math.min(span(element, "colspan"), Math.max(0, MOST_COLUMNS - column));
            int height = Math.min(span(element, "rowspan"), count - index);
            for (int below = 0; below < height; below++) {
                set(index + below, column, java.util.Collections.nCopies(width, cell));
            }
            column += width;
        }
        at(index);
    }

    private List<Cell> at(int index) {
        while (rows.size() <= index) {
            rows.add(new ArrayList<>());
        }
        return rows.get(index);
    }

    private void set(int index, int column, List<Cell> cells) {
        List<Cell> row = at(index);
        for (int offset = 0; offset < cells.size(); offset++) {
            while (row.size() <= column + offset) {
                row.add(EMPTY);
            }
            row.set(column + offset, cells.get(offset));
        }
    }

    private Cell cell(Element element) {
        MarkedText text = new JatsText(references, Set.of()).read(element);
        return new Cell(Typography.repair(text.text()).text(), text.references());
    }

    private static int span(Element cell, String attribute) {
        String span = cell.attribute(attribute);
        return span.matches("[1-9]\\d{0,3}") ? Integer.parseInt(span) : 1;
    }

    /// Rows of the table's head, or the leading ones of header cells alone, or the first with more than one
    /// cell.
    private int headRows(Element table, List<Element> all) {
        int declared = (int)
                table.elements("thead").flatMap(part -> part.elements("tr")).count();
        int leading = 0;
        while (declared == 0
                && leading < all.size()
                && all.get(leading).elements("td").findAny().isEmpty()) {
            leading++;
        }
        if (declared + leading > 0) {
            return Math.min(declared + leading, rows.size());
        }
        int first = 0;
        while (first < rows.size() && filled(rows.get(first)).size() < 2) {
            first++;
        }
        return first == rows.size() || rows.size() == 1 ? 0 : first + 1;
    }
}
