package io.docent.index;

import io.docent.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/// The vocabulary of an index, kept from one change to the next: vectors are written every few seconds, and
/// seldom was anything learned between.
final class Lexicon {

    private Kept kept = new Kept("", Learned.NOTHING, null);

    /// @param stored what was learned, as the index holds it
    private record Kept(
            String stored, Learned learned, @Nullable Vocabulary vocabulary) {}

    /// What was learned.
    ///
    /// @param stored as the index holds it; empty where nothing was
    synchronized Learned learned(String stored) {
        if (!kept.stored().equals(stored)) {
            kept = new Kept(stored, stored.isEmpty() ? Learned.NOTHING : Fields.read(stored, Learned.class), null);
        }
        return kept.learned();
    }

    /// The shipped vocabulary and what was learned.
    synchronized Vocabulary vocabulary(String stored) {
        Learned learned = learned(stored);
        Vocabulary known = kept.vocabulary();
        if (known == null) {
            known = Vocabulary.shipped().with(learned.terms());
            kept = new Kept(stored, learned, known);
        }
        return known;
    }
}
