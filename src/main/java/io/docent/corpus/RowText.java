package io.docent.corpus;

import io.docent.corpus.TableGrid.Group;
import io.docent.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// A table row as words that read on their own: a line `Header: value` for each cell, the group first.
///
/// In a header that itself has ": " the blank becomes a no-break blank, so that the first ": " of a line always
/// ends the header.
///
/// @param text the lines
/// @param lines a span for each
/// @param references numbers that its cells cite
record RowText(String text, List<Span> lines, List<Integer> references) {

    private static final Pattern REFERENCE_COLUMN =
            Pattern.compile("(?:refs?\\.?|references?|citations?|sources?)(?: no\\.?)?", Pattern.CASE_INSENSITIVE);

    RowText {
        lines = List.copyOf(lines);
        references = List.copyOf(references);
    }

    static RowText of(TableGrid.Row row) {
        Builder builder = new Builder();
        Group group = row.group();
        if (group != null) {
            builder.add(group.header(), group.cell());
        }
        row.cells().forEach(entry -> builder.add(entry.header(), entry.cell()));
        return builder.build();
    }

    private static final class Builder {

        private final StringBuilder text = new StringBuilder();
        private final List<Span> lines = new ArrayList<>();
        private final TreeSet<Integer> references = new TreeSet<>();

        void add(String header, TableCell cell) {
            int start = text.isEmpty() ? 0 : text.append('\n').length();
            text.append(header.replace(": ", ":\u00A0")).append(": ").append(cell.text());
            lines.add(new Span(start, text.length()));
            if (REFERENCE_COLUMN.matcher(header).matches()) {
                references.addAll(Citations.inColumn(cell.text()));
            } else if (!cell.isNumber()) {
                references.addAll(Citations.of(cell.text()));
            }
        }

        RowText build() {
            return new RowText(text.toString(), lines, List.copyOf(references));
        }
    }
}
