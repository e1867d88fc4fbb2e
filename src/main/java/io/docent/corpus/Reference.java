package io.docent.corpus;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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

    /// The same entry with what another says of the same work.
    Reference completedBy(Reference other) {
        Set<String> all = new LinkedHashSet<>(trials);
        all.addAll(other.trials);
        return new Reference(number, bibliography.completedBy(other.bibliography), List.copyOf(all), inferred);
    }
}
