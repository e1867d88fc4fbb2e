package io.docent.evidence;

import io.docent.evidence.Value.Certainty;
import io.docent.evidence.Value.Dates;
import io.docent.evidence.Value.Form;
import io.docent.evidence.Value.Met;
import io.docent.evidence.Value.Molecule;
import io.docent.evidence.Value.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What cannot both be true of a trial's course, its end and its drug.
final class CourseRules {

    private CourseRules() {}

    /// Dates that are a month apart may be counted from different events; years next to each other are a
    /// discrepancy.
    static Optional<Severity> dates(Statement one, Statement other, TrialEvidence evidence) {
        if (!(one.value() instanceof Dates first) || !(other.value() instanceof Dates second)) {
            return Optional.empty();
        }
        int months = first.any().stream()
                .flatMapToInt(date -> second.any().stream().mapToInt(date::monthsFrom))
                .min()
                .orElse(0);
        if (months <= 1) {
            return Optional.empty();
        }
        boolean expected = first.certainty() == Certainty.EXPECTED || second.certainty() == Certainty.EXPECTED;
        if (expected) {
            return Optional.of(Severity.UPDATE);
        }
        return Optional.of(months <= 12 ? Severity.DISCREPANCY : Severity.CONTRADICTION);
    }

    /// States that exclude each other, or else a trial that goes on and has an end in the same paper.
    static List<Rule.Clash> status(TrialEvidence evidence) {
        List<Rule.Clash> clashes = new PairRule(Attribute.STATUS, CourseRules::states).in(evidence);
        if (!clashes.isEmpty()) {
            return clashes;
        }
        List<Statement> apart = new ArrayList<>();
        for (Statement state : evidence.on(Attribute.STATUS)) {
            for (Statement end : evidence.on(Attribute.COMPLETION)) {
                boolean ended = state.value() == Status.ONGOING
                        && end.value() instanceof Dates dates
                        && dates.certainty() == Certainty.ACTUAL;
                if (ended && end.passage().documentId().equals(state.passage().documentId())) {
                    apart.addAll(List.of(state, end));
                }
            }
        }
        return apart.isEmpty()
                ? List.of()
                : List.of(new Rule.Clash(Attribute.STATUS, Rule.Kind.DIFFERENT, Severity.DISCREPANCY, apart));
    }

    /// A trial that goes on in one source may have ended by the time of another.
    private static Optional<Severity> states(Statement one, Statement other, TrialEvidence evidence) {
        if (!(one.value() instanceof Status first) || !(other.value() instanceof Status second) || first == second) {
            return Optional.empty();
        }
        boolean ended = first != Status.ONGOING && second != Status.ONGOING;
        boolean samePaper = one.passage().documentId().equals(other.passage().documentId());
        return Optional.of(ended ? Severity.CONTRADICTION : samePaper ? Severity.DISCREPANCY : Severity.UPDATE);
    }

    /// Whether the primary end point was met: said both ways, or a success that the record denies.
    static List<Rule.Clash> primaryEndPoint(TrialEvidence evidence) {
        List<Statement> all = evidence.on(Attribute.PRIMARY_END_POINT_MET);
        List<Statement> met =
                all.stream().filter(statement -> statement.value() == Met.YES).toList();
        boolean denied = all.stream().anyMatch(statement -> statement.value() == Met.NO);
        if (met.isEmpty() || !denied) {
            return List.of();
        }
        boolean label = met.stream()
                .noneMatch(statement -> statement.printed().matches("(?is).*\\b(?:met|reached|achieved)\\b.*"));
        boolean counted = label && met.stream().noneMatch(Statement::isRegistry);
        Rule.Kind kind = counted ? Rule.Kind.UNEARNED_LABEL : Rule.Kind.DIFFERENT;
        return List.of(new Rule.Clash(Attribute.PRIMARY_END_POINT_MET, kind, Severity.CONTRADICTION, all));
    }

    static Optional<Severity> molecule(Statement one, Statement other, TrialEvidence evidence) {
        if (!(one.value() instanceof Molecule first) || !(other.value() instanceof Molecule second)) {
            return Optional.empty();
        }
        Form form = first.form();
        boolean clash = first.target().equals(second.target()) && form != second.form();
        return clash ? Optional.of(Severity.CONTRADICTION) : Optional.empty();
    }
}
