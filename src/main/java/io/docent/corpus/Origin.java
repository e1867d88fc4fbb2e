package io.docent.corpus;

import io.docent.text.Span;

/// A stretch of a file and what it became. The origins of a document cover each character of its file that is
/// not a blank exactly once.
///
/// @param role what it became
/// @param raw UTF-16 offsets in the file
/// @param owner id of the passage that holds its words; empty for a heading, whose words are its section's
public record Origin(Role role, Span raw, String owner) {

    /// What a stretch of a file can become.
    public enum Role {
        TITLE,
        HEADING,
        PARAGRAPH,
        CAPTION,
        /// A column's name; its owner is the table's caption, and every row repeats it.
        COLUMN,
        /// A label that the rows from its owner on share.
        GROUP,
        CELL
    }
}
