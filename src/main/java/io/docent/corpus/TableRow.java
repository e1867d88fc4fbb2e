package io.docent.corpus;

import io.docent.text.Span;
import java.util.List;
import java.util.Optional;

/// The cells of a table row's passage.
///
/// @param cells from left to right, the group label first where the row has one
public record TableRow(List<Cell> cells) {

    private static final String SEPARATOR = ": ";

    /// One cell.
    ///
    /// @param header name of its column
    /// @param value where its words stand in the passage's text
    public record Cell(String header, Span value) {}

    public TableRow {
        cells = List.copyOf(cells);
    }

    /// @throws IllegalArgumentException if `passage` is not a table row
    public static TableRow of(Passage passage) {
        if (passage.kind() != Passage.Kind.TABLE_ROW) {
            throw new IllegalArgumentException("passage " + passage.id() + " is " + passage.kind() + ", not TABLE_ROW");
        }
        return new TableRow(passage.sentences().stream()
                .map(line -> cell(passage.text(), line))
                .toList());
    }

    /// The first cell under `header`, ignoring case.
    public Optional<Cell> cell(String header) {
        return cells.stream()
                .filter(cell -> cell.header().equalsIgnoreCase(header))
                .findFirst();
    }

    private static Cell cell(String text, Span line) {
        int separator = text.indexOf(SEPARATOR, line.start());
        String header = text.substring(line.start(), separator).replace('\u00A0', ' ');
        return new Cell(header, new Span(separator + SEPARATOR.length(), line.end()));
    }
}
