package io.docent.eval;

import io.docent.check.Finding;
import io.docent.check.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What checks said of faithful statements and of wrong ones.
///
/// @param faithful every statement that its citation says
/// @param wrong every claim that its citation does not say
public record CheckReport(List<Case> faithful, List<Case> wrong) {

    /// One claim and what was found.
    ///
    /// @param kind of rewording, or of perturbation
    /// @param form of the statement that a wrong claim was made from; of a faithful one the kind again
    /// @param original the statement that a wrong claim was made from
    /// @param cited ids of the passages that it cites
    public record Case(String kind, String form, String original, String claim, List<String> cited, Finding finding) {

        /// Whether the checks do not call it supported.
        public boolean flagged() {
            return finding.verdict() != Verdict.SUPPORTED;
        }
    }

    /// A line of the report.
    ///
    /// @param flagged claims that were not called supported
    /// @param numberMismatch those of them whose verdict is a number's
    public record Row(String kind, Share flagged, int numberMismatch) {}

    public CheckReport {
        faithful = List.copyOf(faithful);
        wrong = List.copyOf(wrong);
    }

    /// False alarms on faithful statements, a row for each form, and of all.
    public List<Row> alarms() {
        return rows(faithful);
    }

    /// Wrong claims that were detected, a row for each kind, and of all.
    public List<Row> detected() {
        return rows(wrong);
    }

    /// Detection by groups of kinds, a row for each aim.
    public List<Row> aims() {
        Map<String, List<Case>> groups = new LinkedHashMap<>();
        for (Perturbation perturbation : Kinds.perturbations()) {
            List<Case> group = groups.computeIfAbsent(perturbation.aim().label(), label -> new ArrayList<>());
            wrong.stream()
                    .filter(each -> each.kind().equals(perturbation.kind()))
                    .forEach(group::add);
        }
        List<Row> rows = new ArrayList<>();
        groups.forEach((label, cases) -> rows.add(row(label, cases)));
        return rows;
    }

    private static List<Row> rows(List<Case> cases) {
        Map<String, List<Case>> kinds = new LinkedHashMap<>();
        cases.forEach(each ->
                kinds.computeIfAbsent(each.kind(), kind -> new ArrayList<>()).add(each));
        List<Row> rows = new ArrayList<>();
        kinds.forEach((kind, of) -> rows.add(row(kind, of)));
        rows.add(row("all", cases));
        return rows;
    }

    private static Row row(String kind, List<Case> cases) {
        long flagged = cases.stream().filter(Case::flagged).count();
        long numbers = cases.stream()
                .filter(each -> each.finding().verdict() == Verdict.NUMBER_MISMATCH)
                .count();
        return new Row(kind, new Share((int) flagged, cases.size()), (int) numbers);
    }
}
