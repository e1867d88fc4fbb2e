package io.docent.eval;

import io.docent.corpus.Passage;
import java.math.BigDecimal;
import java.util.HashSet;
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

    private static final int MOST_TELLING_SHARED = 2; // of five telling words
    private static final int LEAST_MISSING = 3;

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
        return others(statement.source(), ground)
                .filter(other -> !says(other, statement.text(), ground))
                .map(other -> new Claim(statement.text(), List.of(other)))
                .toList();
    }

    abstract Stream<Passage> others(Passage source, Ground ground);

    /// Whether a passage may say it: it holds every figure, or most of the telling words.
    private static boolean says(Passage other, String text, Ground ground) {
        Set<BigDecimal> figures =
                Figures.in(text).stream().map(Figure::value).collect(Collectors.toCollection(HashSet::new));
        List<String> telling = ground.rarity().telling(text);
        Set<String> stems = Rarity.stems(other.section().label() + " " + other.text());
        long missing = telling.stream().filter(stem -> !stems.contains(stem)).count();
        boolean figuresHeld = Figures.values(other.text()).containsAll(figures);
        boolean sameFigures = figures.size() > 1 && figuresHeld;
        boolean sameWords =
                figuresHeld && (missing < LEAST_MISSING || missing * 5 < telling.size() * (5 - MOST_TELLING_SHARED));
        return sameFigures || sameWords;
    }
}
