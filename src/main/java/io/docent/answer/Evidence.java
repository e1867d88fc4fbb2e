package io.docent.answer;

import java.util.List;

/// What the corpus has to say to a question.
sealed interface Evidence {

    /// Words that answer.
    ///
    /// @param pieces in the order in which they are shown
    /// @param list whether each is an item of a list
    /// @param notes plain sentences on what the answer leaves out
    record Found(List<Piece> pieces, boolean list, List<String> notes) implements Evidence {
        public Found {
            pieces = List.copyOf(pieces);
            notes = List.copyOf(notes);
        }
    }

    /// No words that answer.
    ///
    /// @param reason a plain sentence that names what is missing
    record Missing(String reason) implements Evidence {}
}
