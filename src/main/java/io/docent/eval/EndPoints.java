package io.docent.eval;

import io.docent.vocabulary.Mention;
import io.docent.vocabulary.Term;
import java.util.Set;

/// Which end points have figures of their own.
final class EndPoints {

    private static final Set<String> MEASURED = Set.of(
            "overall survival",
            "progression-free survival",
            "disease-free survival",
            "relapse-free survival",
            "event-free survival",
            "distant metastasis-free survival",
            "cancer-specific survival",
            "objective response rate",
            "complete response",
            "partial response",
            "pathological complete response",
            "disease control rate",
            "clinical benefit rate",
            "duration of response",
            "time to progression",
            "stable disease",
            "progressive disease",
            "local control",
            "mortality",
            "recurrence",
            "resection rate",
            "anemia",
            "colitis",
            "diarrhea",
            "fatigue",
            "hepatotoxicity",
            "hypertension",
            "myelosuppression",
            "nausea and vomiting",
            "neutropenia",
            "peripheral neuropathy",
            "pneumonitis",
            "skin rash",
            "thrombocytopenia",
            "time to treatment failure",
            "time to response",
            "sensitivity",
            "specificity");

    private EndPoints() {}

    static boolean isMeasured(Mention mention) {
        return isMeasured(mention.term());
    }

    static boolean isMeasured(Term term) {
        return MEASURED.contains(term.name());
    }

    /// Whether neither is a sort of the other.
    static boolean areUnrelated(Term one, Term other, Ground ground) {
        return !ground.vocabulary().withAncestors(one).contains(other.id())
                && !ground.vocabulary().withAncestors(other).contains(one.id());
    }
}
