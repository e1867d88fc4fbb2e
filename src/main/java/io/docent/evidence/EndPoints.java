package io.docent.evidence;

import io.docent.vocabulary.Term;
import io.docent.vocabulary.Term.Kind;
import io.docent.vocabulary.Vocabulary;
import java.util.Set;

/// What sort of end point a term names.
final class EndPoints {

    private static final String EFFICACY = Kind.END_POINT.id("efficacy");
    private static final String DEATH = Kind.END_POINT.id("mortality");
    static final String SURVIVAL = Kind.END_POINT.id("survival");
    static final String OVERALL_SURVIVAL = Kind.END_POINT.id("overall survival");

    /// Names of figures and of follow-up, which the vocabulary files under efficacy but which are no end points.
    private static final Set<String> FIGURES = Set.of(
            EFFICACY,
            Kind.END_POINT.id("hazard ratio"),
            Kind.END_POINT.id("clinical benefit rate"),
            Kind.END_POINT.id("progressive disease"),
            Kind.END_POINT.id("response criteria"),
            Kind.END_POINT.id("hyperprogression"));

    private EndPoints() {}

    /// Whether it measures what patients gain.
    static boolean isEfficacy(Term term, Vocabulary vocabulary) {
        Set<String> ids = vocabulary.withAncestors(term);
        boolean gain =
                ids.contains(EFFICACY) || ids.contains(SURVIVAL) || term.id().equals(DEATH);
        return gain && !FIGURES.contains(term.id());
    }

    /// The end point under which figures are compared: deaths count for overall survival.
    static String key(Term term) {
        return term.id().equals(DEATH) ? OVERALL_SURVIVAL : term.id();
    }

    /// Whether what is said of one end point bears on the other: "survival" on overall survival.
    static boolean related(String one, String other, Vocabulary vocabulary) {
        return one.equals(other) || isSort(one, other, vocabulary) || isSort(other, one, vocabulary);
    }

    private static boolean isSort(String narrow, String wide, Vocabulary vocabulary) {
        return vocabulary
                .term(narrow)
                .map(term -> vocabulary.withAncestors(term).contains(wide))
                .orElse(false);
    }
}
