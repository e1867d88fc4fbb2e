package io.docent.corpus;

import java.util.List;

/// A numbered entry of a document's reference list.
///
/// @param number as cited in the text, 1 or more
/// @param bibliography what the entry names
/// @param trials registry numbers that the entry is known to report on
/// @param inferred true where the entry was matched to its number by inference and not read from the list itself
public record Reference(int number, Bibliography bibliography, List<String> trials, boolean inferred) {

    public Reference {
        if (number < 1) {
            throw new IllegalArgumentException("reference number " + number + " must be 1 or more");
        }
        trials = List.copyOf(trials);
    }
}
