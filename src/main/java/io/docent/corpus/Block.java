package io.docent.corpus;

import io.docent.text.Span;
import java.util.List;

/// A piece of a plain-text paper, between blank lines or by its shape.
sealed interface Block {

    /// Where it stands in the file.
    Span raw();

    /// A section's heading.
    ///
    /// @param number as printed without the last full stop, "3.2"; empty where there is none
    /// @param title without its number and without a colon at its end
    /// @param markup how many number signs Markdown gives it, 0 where it is plain
    record Heading(Span raw, String number, String title, int markup) implements Block {}

    /// A paragraph, perhaps over several lines.
    record Prose(Span raw) implements Block {}

    /// What stands under a figure, or above a table that has no cells.
    record Caption(Span raw, Label label) implements Block {}

    /// A table with the caption above it.
    record Table(Span raw, Caption caption, List<Line> body) implements Block {

        public Table {
            body = List.copyOf(body);
        }
    }
}
