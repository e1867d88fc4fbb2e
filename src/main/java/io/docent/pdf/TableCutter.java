package io.docent.pdf;

import io.docent.pdf.TableFrame.Sheet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Lifts the tables out of a page: a caption, what its frame holds, and the notes below.
final class TableCutter {

    private static final double SAME_EDGE = 6;
    private static final double CAPTION_GAP = 1.9;

    private final Sheet sheet;
    private final Hyphens hyphens;
    private final Set<Line> taken = Collections.newSetFromMap(new IdentityHashMap<>());

    private TableCutter(Sheet sheet, Hyphens hyphens) {
        this.sheet = sheet;
        this.hyphens = hyphens;
    }

    /// The tables of a page and the lines that are in none. A table that goes on from a page before has no
    /// label.
    record Cut(List<Piece.Table> tables, List<Line> rest) {

        Cut {
            tables = List.copyOf(tables);
            rest = List.copyOf(rest);
        }
    }

    static Cut cut(Page page, List<Line> lines, Body body, Hyphens hyphens) {
        return new TableCutter(Sheet.of(page, lines, body), hyphens).cut();
    }

    private Cut cut() {
        List<Piece.Table> tables = new ArrayList<>();
        for (Line line : sheet.lines()) {
            boolean free = !taken.contains(line) && (sheet.isCaption(line) || !goesOn(line));
            if (free) {
                tables.addAll(tables(line));
            }
        }
        List<Line> rest = new ArrayList<>(sheet.lines());
        rest.removeIf(taken::contains);
        return new Cut(tables, rest);
    }

    /// The table that a line is the first line of the caption of, or its parts; none for other lines.
    private List<Piece.Table> tables(Line line) {
        Optional<TableFrame> frame = Labels.ofTable(line, sheet.body()).isPresent()
                ? TableFrame.of(line, sheet)
                : Optional.of(line).filter(Labels::isContinued).flatMap(caption -> TableFrame.close(caption, sheet));
        String label = Labels.ofTable(line, sheet.body()).orElse("");
        return frame.map(found -> read(label, line, found)).orElse(List.of());
    }

    /// Whether text of the same kind stands directly above, as above the line of a paragraph.
    private boolean goesOn(Line line) {
        return sheet.lines().stream()
                .filter(other -> other.base() < line.base() - 1 && line.base() - other.base() < 1.5 * line.size())
                .anyMatch(other -> other.left() < line.right()
                        && other.right() > line.left()
                        && other.face().isSameSize(line.face()));
    }

    private List<Piece.Table> read(String label, Line first, TableFrame frame) {
        List<Line> caption = frame.above() ? captionAbove(first, frame.top()) : captionBelow(first);
        List<Line> cells = new ArrayList<>(
                sheet.within(frame.top(), frame.top().y(), frame.bottom().y() + 1));
        cells.removeAll(caption);
        List<Line> notes = frame.above() ? notes(frame.bottom()) : List.of();
        taken.addAll(caption);
        taken.addAll(cells);
        taken.addAll(notes);
        String note = joined(notes);
        Piece.Table table = new Piece.Table(
                label, joined(caption), List.of(), List.of(), note.isEmpty() ? List.of() : List.of(note));
        return TableParts.of(cells, frame.rules()).stream()
                .map(part -> filled(table, part))
                .toList();
    }

    private Piece.Table filled(Piece.Table table, TableParts.Part part) {
        TableGrid grid = TableGrid.of(part.lines(), part.rules(), hyphens);
        return new Piece.Table(table.label(), part.named(table.caption()), grid.header(), grid.rows(), table.notes());
    }

    private List<Line> captionAbove(Line first, Rule top) {
        Rule width = new Rule(Math.min(first.left(), top.left()), Math.max(first.right(), top.right()), top.y());
        return sheet.within(width, first.base() - 2, top.y());
    }

    private List<Line> captionBelow(Line first) {
        List<Line> caption = new ArrayList<>(List.of(first));
        for (Line line : sheet.lines()) {
            Line last = caption.getLast();
            boolean next = line.base() > last.base() + 1 && line.base() - last.base() < CAPTION_GAP * line.size();
            if (next
                    && Math.abs(line.left() - first.left()) < SAME_EDGE
                    && line.face().isSameSize(first.face())) {
                caption.add(line);
            }
        }
        return caption;
    }

    /// Small print directly below the last rule.
    private List<Line> notes(Rule bottom) {
        List<Line> notes = new ArrayList<>();
        double last = bottom.y() + 4;
        for (Line line : sheet.within(bottom, bottom.y() + 1, sheet.page().height())) {
            if (!sheet.isSmall(line) || line.base() - last > 1.9 * line.size() || sheet.isCaption(line)) {
                break;
            }
            notes.add(line);
            last = line.base();
        }
        return notes;
    }

    private String joined(List<Line> lines) {
        String text = "";
        for (Line line : lines) {
            text = hyphens.join(text, line.text());
        }
        return text;
    }
}
