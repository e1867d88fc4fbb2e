package io.docent.index;

import io.docent.corpus.Passage;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which passages may be found; an empty set allows all.
///
/// @param documents document ids
/// @param kinds kinds of passage
/// @param trials registry numbers that the passage names
/// @param yearFrom earliest year of the document, or null
/// @param yearTo latest year of the document, or null
public record Filter(
        Set<String> documents,
        Set<Passage.Kind> kinds,
        Set<String> trials,
        @Nullable Integer yearFrom,
        @Nullable Integer yearTo) {

    public static final Filter NONE = new Filter(Set.of(), Set.of(), Set.of(), null, null);

    public Filter {
        documents = Set.copyOf(documents);
        kinds = Set.copyOf(kinds);
        trials = Set.copyOf(trials);
    }

    /// Passages of these kinds alone.
    public static Filter kinds(Passage.Kind... kinds) {
        return new Filter(Set.of(), Set.of(kinds), Set.of(), null, null);
    }

    /// Passages that name one of these trials.
    public static Filter trials(Set<String> trials) {
        return new Filter(Set.of(), Set.of(), trials, null, null);
    }

    /// Passages of one document.
    public static Filter document(String id) {
        return new Filter(Set.of(id), Set.of(), Set.of(), null, null);
    }

    public boolean isNone() {
        return documents.isEmpty() && kinds.isEmpty() && trials.isEmpty() && yearFrom == null && yearTo == null;
    }
}
