package io.docent.pdf;

import java.util.ArrayList;
import java.util.List;

/// Lines of a column that belong together.
///
/// @param kind what they are
/// @param lines at least one
/// @param column where they stand
/// @param fresh whether the first line evidently starts a paragraph: it is indented or marked
record Block(Kind kind, List<Line> lines, Column column, boolean fresh) {

    /// What lines are.
    enum Kind {
        HEADING,
        TEXT,
        CAPTION,
        ASIDE
    }

    Block {
        lines = List.copyOf(lines);
    }

    Line first() {
        return lines.getFirst();
    }

    Line last() {
        return lines.getLast();
    }

    Block with(Line line) {
        List<Line> more = new ArrayList<>(lines);
        more.add(line);
        return new Block(kind, more, column, fresh);
    }

    String text(Hyphens hyphens) {
        String text = "";
        for (Line line : lines) {
            text = hyphens.join(text, line.text());
        }
        return text;
    }
}
