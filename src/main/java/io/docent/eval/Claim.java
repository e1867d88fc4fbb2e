package io.docent.eval;

import io.docent.corpus.Passage;
import java.util.List;

/// A sentence and the passages that it cites.
///
/// @param text without citation markers
record Claim(String text, List<Passage> cited) {

    Claim {
        cited = List.copyOf(cited);
    }

    /// Other words with the same citations.
    Claim saying(String other) {
        return new Claim(other, cited);
    }
}
