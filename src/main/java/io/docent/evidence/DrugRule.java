package io.docent.evidence;

import io.docent.evidence.Value.Given;
import io.docent.evidence.Value.Interventions;
import io.docent.vocabulary.Term;
import io.docent.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A drug that a text gives clashes with a record that lists others; two combinations clash where each has a
/// partner that the other lacks and nothing else says that all were given.
final class DrugRule implements Rule {

    private static final String REGIMEN = Term.Kind.DRUG_CLASS.id("chemotherapy regimen");
    private static final String CHEMOTHERAPY = Term.Kind.DRUG_CLASS.id("chemotherapy");

    @Override
    public List<Clash> in(TrialEvidence evidence) {
        List<Statement> all = evidence.on(Attribute.DRUGS);
        List<Statement> clashing = new ArrayList<>();
        for (Statement record : all) {
            if (record.value() instanceof Interventions listed && !listed.ids().isEmpty()) {
                List<Statement> unlisted = all.stream()
                        .filter(statement -> statement.value() instanceof Given given
                                && !isListed(given.drug(), listed.ids(), evidence.vocabulary()))
                        .toList();
                if (!unlisted.isEmpty()) {
                    clashing.addAll(unlisted);
                    clashing.add(record);
                }
            }
        }
        if (!clashing.isEmpty()) {
            return List.of(new Clash(Attribute.DRUGS, Kind.UNLISTED_DRUG, Severity.CONTRADICTION, clashing));
        }
        return new PairRule(Attribute.DRUGS, DrugRule::partners).in(evidence);
    }

    private static boolean isListed(String drug, Set<String> listed, Vocabulary vocabulary) {
        Term term = vocabulary.term(drug).orElseThrow();
        Set<String> sorts = vocabulary.withAncestors(term);
        boolean unknown = term.kind() == Term.Kind.DRUG_CLASS && listed.contains(Interventions.UNKNOWN);
        boolean regimen = sorts.contains(REGIMEN) || listed.stream().anyMatch(id -> isOf(id, REGIMEN, vocabulary));
        boolean chemotherapy = regimen
                && (sorts.contains(CHEMOTHERAPY) || sorts.contains(REGIMEN))
                && listed.stream().anyMatch(id -> isOf(id, CHEMOTHERAPY, vocabulary) || isOf(id, REGIMEN, vocabulary));
        return chemotherapy
                || unknown
                || listed.stream().anyMatch(sorts::contains)
                || listed.stream().anyMatch(id -> isOf(id, drug, vocabulary) || sharesName(id, drug));
    }

    private static boolean isOf(String id, String sort, Vocabulary vocabulary) {
        return vocabulary
                .term(id)
                .map(term -> vocabulary.withAncestors(term).contains(sort))
                .orElse(false);
    }

    /// "paclitaxel" and "nab-paclitaxel": a form of a drug is named by the drug.
    private static boolean sharesName(String one, String other) {
        String first = one.substring(one.indexOf(':') + 1);
        String second = other.substring(other.indexOf(':') + 1);
        return first.contains(second) || second.contains(first);
    }

    private static Optional<Severity> partners(Statement one, Statement other, TrialEvidence evidence) {
        if (!(one.value() instanceof Given first) || !(other.value() instanceof Given second)) {
            return Optional.empty();
        }
        Set<String> common = new HashSet<>(first.regimen());
        common.retainAll(second.regimen());
        boolean bothMore = !first.regimen().equals(second.regimen())
                && first.regimen().size() == second.regimen().size();
        boolean differing =
                !common.isEmpty() && bothMore && !common.contains(first.drug()) && !common.contains(second.drug());
        return differing && !together(first.regimen(), second.regimen(), evidence)
                ? Optional.of(Severity.CONTRADICTION)
                : Optional.empty();
    }

    private static boolean together(Set<String> one, Set<String> other, TrialEvidence evidence) {
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        return evidence.on(Attribute.DRUGS).stream()
                .anyMatch(statement -> statement.value() instanceof Given given
                        && given.regimen().containsAll(all));
    }
}
