package io.docent.evidence;

import io.docent.evidence.Value.Counted;
import io.docent.evidence.Value.Selection;
import io.docent.text.Span;
import io.docent.vocabulary.Mention;
import io.docent.vocabulary.Term.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads how many patients took part, and by which marker they were chosen.
final class PatientReader {

    private static final Pattern COLUMN = Pattern.compile(
            "(?:n|no\\.?|number|enrol?lment|sample size|(?:number|no\\.?) of (?:patients|participants)|patients|participants)(?: \\(?n\\)?)?",
            Pattern.CASE_INSENSITIVE);
    private static final String PEOPLE = "(?:patients|participants|subjects|women|men|adults|people)";
    private static final Pattern COUNT = Pattern.compile(
            "\\b(?<n1>\\d[\\d,]*) (?:[\\w-]+ ){0,3}?" + PEOPLE
                    + "(?: [\\w-]+){0,3}? (?:were |was )?(?<how1>enrol?led|randomi[sz]ed|randomly assigned|recruited)\\b"
                    + "|\\b(?<how2>enrol?led|randomi[sz]ed|randomly assigned|recruited) (?:a total of )?(?<n2>\\d[\\d,]*) (?:[\\w-]+ ){0,3}?"
                    + PEOPLE,
            Pattern.CASE_INSENSITIVE);

    /// A marker and its level: "HA-high", "PD-L1-negative".
    static final Pattern MARKER = Pattern.compile(
            "(?<![\\w-])(?<name>[A-Za-z][\\w]*(?:-?[A-Z\\d]+)*)[- ](?<level>high|low|positive|negative|mutant|mutated|deficient)(?![\\w])");
    private static final Pattern SUBGROUP = Pattern.compile(
            "^[\\s,]*(?:[\\w-]+ ){0,2}?(?:sub-?group|sub-?set|subpopulation|stratum)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PEOPLE_FOLLOW = Pattern.compile(
            "^[\\s,]*(?:[\\w-]+ ){0,3}?(?:patients|population|cohort|disease)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern CONDITION_COLUMN =
            Pattern.compile("cancer|tumou?r|disease|population|patients|condition", Pattern.CASE_INSENSITIVE);

    private PatientReader() {}

    static List<Statement> read(Scope scope) {
        List<Statement> statements = new ArrayList<>();
        readCounts(scope, statements);
        if (scope.hold() != Scope.Hold.JOINT && scope.hold() != Scope.Hold.CARRIED) {
            readMarkers(scope, statements);
        }
        return statements;
    }

    private static void readCounts(Scope scope, List<Statement> statements) {
        if (scope.isCell()) {
            boolean count =
                    COLUMN.matcher(scope.header()).matches() && scope.text().matches("[\\d,]{1,7}");
            if (count) {
                statements.addAll(scope.state(
                        Attribute.ENROLMENT, new Value.Patients(number(scope.text()), Counted.ENROLLED), scope.part()));
            }
            return;
        }
        Matcher found = COUNT.matcher(scope.text());
        while (scope.hold() != Scope.Hold.JOINT && found.find()) {
            String group = found.group("n1") == null ? "2" : "1";
            String how = found.group("how" + group).toLowerCase(Locale.ROOT);
            Counted counted = how.startsWith("random") ? Counted.RANDOMISED : Counted.ENROLLED;
            Span span = scope.at(found.start("n" + group), found.end("n" + group));
            Value value = new Value.Patients(number(found.group("n" + group)), counted);
            statements.addAll(scope.state(Attribute.ENROLMENT, value, span));
        }
    }

    private static int number(String printed) {
        return Integer.parseInt(printed.replace(",", ""));
    }

    private static void readMarkers(Scope scope, List<Statement> statements) {
        Matcher found = MARKER.matcher(scope.text());
        while (found.find()) {
            Span span = scope.at(found.start(), found.end());
            String after = scope.after(span.end());
            boolean subgroup = SUBGROUP.matcher(after).find();
            if (subgroup || isSelected(scope, span, after)) {
                Selection selection = subgroup ? Selection.SUBGROUP : Selection.SELECTED;
                Value value = new Value.Population(marker(scope.marked(), found, scope.part()), selection);
                statements.addAll(scope.state(Attribute.POPULATION, value, span));
            }
        }
    }

    private static boolean isSelected(Scope scope, Span span, String after) {
        if (scope.isCell() && CONDITION_COLUMN.matcher(scope.header()).find()) {
            return true;
        }
        boolean tumour = scope.mentions(Kind.TUMOUR).stream()
                .anyMatch(mention ->
                        mention.span().start() >= span.end() && mention.span().start() - span.end() < 25);
        String before = scope.before(span.start());
        return (tumour || PEOPLE_FOLLOW.matcher(after).find())
                && before.matches("(?s).*\\b(?:in|with|enrol\\w+|for)(?: [\\w-]+){0,3} $");
    }

    /// The marker under the name that the vocabulary prefers, with its level.
    static String marker(Marked marked, Matcher found, Span part) {
        Span name = new Span(part.start() + found.start("name"), part.start() + found.end("name"));
        String id = marked.mentions().stream()
                .filter(mention -> mention.span().equals(name))
                .map(Mention::term)
                .map(term -> term.id())
                .findFirst()
                .orElse(found.group("name").toLowerCase(Locale.ROOT));
        return id + " " + found.group("level").toLowerCase(Locale.ROOT);
    }
}
