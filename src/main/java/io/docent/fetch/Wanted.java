package io.docent.fetch;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is to be fetched.
///
/// @param named papers and trials
/// @param citing a document whose cited papers and named trials are wanted, too, or null
/// @param held registry numbers of trials whose records are elsewhere in the corpus, which are never fetched
/// @param extent what becomes of files that are there
public record Wanted(List<Identifier> named, @Nullable Citing citing, Set<String> held, Extent extent) {

    /// What becomes of files that are there.
    public enum Extent {
        /// They stay, and only others are fetched.
        MISSING,
        /// They are fetched again and replaced.
        AGAIN
    }

    public Wanted {
        named = named.stream().distinct().toList();
        held = Set.copyOf(held);
    }
}
