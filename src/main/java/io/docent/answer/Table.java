package io.docent.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Trials side by side, as a Markdown table in which all that a source states carries its mark.
///
/// @param head names of the columns; the first is that of the rows
/// @param rows in order
record Table(List<String> head, List<Row> rows) implements Evidence.Form {

    /// What stands in a cell of which no source says anything.
    static final String NOT_STATED = "not stated";

    /// A row: its first cell names it.
    record Row(Cell head, List<Cell> cells) {
        Row {
            cells = List.copyOf(cells);
        }

        List<Cell> all() {
            return Stream.concat(Stream.of(head), cells.stream()).toList();
        }
    }

    /// A cell: a name that the table gives, or words of sources; several where sources differ.
    ///
    /// @param label a name that needs no source; empty for a cell of sources
    /// @param pieces words of sources; none where nothing is stated
    record Cell(String label, List<Piece> pieces) {
        Cell {
            pieces = List.copyOf(pieces);
        }

        static Cell named(String label) {
            return new Cell(label, List.of());
        }

        static Cell of(List<Piece> pieces) {
            return new Cell("", pieces);
        }

        boolean isStated() {
            return !pieces.isEmpty();
        }

        /// The words without marks.
        String words() {
            return isStated()
                    ? pieces.stream().map(Table::line).collect(Collectors.joining("; "))
                    : label.isEmpty() ? NOT_STATED : label;
        }

        /// Markdown, each source's words with their mark.
        ///
        /// @param mark number of the citation that holds a piece
        String markdown(Function<Piece, Integer> mark) {
            return isStated()
                    ? pieces.stream()
                            .map(piece -> escaped(line(piece)) + " [" + mark.apply(piece) + "]")
                            .collect(Collectors.joining("; "))
                    : escaped(words());
        }
    }

    Table {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.all().size() != head.size()) {
                throw new IllegalArgumentException(
                        "a row has " + row.all().size() + " cells under " + head.size() + " names");
            }
        }
    }

    /// The two lines above the rows. Nothing pads the cells: whoever shows the table aligns it.
    String headMarkdown() {
        String names = head.stream().map(Table::escaped).collect(Collectors.joining("|", "|", "|"));
        return names + "\n" + "|---".repeat(head.size()) + "|";
    }

    /// One line for a row.
    static String markdown(Row row, Function<Piece, Integer> mark) {
        return row.all().stream().map(cell -> cell.markdown(mark)).collect(Collectors.joining("|", "|", "|"));
    }

    /// All words of sources, in order.
    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        rows.forEach(row -> row.all().forEach(cell -> pieces.addAll(cell.pieces())));
        return pieces;
    }

    /// How many words it has as Markdown.
    int length() {
        return words(headMarkdown()) + rows.stream().mapToInt(Table::length).sum();
    }

    /// How many words a row adds.
    static int length(Row row) {
        return words(markdown(row, piece -> 1));
    }

    private static int words(String markdown) {
        return markdown.strip().split("\\s+").length;
    }

    private static String line(Piece piece) {
        return piece.text().replaceAll("\\s+", " ").strip();
    }

    /// Without what Markdown would take for the edge of a cell, or a reader for one of the answer's marks.
    private static String escaped(String text) {
        return text.replace("|", "\\|").replaceAll("\\[(\\d[\\d,;–\\s-]*)]", "\\\\[$1\\\\]");
    }
}
