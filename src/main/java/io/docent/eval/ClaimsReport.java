package io.docent.eval;

import io.docent.check.Finding;
import io.docent.check.Verdict;
import java.util.List;

/// What checks said of claims whose truth is known.
///
/// A claim that is contradicted counts as found where it is not called supported: checks tell "not said" from
/// "said", not "denied" from "not mentioned".
public record ClaimsReport(List<Case> cases) {

    /// What experts say that the cited text does to the claim.
    public enum Truth {
        SUPPORT,
        CONTRADICT
    }

    /// One claim and what was found.
    ///
    /// @param cited id of the abstract
    /// @param evidence the sentences that decide it
    public record Case(String claim, String cited, String evidence, Truth truth, Finding finding) {

        /// Whether the checks agree with the experts.
        public boolean right() {
            return (finding.verdict() == Verdict.SUPPORTED) == (truth == Truth.SUPPORT);
        }
    }

    public ClaimsReport {
        cases = List.copyOf(cases);
    }

    /// The share of claims on which checks and experts agree.
    public Share accuracy() {
        return new Share((int) cases.stream().filter(Case::right).count(), cases.size());
    }

    /// How many claims of this truth got this verdict.
    public int count(Truth truth, Verdict verdict) {
        return (int) cases.stream()
                .filter(each -> each.truth() == truth && each.finding().verdict() == verdict)
                .count();
    }

    /// The harmonic mean of precision and recall for claims of this truth, 0..1.
    public double f1(Truth truth) {
        long hits = cases.stream()
                .filter(each -> each.truth() == truth && each.right())
                .count();
        long wrong = cases.stream().filter(each -> !each.right()).count();
        return hits == 0 ? 0 : 2.0 * hits / (2.0 * hits + wrong);
    }
}
