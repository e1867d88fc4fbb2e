package io.docent.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Divides a table that is printed as several, (a) and (b), below each other: each has columns of its own.
final class TableParts {

    private static final Pattern NAME =
            Pattern.compile("\\([a-z]\\)(?: \\(?continued\\)?\\.?)?", Pattern.CASE_INSENSITIVE);

    private TableParts() {}

    /// One of them.
    ///
    /// @param name as printed, such as "(b)"; empty for what stands before the first name
    /// @param rules of the table's width, from top to bottom, at least two
    record Part(String name, List<Line> lines, List<Rule> rules) {

        Part {
            lines = List.copyOf(lines);
            rules = List.copyOf(rules);
        }

        /// A caption with the part's name at its end, where the first part's name may stand.
        String named(String caption) {
            return name.isEmpty() ? caption : caption.replaceFirst(" \\([a-z]\\)$", "") + " " + name;
        }
    }

    /// The parts from top to bottom; the whole alone where a part would have no rules of its own.
    static List<Part> of(List<Line> lines, List<Rule> rules) {
        List<Line> names =
                lines.stream().filter(line -> isName(line, lines, rules)).toList();
        List<Part> parts = new ArrayList<>();
        double from = 0;
        String name = "";
        for (Line next : names) {
            parts.add(part(name, lines, rules, new Span(from, next.base())));
            from = next.base();
            name = next.text();
        }
        parts.add(part(name, lines, rules, new Span(from, Double.MAX_VALUE)));
        boolean whole = parts.stream()
                .anyMatch(part -> part.rules().size() < 2 || part.lines().isEmpty());
        return whole ? List.of(new Part("", lines, rules)) : parts;
    }

    private record Span(double from, double to) {

        boolean holds(double height) {
            return height > from && height < to;
        }
    }

    private static Part part(String name, List<Line> lines, List<Rule> rules, Span span) {
        return new Part(
                name,
                lines.stream().filter(line -> span.holds(line.base())).toList(),
                rules.stream().filter(rule -> span.holds(rule.y())).toList());
    }

    /// Whether a line names a part: it stands alone between two rules.
    private static boolean isName(Line line, List<Line> lines, List<Rule> rules) {
        return NAME.matcher(line.text()).matches()
                && lines.stream().noneMatch(other -> other != line && !isRuled(line, other, rules));
    }

    private static boolean isRuled(Line one, Line other, List<Rule> rules) {
        double from = Math.min(one.base(), other.base());
        double to = Math.max(one.base(), other.base());
        return rules.stream().anyMatch(rule -> rule.y() > from && rule.y() < to);
    }
}
