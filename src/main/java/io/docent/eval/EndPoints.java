package io.docent.eval;

import io.docent.vocabulary.Mention;
import io.docent.vocabulary.Term;
import java.util.List;
import java.util.Set;

/// Which end points have figures of their own, in groups of those that could be mistaken for one another.
final class EndPoints {

    private static final List<Set<String>> GROUPS = List.of(
            Set.of(
                    "overall survival",
                    "progression-free survival",
                    "disease-free survival",
                    "relapse-free survival",
                    "event-free survival",
                    "distant metastasis-free survival",
                    "cancer-specific survival",
                    "time to progression",
                    "time to treatment failure"),
            Set.of(
                    "objective response rate",
                    "complete response",
                    "partial response",
                    "pathological complete response",
                    "disease control rate",
                    "stable disease",
                    "progressive disease"),
            Set.of(
                    "colitis",
                    "diarrhea",
                    "fatigue",
                    "hepatotoxicity",
                    "nausea and vomiting",
                    "neutropenia",
                    "peripheral neuropathy",
                    "pneumonitis",
                    "skin rash",
                    "thrombocytopenia"));

    private EndPoints() {}

    static boolean isMeasured(Mention mention) {
        return isMeasured(mention.term());
    }

    static boolean isMeasured(Term term) {
        return GROUPS.stream().anyMatch(group -> group.contains(term.name()));
    }

    /// Whether one could stand where the other does.
    static boolean areOfOneGroup(Term one, Term other) {
        return GROUPS.stream().anyMatch(group -> group.contains(one.name()) && group.contains(other.name()))
                && !one.id().equals(other.id());
    }

    /// Whether neither is a sort of the other.
    static boolean areUnrelated(Term one, Term other, Ground ground) {
        return !ground.vocabulary().withAncestors(one).contains(other.id())
                && !ground.vocabulary().withAncestors(other).contains(one.id());
    }
}
