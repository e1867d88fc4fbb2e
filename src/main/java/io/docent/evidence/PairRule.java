package io.docent.evidence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Compares each two statements on one attribute, and gathers those that clash with another.
///
/// @param test how much is amiss between two statements, if anything is; its order of arguments does not matter
record PairRule(Attribute attribute, Test test) implements Rule {

    /// Compares two statements.
    interface Test {
        Optional<Severity> clash(Statement one, Statement other, TrialEvidence evidence);
    }

    @Override
    public List<Clash> in(TrialEvidence evidence) {
        List<Statement> statements = evidence.on(attribute);
        Set<Statement> clashing = new LinkedHashSet<>();
        Severity worst = Severity.UPDATE;
        for (int i = 0; i < statements.size(); i++) {
            for (int j = i + 1; j < statements.size(); j++) {
                Optional<Severity> severity = test.clash(statements.get(i), statements.get(j), evidence);
                if (severity.isPresent()) {
                    clashing.add(statements.get(i));
                    clashing.add(statements.get(j));
                    worst = worst.or(severity.get());
                }
            }
        }
        List<Statement> sorted = new ArrayList<>(clashing);
        sorted.sort(Statement.IN_ORDER);
        return sorted.isEmpty() ? List.of() : List.of(new Clash(attribute, Kind.DIFFERENT, worst, sorted));
    }
}
