package io.docent.pdf;

import java.util.List;

/// A part of a paper, in reading order.
public sealed interface Piece {

    /// A heading.
    ///
    /// @param number as printed without the last full stop, "3.2"; empty where there is none
    /// @param title without its number
    record Heading(String number, String title) implements Piece {}

    /// A paragraph, a list's item or anything else that is running text.
    record Paragraph(String text) implements Piece {}

    /// What stands at a figure.
    ///
    /// @param label as printed, "Figure 2"
    /// @param text with the label
    record Caption(String label, String text) implements Piece {}

    /// A table.
    ///
    /// @param label as printed, "Table 1"
    /// @param caption with the label
    /// @param header names of the columns, empty where a column has none; no columns where they
    ///     could not be told
    /// @param rows cells from left to right, as many as there are columns, empty ones included
    /// @param notes what stands below the table
    record Table(String label, String caption, List<String> header, List<List<String>> rows, List<String> notes)
            implements Piece {

        public Table {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
            notes = List.copyOf(notes);
        }
    }

    /// A note at the foot of a page or column, or in the margin: affiliations, addresses, licences.
    record Footnote(String text) implements Piece {}

    /// An entry of the reference list.
    ///
    /// @param number as printed, or its place in the list where none is printed, from 1
    /// @param text without its number
    record Entry(int number, String text) implements Piece {}
}
