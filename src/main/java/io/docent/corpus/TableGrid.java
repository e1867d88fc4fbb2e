package io.docent.corpus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table, understood: what each cell is the value of.
///
/// @param header the column names
/// @param rows from top to bottom
/// @param warnings plain sentences on what did not fit
record TableGrid(List<TableCell> header, List<Row> rows, List<String> warnings) {

    /// One row.
    ///
    /// @param group the label that the row stands under, or null
    /// @param cells the row's own cells, from left to right
    record Row(@Nullable Group group, List<Entry> cells) {

        Row {
            cells = List.copyOf(cells);
        }
    }

    /// A label that several rows share.
    ///
    /// @param header name of its column, or "Group" where it has none
    /// @param cell where it stands, in the first of the rows
    record Group(String header, TableCell cell) {}

    /// A cell and the name of its column.
    record Entry(String header, TableCell cell) {}

    TableGrid {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        warnings = List.copyOf(warnings);
    }
}
