package io.docent.evidence;

import io.docent.evidence.Rule.Clash;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All rules, applied to the statements on a trial.
final class Conflicts {

    private static final List<Rule> RULES = List.of(
            new PairRule(Attribute.CONDITION, ConditionRule::clash),
            new PairRule(Attribute.POPULATION, DesignRules::population),
            new DrugRule(),
            new PairRule(Attribute.DRUG_CLASS, CourseRules::molecule),
            DesignRules::comparison,
            new PairRule(Attribute.PHASE, DesignRules::phase),
            new PairRule(Attribute.RANDOMISED, DesignRules::allocation),
            new PairRule(Attribute.MASKING, DesignRules::masking),
            new PairRule(Attribute.ARMS, DesignRules::arms),
            new PairRule(Attribute.ENROLMENT, DesignRules::patients),
            new PairRule(Attribute.START, CourseRules::dates),
            new PairRule(Attribute.COMPLETION, CourseRules::dates),
            CourseRules::status,
            new PairRule(Attribute.RESULT, ResultRules::figures),
            CourseRules::primaryEndPoint,
            ResultRules::claims,
            ResultRules::denials,
            NameRule::borrowed,
            new NameRule());

    private Conflicts() {}

    /// Each stretch of words once.
    private static List<Statement> distinct(List<Statement> statements) {
        Map<List<Object>, Statement> stretches = new LinkedHashMap<>();
        statements.forEach(
                statement -> stretches.putIfAbsent(List.of(statement.passage().id(), statement.span()), statement));
        return List.copyOf(stretches.values());
    }

    /// The conflicts among statements on one trial, the gravest first.
    static List<Conflict> among(TrialEvidence evidence) {
        List<Conflict> conflicts = new ArrayList<>();
        for (Rule rule : RULES) {
            for (Clash clash : rule.in(evidence)) {
                conflicts.add(new Conflict(
                        evidence.trial(),
                        clash.attribute(),
                        clash.severity(),
                        Wording.tell(clash, evidence),
                        distinct(clash.statements())));
            }
        }
        conflicts.sort(Comparator.comparing(Conflict::severity).thenComparing(Conflict::attribute));
        return List.copyOf(conflicts);
    }
}
