package io.docent.check;

import io.docent.check.Sentence.Bound;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Where a figure stands among the words around it.
final class Place {

    private static final int MARGIN = 3;

    private Place() {}

    /// The number of the word that is the figure; -1 where there is none.
    static int of(Sentence sentence, Figure figure) {
        for (int i = 0; i < sentence.words().size(); i++) {
            if (sentence.words().get(i).span().equals(figure.span())) {
                return i;
            }
        }
        return -1;
    }

    /// The problem with a figure in whose place the sources have another one that the claim does not have at
    /// all.
    static Optional<String> instead(Sentence claim, int at, Figure figure, List<Source> sources) {
        Set<String> around = Context.around(claim, at);
        Set<String> claimed = claim.words().stream().map(Word::key).collect(Collectors.toSet());
        int own = 0;
        int best = 0;
        Figure other = figure;
        for (Source source : sources) {
            for (Sentence sentence : source.sentences()) {
                for (Bound bound : sentence.figures()) {
                    int there = of(sentence, bound.figure());
                    if (there < 0 || !bound.figure().sameMeasure(figure)) {
                        continue;
                    }
                    int fit = Context.shared(around, Context.around(sentence, there));
                    boolean same = bound.figure().agreesWith(figure);
                    boolean elsewhere =
                            claimed.contains(sentence.words().get(there).key());
                    own = same ? Math.max(own, fit) : own;
                    if (!same && !elsewhere && fit > best) {
                        best = fit;
                        other = bound.figure();
                    }
                }
            }
        }
        return best >= own + MARGIN
                ? Optional.of("Where the claim says “" + figure.printed().strip() + "”, the passage says “"
                        + other.printed().strip() + "”.")
                : Optional.empty();
    }
}
