package io.docent.corpus;

import io.docent.corpus.TableGrid.Entry;
import io.docent.corpus.TableGrid.Group;
import io.docent.corpus.TableGrid.Row;
import io.docent.corpus.Xml.Element;
import io.docent.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The rows of a table in XML or HTML, each with the names of its columns. A name over several columns stands
/// before the names below it; a cell alone in its row is the label of the rows that follow.
final class JatsTable {

    private final CellGrid grid;
    private final List<String> names = new ArrayList<>();
    private final List<RowText> rows = new ArrayList<>();
    private CellGrid.@Nullable Cell group;
    private boolean groupUsed = true;
    private boolean groupIndented;

    JatsTable(Element table, JatsReferences references) {
        this.grid = new CellGrid(table, references);
        nameColumns();
        grid.body().forEach(this::addRow);
        addUnusedGroup();
    }

    /// From top to bottom.
    List<RowText> rows() {
        return List.copyOf(rows);
    }

    private void nameColumns() {
        List<List<CellGrid.Cell>> naming = new ArrayList<>();
        for (List<CellGrid.Cell> row : grid.head()) {
            boolean whole = CellGrid.filled(row).size() == 1 && grid.head().size() > 1 && grid.columns() > 1;
            if (whole) {
                addUnusedGroup();
                startGroup(CellGrid.filled(row).getFirst());
            } else {
                naming.add(row);
            }
        }
        for (int column = 0; column < grid.columns(); column++) {
            names.add(nameOf(column, naming));
        }
    }

    private static String nameOf(int column, List<List<CellGrid.Cell>> naming) {
        List<String> parts = new ArrayList<>();
        for (List<CellGrid.Cell> row : naming) {
            String part = row.get(column).text();
            if (!part.isEmpty() && !parts.contains(part)) {
                parts.add(part);
            }
        }
        return String.join(", ", parts);
    }

    private void addRow(List<CellGrid.Cell> row) {
        List<CellGrid.Cell> filled = CellGrid.filled(row);
        if (filled.size() == 1 && grid.columns() > 1 && filled.getFirst() == row.getFirst()) {
            addUnusedGroup();
            startGroup(filled.getFirst());
        } else if (!filled.isEmpty()) {
            endGroupOfIndented(row.getFirst());
            add(row, filled);
        }
    }

    /// Where the rows of a label leave the first column free, one that does not stands outside it.
    private void endGroupOfIndented(CellGrid.Cell first) {
        boolean indented = first.text().isEmpty();
        if (groupIndented && !indented) {
            group = null;
        }
        groupIndented = indented;
    }

    private void startGroup(CellGrid.Cell label) {
        group = label;
        groupUsed = false;
        groupIndented = false;
    }

    /// A label without rows keeps its words in a row of its own.
    private void addUnusedGroup() {
        if (!groupUsed && group != null) {
            add(List.of(), List.of());
        }
    }

    private void add(List<CellGrid.Cell> row, List<CellGrid.Cell> filled) {
        TreeSet<Integer> cited = new TreeSet<>();
        List<Entry> entries = new ArrayList<>();
        for (CellGrid.Cell cell : filled) {
            entries.add(new Entry(nameOf(cell, row), tableCell(cell)));
            cited.addAll(cell.references());
        }
        if (group != null) {
            cited.addAll(group.references());
        }
        RowText text = RowText.of(new Row(group == null ? null : new Group("Group", tableCell(group)), entries));
        rows.add(new RowText(text.text(), text.lines(), List.copyOf(cited)));
        groupUsed = true;
    }

    /// The names of all columns that the cell covers; the first cell of a row names the row where no name is
    /// printed.
    private String nameOf(CellGrid.Cell cell, List<CellGrid.Cell> row) {
        List<String> covered = new ArrayList<>();
        for (int column = 0; column < row.size(); column++) {
            String name = names.get(column);
            if (row.get(column) == cell && !name.isEmpty() && !covered.contains(name)) {
                covered.add(name);
            }
        }
        if (covered.isEmpty()) {
            return cell == CellGrid.filled(row).getFirst() ? "Row" : "Column " + (row.indexOf(cell) + 1);
        }
        return String.join(" / ", covered);
    }

    private static TableCell tableCell(CellGrid.Cell cell) {
        return new TableCell(new Span(0, 0), cell.text());
    }
}
