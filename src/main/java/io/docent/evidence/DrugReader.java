package io.docent.evidence;

import io.docent.vocabulary.Mention;
import io.docent.vocabulary.Term.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the drugs that a trial gave, and the combination that they are said to be part of.
final class DrugReader {

    private static final Pattern COLUMN = Pattern.compile(
            "\\b(?:therap\\w+|treatments?|strategy|interventions?|drugs?|agents?|regimens?|arms?|combinations?)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TOGETHER = Pattern.compile(
            "[ )]*(?:\\([^()]*\\) ?)?(?:plus|\\+|/|in combination with|combined with|together with|with|and)[ (]*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMBINED =
            Pattern.compile("\\+|\\bplus\\b|\\bcombin\\w+\\b|\\btogether with\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern GIVEN = Pattern.compile(
            "\\b(?:receiv\\w+|given|administ\\w+|treated with|assigned|randomi[sz]\\w+|plus|combin\\w+|vs\\.?|versus|alone)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern WITH = Pattern.compile(
            "\\b(?:combin\\w+|(?:in )?combination|together|added) with (?:an? |the )?$", Pattern.CASE_INSENSITIVE);

    /// A drug in an adjective is a part of another: "camptothecin-based nanoparticles".
    private static final Pattern PAYLOAD =
            Pattern.compile("-(?:based|derived|loaded|conjugated|like|resistant|refractory|naive|treated)\\b");

    private DrugReader() {}

    static List<Statement> read(Scope scope) {
        List<Mention> drugs = given(scope);
        List<Statement> statements = new ArrayList<>(classes(scope));
        for (Mention drug : drugs) {
            Value.Given value = new Value.Given(drug.term().id(), regimen(scope, drugs, drug));
            statements.addAll(scope.state(Attribute.DRUGS, value, drug.span()));
        }
        return statements;
    }

    /// Classes of drugs that are said to be given with another: "combined with immune checkpoint inhibitors".
    private static List<Statement> classes(Scope scope) {
        if (scope.hold() != Scope.Hold.NAMED) {
            return List.of();
        }
        List<Statement> statements = new ArrayList<>();
        for (Mention mention : scope.mentions(Kind.DRUG_CLASS)) {
            boolean partner = WITH.matcher(scope.before(mention.span().start())).find();
            if (partner && !mention.term().parents().isEmpty()) {
                Value value = new Value.Given(mention.term().id(), Set.of());
                statements.addAll(scope.state(Attribute.DRUGS, value, mention.span()));
            }
        }
        return statements;
    }

    private static List<Mention> given(Scope scope) {
        boolean readable = switch (scope.hold()) {
            case NAMED -> true;
            case JOINT ->
                scope.mentions(Kind.DRUG).stream()
                                .map(mention -> mention.term().id())
                                .distinct()
                                .count()
                        == 1;
            case CELL -> COLUMN.matcher(scope.header()).find();
            case REPORTED -> GIVEN.matcher(scope.text()).find();
            case CARRIED -> false;
        };
        return !readable
                ? List.of()
                : scope.mentions(Kind.DRUG).stream()
                        .filter(mention -> !PAYLOAD.matcher(
                                        scope.after(mention.span().end()))
                                .lookingAt())
                        .filter(mention -> !Denial.ofDrug(
                                scope.before(mention.span().start()).replaceAll("\\bsuch as ", "")))
                        .toList();
    }

    /// The drugs that are joined to this one by "plus", "combined with" and the like, if any are.
    private static Set<String> regimen(Scope scope, List<Mention> drugs, Mention drug) {
        String text = scope.marked().text();
        int at = drugs.indexOf(drug);
        Set<String> ids = new LinkedHashSet<>(Set.of(drug.term().id()));
        boolean combined = false;
        for (int step : new int[] {-1, 1}) {
            for (int i = at + step; i >= 0 && i < drugs.size(); i += step) {
                Mention left = drugs.get(Math.min(i, i - step));
                Mention right = drugs.get(Math.max(i, i - step));
                int from = Math.min(left.span().end(), right.span().start());
                String between = text.substring(from, right.span().start());
                Matcher joined = TOGETHER.matcher(between);
                boolean alias = left.term().equals(right.term());
                if (!alias && !joined.matches()) {
                    break;
                }
                combined |= COMBINED.matcher(between).find();
                ids.add(drugs.get(i).term().id());
            }
        }
        return combined && ids.size() > 1 ? ids : Set.of();
    }
}
