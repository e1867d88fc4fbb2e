package io.docent.corpus;

import io.docent.corpus.Passage.Kind;
import io.docent.corpus.TableGrid.Entry;
import io.docent.corpus.TableGrid.Group;
import io.docent.corpus.TableGrid.Row;
import io.docent.pdf.Piece;
import io.docent.text.Sentences;
import io.docent.text.Span;
import io.docent.text.Typography;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Tables of a PDF as passages: the caption, then a passage for each row, then the notes.
final class PdfTables {

    private final PassageWriter writer;

    PdfTables(PassageWriter writer) {
        this.writer = writer;
    }

    void add(Piece.Table table) {
        String caption = Typography.repair(table.caption()).text();
        String id = writer.newId(Slug.of(table.label()));
        Section own = new Section("", title(table.label(), caption));
        writer.addProse(Kind.CAPTION, id, own, caption);
        int number = 0;
        if (isForm(table)) {
            writer.addRow(id + ".r" + ++number, own, RowText.of(new Row(null, entries(List.of(), table.header()))));
        }
        for (Row row : rows(table)) {
            writer.addRow(id + ".r" + ++number, own, RowText.of(row));
        }
        for (String note : table.notes()) {
            writer.addProse(
                    Kind.CAPTION,
                    writer.newId(Slug.of(table.label()) + "-note"),
                    own,
                    Typography.repair(note).text());
        }
    }

    /// Whether a column has a name and no cell: then no row would tell the name, as in a form to be filled in.
    private static boolean isForm(Piece.Table table) {
        return IntStream.range(0, table.header().size())
                .filter(column -> !table.header().get(column).isBlank())
                .anyMatch(column -> table.rows().stream()
                        .allMatch(cells ->
                                cells.size() <= column || cells.get(column).isBlank()));
    }

    /// Label and first sentence of a caption.
    static String title(String label, String caption) {
        String rest =
                caption.substring(Math.min(caption.length(), label.length())).replaceFirst("^[.:|\\s]+", "");
        List<Span> sentences = Sentences.of(rest);
        return sentences.isEmpty()
                ? label
                : label + " | " + sentences.getFirst().in(rest).replaceAll("\\.$", "");
    }

    /// A row with a first cell alone is the group of those after it.
    private static List<Row> rows(Piece.Table table) {
        List<Row> rows = new ArrayList<>();
        @Nullable Group group = null;
        boolean used = true;
        for (List<String> cells : table.rows()) {
            List<Entry> entries = entries(table.header(), cells);
            if (entries.size() == 1 && cells.size() > 1 && !cells.getFirst().isBlank()) {
                addUnused(rows, group, used);
                group = new Group("Group", entries.getFirst().cell());
                used = false;
            } else if (!entries.isEmpty()) {
                rows.add(new Row(group, entries));
                used = true;
            }
        }
        addUnused(rows, group, used);
        return rows;
    }

    private static void addUnused(List<Row> rows, @Nullable Group group, boolean used) {
        if (!used) {
            rows.add(new Row(group, List.of()));
        }
    }

    private static List<Entry> entries(List<String> header, List<String> cells) {
        List<Entry> entries = new ArrayList<>();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            if (!cell.isBlank()) {
                entries.add(new Entry(name(header, column), TableCell.of(cell, new Span(0, cell.length()))));
            }
        }
        return entries;
    }

    private static String name(List<String> header, int column) {
        String name =
                column < header.size() ? Typography.repair(header.get(column)).text() : "";
        return !name.isEmpty() ? name : column == 0 ? "Row" : "Column " + (column + 1);
    }
}
