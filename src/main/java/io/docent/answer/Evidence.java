package io.docent.answer;

import java.util.List;

/// What the corpus has to say to a question.
sealed interface Evidence {

    /// Words that answer.
    ///
    /// @param pieces in the order in which they are shown
    /// @param form how they are put before the reader
    /// @param notes plain sentences on what the answer leaves out
    record Found(List<Piece> pieces, Form form, List<String> notes) implements Evidence {
        public Found {
            pieces = List.copyOf(pieces);
            notes = List.copyOf(notes);
        }

        static Found of(Table table, List<String> notes) {
            return new Found(table.pieces(), table, notes);
        }
    }

    /// How words are put before the reader.
    sealed interface Form permits Lines, Table {}

    /// One after the other.
    enum Lines implements Form {
        /// As running text.
        PROSE,
        /// Each as an item of a list.
        LIST
    }

    /// No words that answer.
    ///
    /// @param reason a plain sentence that names what is missing
    record Missing(String reason) implements Evidence {}
}
