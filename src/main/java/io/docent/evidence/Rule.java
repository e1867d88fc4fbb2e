package io.docent.evidence;

import java.util.List;

/// Finds statements on one trial that cannot all be true.
interface Rule {

    /// What is amiss; empty where nothing is.
    List<Clash> in(TrialEvidence evidence);

    /// Statements that clash.
    ///
    /// @param attribute what they clash on
    /// @param kind what sort of clash it is, for its wording
    record Clash(Attribute attribute, Kind kind, Severity severity, List<Statement> statements) {
        public Clash {
            statements = List.copyOf(statements);
        }
    }

    /// Sorts of clash.
    enum Kind {
        /// Different values of one attribute.
        DIFFERENT,
        /// A success whose primary end point was not met.
        UNEARNED_LABEL,
        /// Benefit claimed for an end point whose result does not show it.
        UNFOUNDED_BENEFIT,
        /// A comparison in a trial with one arm.
        NO_COMPARATOR,
        /// A drug that the record does not list.
        UNLISTED_DRUG,
        /// Benefit denied for an end point whose results show it.
        UNFOUNDED_DENIAL,
        /// A name beside the number of another trial.
        WRONG_NUMBER,
        /// One trial under two names.
        TWO_NAMES
    }
}
