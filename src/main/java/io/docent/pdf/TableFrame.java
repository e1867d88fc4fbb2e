package io.docent.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Where a table stands: its rules, from the first above its header to the last below its rows.
///
/// @param rules of the table's width, from top to bottom, at least two; the first and last may be where rules
///     would be
/// @param above whether the caption stands above
record TableFrame(List<Rule> rules, boolean above) {

    private static final double SAME_EDGE = 6;
    private static final double FARTHEST_RULE = 90;
    private static final double SHORTEST_RULE = 80;
    private static final int MOST_HEADER_ROWS = 2;
    private static final double CLOSE = 3;

    TableFrame {
        rules = List.copyOf(rules);
    }

    Rule top() {
        return rules.getFirst();
    }

    Rule bottom() {
        return rules.getLast();
    }

    /// What a page offers.
    ///
    /// @param lines from top to bottom
    /// @param rules from top to bottom, their pieces joined
    record Sheet(Page page, List<Line> lines, List<Rule> rules, Body body) {

        static Sheet of(Page page, List<Line> lines, Body body) {
            List<Line> sorted = lines.stream()
                    .sorted(Comparator.comparingDouble(Line::base).thenComparingDouble(Line::left))
                    .toList();
            return new Sheet(page, sorted, Rules.joined(page.rules()), body);
        }

        /// Lines between two heights that stand over a rule.
        List<Line> within(Rule width, double from, double to) {
            return lines.stream()
                    .filter(line -> line.base() >= from && line.base() < to)
                    .filter(line ->
                            line.left() > width.left() - SAME_EDGE && line.right() < width.right() + 2 * SAME_EDGE)
                    .toList();
        }

        boolean isSmall(Line line) {
            return line.size() < body.size() - 0.4;
        }

        boolean isCaption(Line line) {
            return Labels.of(line, body).isPresent();
        }

        /// Rules as wide as one of them, between two heights.
        List<Rule> alike(Rule rule, double from, double to) {
            return rules.stream()
                    .filter(other -> other.y() >= from && other.y() < to)
                    .filter(other -> Math.abs(other.left() - rule.left()) < SAME_EDGE
                            && Math.abs(other.right() - rule.right()) < SAME_EDGE)
                    .toList();
        }
    }

    /// The table that a caption belongs to: the rules below it, or above it, or what looks like rows below it.
    static Optional<TableFrame> of(Line caption, Sheet sheet) {
        return below(caption, sheet)
                .or(() -> above(caption, sheet))
                .or(() -> sheet.isCaption(caption) ? TableBlock.below(caption, sheet) : Optional.empty());
    }

    /// A table whose first rule is close below a line.
    static Optional<TableFrame> close(Line line, Sheet sheet) {
        return below(line, sheet).filter(frame -> frame.top().y() - line.base() < CLOSE * line.size());
    }

    private static Optional<TableFrame> below(Line caption, Sheet sheet) {
        Optional<Rule> first = sheet.rules().stream()
                .filter(rule -> rule.y() > caption.base() - 1 && rule.y() < caption.base() + FARTHEST_RULE)
                .filter(rule -> rule.left() < caption.right() && rule.right() > caption.left() + SAME_EDGE)
                .filter(rule -> rule.length() > SHORTEST_RULE)
                .findFirst();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Rule top = first.get();
        double end = sheet.lines().stream()
                .filter(line -> line.base() > top.y() + 1
                        && line.left() < top.right()
                        && line.right() > top.left()
                        && sheet.isCaption(line))
                .mapToDouble(Line::base)
                .min()
                .orElse(sheet.page().height() * 0.96);
        List<Rule> own = sheet.alike(top, top.y(), end - 1);
        return own.size() < 2 ? Optional.empty() : Optional.of(new TableFrame(completed(own, sheet), true));
    }

    /// A table that goes on on the next page has no last rule; its last line of small print ends it.
    private static List<Rule> completed(List<Rule> own, Sheet sheet) {
        Rule last = own.getLast();
        long rows = sheet.within(own.getFirst(), own.getFirst().y(), last.y() + 1).stream()
                .mapToLong(line -> Math.round(line.base() / 4))
                .distinct()
                .count();
        if (own.size() > 2 || rows > MOST_HEADER_ROWS) {
            return own;
        }
        double end = last.y() + 6;
        for (Line line : sheet.within(last, last.y() + 1, sheet.page().height())) {
            if (!sheet.isSmall(line) || line.base() - end > 3 * line.size() || sheet.isCaption(line)) {
                break;
            }
            end = line.base();
        }
        List<Rule> all = new ArrayList<>(own);
        all.add(new Rule(last.left(), last.right(), end + 2));
        return all;
    }

    /// Some publishers print captions below tables: then the last rule is close above the caption, and no
    /// running text stands between the rules.
    private static Optional<TableFrame> above(Line caption, Sheet sheet) {
        Optional<Rule> last = sheet.rules().reversed().stream()
                .filter(rule -> rule.y() < caption.base() && rule.y() > caption.base() - 3 * caption.size())
                .filter(rule -> rule.left() < caption.right() && rule.right() > caption.left())
                .filter(rule -> rule.length() > SHORTEST_RULE)
                .findFirst();
        if (last.isEmpty()) {
            return Optional.empty();
        }
        Rule bottom = last.get();
        double from = sheet.within(bottom, 0, bottom.y()).reversed().stream()
                .filter(line -> sheet.isCaption(line) || isRunningText(line, bottom, sheet))
                .mapToDouble(Line::base)
                .findFirst()
                .orElse(0);
        List<Rule> own = sheet.alike(bottom, from, bottom.y() + 1);
        return own.size() < 2 ? Optional.empty() : Optional.of(new TableFrame(own, false));
    }

    private static boolean isRunningText(Line line, Rule rule, Sheet sheet) {
        return !sheet.isSmall(line) && line.width() > 0.8 * rule.length();
    }
}
