package io.docent.check;

import io.docent.check.Figure.Kind;
import io.docent.check.Sentence.Bound;
import io.docent.vocabulary.Term;
import io.docent.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Does a claim call significant what its source gives a P value of 0.05 or more?
final class SignificanceCheck {

    private static final BigDecimal LEVEL = new BigDecimal("0.05");
    private static final int REACH = 6;

    private final Vocabulary vocabulary;

    SignificanceCheck(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<String> problems(Sentence claim, List<Source> sources) {
        Set<String> problems = new LinkedHashSet<>();
        for (int i = 0; i < claim.words().size(); i++) {
            Word word = claim.words().get(i);
            if (!word.negated() && word.form().startsWith("significant")) {
                endPoints(claim, i).forEach(id -> problem(id, sources, problems));
            }
        }
        return List.copyOf(problems);
    }

    /// The end points near a word.
    private Set<String> endPoints(Sentence claim, int at) {
        Set<String> ids = new LinkedHashSet<>();
        int end = Math.min(claim.words().size(), at + REACH + 1);
        for (Word word : claim.words().subList(Math.max(0, at - REACH), end)) {
            vocabulary
                    .term(word.key())
                    .filter(term -> Figures.isMeasured(term, vocabulary))
                    .map(Term::id)
                    .ifPresent(ids::add);
        }
        return ids;
    }

    private void problem(String endPoint, List<Source> sources, Set<String> problems) {
        List<Figure> values = sources.stream()
                .flatMap(source -> source.sentences().stream())
                .flatMap(sentence -> sentence.figures().stream())
                .filter(bound -> bound.figure().kind() == Kind.P_VALUE
                        && bound.endPoints().contains(endPoint))
                .map(Bound::figure)
                .toList();
        boolean significant = values.stream()
                .anyMatch(value -> value.value().compareTo(LEVEL) < 0
                        || value.relation() == '<' && value.value().compareTo(LEVEL) == 0);
        if (!values.isEmpty() && !significant) {
            String name = vocabulary.term(endPoint).map(Term::name).orElse(endPoint);
            problems.add("The passage gives P = " + values.getFirst().printed().strip() + " for " + name
                    + ", which is not significant.");
        }
    }
}
