package io.docent.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Lifts the tables out of a page. A table has a caption above it and rules of one width around it.
final class TableCutter {

    private static final double SAME_EDGE = 6;
    private static final double FARTHEST_RULE = 90;
    private static final int MOST_HEADER_ROWS = 2;

    private final Page page;
    private final List<Line> lines;
    private final Body body;
    private final Hyphens hyphens;
    private final List<Rule> rules;

    private TableCutter(Page page, List<Line> lines, Body body, Hyphens hyphens) {
        this.page = page;
        this.lines = lines.stream()
                .sorted(Comparator.comparingDouble(Line::base).thenComparingDouble(Line::left))
                .toList();
        this.body = body;
        this.hyphens = hyphens;
        this.rules = Rules.joined(page.rules());
    }

    /// The tables of a page and the lines that are in none.
    record Cut(List<Piece.Table> tables, List<Line> rest) {

        Cut {
            tables = List.copyOf(tables);
            rest = List.copyOf(rest);
        }
    }

    static Cut cut(Page page, List<Line> lines, Body body, Hyphens hyphens) {
        return new TableCutter(page, lines, body, hyphens).cut();
    }

    private Cut cut() {
        List<Piece.Table> tables = new ArrayList<>();
        Set<Line> taken = new HashSet<>();
        for (Line line : lines) {
            boolean table = Labels.of(line, body).filter(Labels::isTable).isPresent();
            List<Rule> own = table && !taken.contains(line) ? rulesBelow(line) : List.of();
            if (own.size() >= 2) {
                tables.add(read(line, completed(own), taken));
            }
        }
        List<Line> rest = new ArrayList<>(lines);
        rest.removeIf(taken::contains);
        return new Cut(tables, rest);
    }

    /// The rules of the table below a caption: as wide as the first, down to the next caption.
    private List<Rule> rulesBelow(Line caption) {
        Rule first = rules.stream()
                .filter(rule -> rule.y() > caption.base() - 1 && rule.y() < caption.base() + FARTHEST_RULE)
                .filter(rule -> rule.left() < caption.left() + SAME_EDGE && rule.right() > caption.left() + SAME_EDGE)
                .filter(rule -> rule.length() > 80)
                .findFirst()
                .orElse(null);
        if (first == null) {
            return List.of();
        }
        double end = lines.stream()
                .filter(line -> line.base() > first.y() + 1
                        && line.left() < first.right()
                        && line.right() > first.left()
                        && Labels.of(line, body).isPresent())
                .mapToDouble(Line::base)
                .min()
                .orElse(page.height() * 0.96);
        return rules.stream()
                .filter(rule -> rule.y() >= first.y() && rule.y() < end - 1)
                .filter(rule -> Math.abs(rule.left() - first.left()) < SAME_EDGE
                        && Math.abs(rule.right() - first.right()) < SAME_EDGE)
                .toList();
    }

    /// A table that goes on on the next page has no last rule; its last line of small print ends it.
    private List<Rule> completed(List<Rule> own) {
        Rule last = own.getLast();
        long rows = within(own.getFirst(), own.getFirst().y(), last.y() + 1).stream()
                .mapToLong(line -> Math.round(line.base() / 4))
                .distinct()
                .count();
        if (own.size() > 2 || rows > MOST_HEADER_ROWS) {
            return own;
        }
        double end = last.y() + 6;
        for (Line line : within(last, last.y() + 1, page.height())) {
            boolean small = line.size() < body.size() - 0.4;
            if (!small
                    || line.base() - end > 3 * line.size()
                    || Labels.of(line, body).isPresent()) {
                break;
            }
            end = line.base();
        }
        List<Rule> all = new ArrayList<>(own);
        all.add(new Rule(last.left(), last.right(), end + 2));
        return all;
    }

    private Piece.Table read(Line label, List<Rule> own, Set<Line> taken) {
        Rule top = own.getFirst();
        Rule bottom = own.getLast();
        List<Line> caption = within(top, label.base() - 2, top.y());
        List<Line> cells = within(top, top.y(), bottom.y() + 1);
        List<Line> notes = notes(bottom);
        taken.addAll(caption);
        taken.addAll(cells);
        taken.addAll(notes);
        String text = "";
        for (Line line : caption) {
            text = hyphens.join(text, line.text());
        }
        TableGrid grid = TableGrid.of(cells, own, hyphens);
        return new Piece.Table(Labels.of(label, body).orElse(""), text, grid.header(), grid.rows(), notesText(notes));
    }

    private List<Line> within(Rule width, double from, double to) {
        return lines.stream()
                .filter(line -> line.base() >= from && line.base() < to)
                .filter(line -> line.left() > width.left() - SAME_EDGE && line.right() < width.right() + 2 * SAME_EDGE)
                .toList();
    }

    /// Small print directly below the last rule.
    private List<Line> notes(Rule bottom) {
        List<Line> notes = new ArrayList<>();
        double last = bottom.y() + 4;
        for (Line line : within(bottom, bottom.y() + 1, page.height())) {
            boolean small = line.size() < body.size() - 0.4;
            if (!small
                    || line.base() - last > 1.9 * line.size()
                    || Labels.of(line, body).isPresent()) {
                break;
            }
            notes.add(line);
            last = line.base();
        }
        return notes;
    }

    private List<String> notesText(List<Line> notes) {
        String text = "";
        for (Line line : notes) {
            text = hyphens.join(text, line.text());
        }
        return text.isEmpty() ? List.of() : List.of(text);
    }
}
