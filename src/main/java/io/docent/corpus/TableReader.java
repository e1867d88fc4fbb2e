package io.docent.corpus;

import io.docent.corpus.TableGrid.Entry;
import io.docent.corpus.TableGrid.Group;
import io.docent.corpus.TableGrid.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells which cell of a table belongs to which column and group.
///
/// The first row with more than one cell names the columns. Where some rows have as many cells as there are
/// columns and others one fewer, the first cell of the longer ones is a group that the shorter ones share. A
/// cell alone in its row is the group of the rows after it, or of those that are indented below it. Rows with
/// too many cells are joined where a cell evidently goes on in the next one; what fits nowhere keeps a column
/// of its own, with a warning: no word is dropped.
final class TableReader {

    private final String file;
    private final CellJoiner joiner;
    private final String label;
    private final List<List<TableCell>> raw;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private List<TableCell> header = List.of();
    private boolean sharesGroups;
    private @Nullable Group group;
    private boolean groupUsed = true;
    private boolean groupIndented;

    private TableReader(String file, String label, List<List<TableCell>> raw) {
        this.file = file;
        this.joiner = new CellJoiner(file);
        this.label = label;
        this.raw = raw;
    }

    static TableGrid read(String file, Block.Table table) {
        String label = table.caption().label().text();
        TableReader reader = new TableReader(file, label, TableCells.of(file, table.body()));
        reader.read();
        return new TableGrid(reader.header, reader.rows, reader.warnings);
    }

    private void read() {
        raw.replaceAll(joiner::closeBrackets);
        int first = 0;
        while (first < raw.size() && raw.get(first).size() < 2) {
            first++;
        }
        if (raw.size() < 2 || first == raw.size()) {
            warnings.add(label + " has no row of column names that could be told from its values.");
            raw.forEach(this::addRow);
            return;
        }
        header = joiner.fitHeader(raw.remove(first), raw);
        List<List<TableCell>> body = joiner.fitRows(header.size(), raw);
        sharesGroups = GroupColumn.isShared(header.size(), body);
        body.forEach(this::addRow);
        addUnusedGroup();
    }

    private void addRow(List<TableCell> cells) {
        List<TableCell> filled = cells.stream().filter(cell -> !cell.isEmpty()).toList();
        if (filled.size() == 1 && header.size() > 1) {
            startGroup(new Group(sharesGroups ? columnName(0) : "Group", filled.getFirst()));
        } else if (sharesGroups
                && cells.size() >= header.size()
                && !cells.getFirst().isEmpty()) {
            startGroup(new Group(columnName(0), cells.getFirst()));
            addCells(cells.subList(1, cells.size()), 1);
        } else if (sharesGroups) {
            boolean emptyFirst = cells.size() == header.size();
            addCells(emptyFirst ? cells.subList(1, cells.size()) : cells, 1);
        } else {
            endGroupOfIndented(cells.getFirst());
            addCells(cells, 0);
        }
    }

    /// Where the rows of a group are indented, one that is not stands outside it.
    private void endGroupOfIndented(TableCell first) {
        boolean indented = first.isIndented(file);
        if (groupIndented && !indented) {
            group = null;
        }
        groupIndented = indented;
    }

    private void startGroup(Group next) {
        addUnusedGroup();
        group = next;
        groupUsed = false;
        groupIndented = false;
    }

    /// A group without rows keeps its words in a row of its own.
    private void addUnusedGroup() {
        if (!groupUsed && group != null) {
            rows.add(new Row(group, List.of()));
            groupUsed = true;
        }
    }

    private void addCells(List<TableCell> cells, int firstColumn) {
        List<Entry> entries = new ArrayList<>();
        for (int index = 0; index < cells.size(); index++) {
            if (!cells.get(index).isEmpty()) {
                entries.add(new Entry(columnName(index + firstColumn), cells.get(index)));
            }
        }
        rows.add(new Row(group, entries));
        groupUsed = true;
        warnUnlessFits(cells.size() + firstColumn);
    }

    private void warnUnlessFits(int columns) {
        if (!header.isEmpty() && columns != header.size()) {
            warnings.add(label + ", row " + rows.size() + ": " + columns + " cells where there are " + header.size()
                    + " columns; the values may stand under the wrong names.");
        }
    }

    private String columnName(int column) {
        if (column < header.size() && !header.get(column).isEmpty()) {
            return header.get(column).text();
        }
        return column == 0 && !header.isEmpty() ? "Row" : "Column " + (column + 1);
    }
}
