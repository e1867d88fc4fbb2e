package io.docent.eval;

import io.docent.corpus.Passage;
import io.docent.trial.Trials;
import io.docent.vocabulary.Mention;
import io.docent.vocabulary.Term.Kind;
import io.docent.vocabulary.Vocabulary.Reading;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The sentence stays and its citation points elsewhere, never at a passage that happens to say it too.
enum CitationMove implements Perturbation {
    ANYWHERE("citation: any other passage") {
        @Override
        Stream<Passage> others(Passage source, Ground ground) {
            return ground.passages().stream()
                    .filter(other -> other.kind() != Passage.Kind.REFERENCE
                            && !other.id().equals(source.id()));
        }
    },
    NEIGHBOUR("citation: a neighbour of the section") {
        @Override
        Stream<Passage> others(Passage source, Ground ground) {
            return ground.neighbours(source).limit(2);
        }
    };

    /// A passage does not say it if so many of the telling words are missing, and this share of them.
    private static final int LEAST_MISSING = 4;

    private static final double LEAST_SHARE_MISSING = 0.75;

    private final String kind;

    CitationMove(String kind) {
        this.kind = kind;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Aim aim() {
        return Aim.CITATIONS;
    }

    @Override
    public List<Claim> of(Statement statement, Ground ground) {
        Said said = Said.of(statement.text(), ground);
        return others(statement.source(), ground)
                .filter(other -> !said.by(other, ground))
                .map(other -> new Claim(statement.text(), List.of(other)))
                .toList();
    }

    abstract Stream<Passage> others(Passage source, Ground ground);

    /// What a passage must hold to say a sentence, too.
    private record Said(Set<BigDecimal> figures, List<String> telling, List<String> trials) {

        static Said of(String text, Ground ground) {
            Set<BigDecimal> figures = Figures.in(unnamed(text, ground)).stream()
                    .map(Figure::value)
                    .collect(Collectors.toSet());
            return new Said(figures, ground.rarity().telling(text), Trials.named(text, ground.vocabulary()));
        }

        /// The text without names of trials, whose numbers are no figures.
        private static String unnamed(String text, Ground ground) {
            StringBuilder unnamed = new StringBuilder(text);
            for (Mention mention : ground.vocabulary().mentions(text, Reading.TEXT)) {
                if (mention.term().kind() == Kind.TRIAL) {
                    for (int at = mention.span().start(); at < mention.span().end(); at++) {
                        unnamed.setCharAt(at, ' ');
                    }
                }
            }
            return unnamed.toString();
        }

        /// Whether a passage may say it: it holds every figure of several, or every figure and enough of the
        /// telling words, or tells of the same trial what needs no figure.
        boolean by(Passage other, Ground ground) {
            if (!ground.values(other).containsAll(figures)) {
                return false;
            }
            if (figures.isEmpty() && other.trials().stream().anyMatch(trials::contains)) {
                return true;
            }
            Set<String> stems = ground.stems(other);
            long missing =
                    telling.stream().filter(stem -> !stems.contains(stem)).count();
            boolean few = missing < LEAST_MISSING || missing < LEAST_SHARE_MISSING * telling.size();
            return figures.size() > 1 || few;
        }
    }
}
