package io.docent.evidence;

import io.docent.evidence.Value.Allocation;
import io.docent.evidence.Value.Arms;
import io.docent.evidence.Value.Comparison;
import io.docent.evidence.Value.Counted;
import io.docent.evidence.Value.Patients;
import io.docent.evidence.Value.Phases;
import io.docent.evidence.Value.Population;
import io.docent.evidence.Value.Selection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// What cannot both be true of a trial's design and of who took part.
final class DesignRules {

    /// Counts that differ by less than this share may count the same patients.
    private static final double ROUNDING = 0.02;

    /// And by less than this, those of a part of the trial.
    private static final double NEAR = 0.10;

    private DesignRules() {}

    /// Phases that are both parts of the trial, as some source says, do not clash.
    static Optional<Severity> phase(Statement one, Statement other, TrialEvidence evidence) {
        boolean clash = one.value() instanceof Phases first
                && other.value() instanceof Phases second
                && Collections.disjoint(first.numbers(), second.numbers())
                && evidence.on(Attribute.PHASE).stream()
                        .noneMatch(statement -> statement.value() instanceof Phases both
                                && both.numbers().containsAll(first.numbers())
                                && both.numbers().containsAll(second.numbers()));
        return clash ? Optional.of(Severity.CONTRADICTION) : Optional.empty();
    }

    static Optional<Severity> allocation(Statement one, Statement other, TrialEvidence evidence) {
        boolean clash = one.value() instanceof Allocation first
                && other.value() instanceof Allocation second
                && first != second;
        return clash ? Optional.of(Severity.CONTRADICTION) : Optional.empty();
    }

    /// One part of a trial of several phases may be open and another blinded.
    static Optional<Severity> masking(Statement one, Statement other, TrialEvidence evidence) {
        boolean several = evidence.on(Attribute.PHASE).stream()
                .anyMatch(statement -> statement.value() instanceof Phases phases
                        && phases.numbers().size() > 1);
        return several || one.value().equals(other.value()) ? Optional.empty() : Optional.of(Severity.CONTRADICTION);
    }

    static Optional<Severity> arms(Statement one, Statement other, TrialEvidence evidence) {
        boolean clash = one.value() instanceof Arms first
                && other.value() instanceof Arms second
                && first.number() != second.number();
        return clash ? Optional.of(Severity.CONTRADICTION) : Optional.empty();
    }

    /// Numbers enrolled must agree; fewer may be randomised than enrolled, not more.
    static Optional<Severity> patients(Statement one, Statement other, TrialEvidence evidence) {
        if (!(one.value() instanceof Patients first) || !(other.value() instanceof Patients second)) {
            return Optional.empty();
        }
        int more = Math.max(first.number(), second.number());
        int less = Math.min(first.number(), second.number());
        Patients fewer = first.number() == less ? first : second;
        double apart = (more - less) / (double) more;
        boolean part = fewer.counted() == Counted.RANDOMISED;
        if (apart <= ROUNDING || part) {
            return Optional.empty();
        }
        return Optional.of(apart <= NEAR ? Severity.DISCREPANCY : Severity.CONTRADICTION);
    }

    static Optional<Severity> population(Statement one, Statement other, TrialEvidence evidence) {
        if (!(one.value() instanceof Population first)
                || !(other.value() instanceof Population second)
                || !first.marker().equals(second.marker())
                || first.selection() == second.selection()) {
            return Optional.empty();
        }
        boolean selected = first.selection() == Selection.SELECTED || second.selection() == Selection.SELECTED;
        boolean unselected = first.selection() == Selection.UNSELECTED || second.selection() == Selection.UNSELECTED;
        return selected ? Optional.of(unselected ? Severity.CONTRADICTION : Severity.DISCREPANCY) : Optional.empty();
    }

    /// A treatment compared with another in a trial that has one arm.
    static List<Rule.Clash> comparison(TrialEvidence evidence) {
        List<Statement> single = evidence.on(Attribute.ARMS).stream()
                .filter(statement -> statement.value() instanceof Arms arms && arms.number() == 1)
                .toList();
        List<Statement> compared = evidence.on(Attribute.COMPARATOR).stream()
                .filter(statement -> statement.value() instanceof Comparison)
                .toList();
        if (single.isEmpty() || compared.isEmpty()) {
            return List.of();
        }
        List<Statement> statements = new ArrayList<>(compared);
        statements.addAll(single);
        statements.sort(Statement.IN_ORDER);
        return List.of(
                new Rule.Clash(Attribute.COMPARATOR, Rule.Kind.NO_COMPARATOR, Severity.CONTRADICTION, statements));
    }
}
