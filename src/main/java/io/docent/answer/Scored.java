package io.docent.answer;

import java.util.Comparator;

/// A candidate and how well it fits.
record Scored(Candidate candidate, Score score) {

    /// Best first, ties by where it stands.
    static final Comparator<Scored> BEST_FIRST = Comparator.comparingDouble(
                    (Scored each) -> each.score().total())
            .reversed()
            .thenComparing(each -> each.candidate().passage().id())
            .thenComparing(each -> each.candidate().span());

    double total() {
        return score.total();
    }
}
