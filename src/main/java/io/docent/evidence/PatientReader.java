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
import java.util.stream.Stream;

/// Reads how many patients took part, and by which marker they were chosen.
final class PatientReader {

    private static final Pattern COLUMN = Pattern.compile(
            "(?:n|no\\.?|number|enrol?lment|sample size|(?:number|no\\.?) of (?:patients|participants)|patients|participants)(?: \\(?n\\)?)?",
            Pattern.CASE_INSENSITIVE);
    private static final String PEOPLE = "(?:patients|participants|subjects|individuals|women|men|adults|people)";
    private static final String NUMBER = "(?:\\d{1,3}(?:,\\d{3})+|\\d{1,6})";
    private static final Pattern COUNT = Pattern.compile(
            "\\b(?<n1>" + NUMBER + ") (?:[\\w-]+ ){0,3}?" + PEOPLE
                    + "(?: [\\w-]+){0,3}? (?:were |was )?(?<how1>enrol?led|randomi[sz]ed|randomly assigned|assigned|allocated|recruited|accrued|enlisted|underwent randomi[sz]ation)\\b"
                    + "|\\b(?<how2>enrol?led|randomi[sz]ed|randomly assigned|assigned|allocated|recruited|accrued|enlisted) (?:a total of )?(?<n2>"
                    + NUMBER
                    + ") (?:[\\w-]+ ){0,3}?" + PEOPLE
                    + "|\\b(?<how3>trial|study) (?:of|in|with|that (?:included|enrolled)) (?:just |only |some |about |a total of )?(?<n3>"
                    + NUMBER
                    + ") (?:[\\w-]+ ){0,3}?" + PEOPLE
                    + "|\\b(?<n4>" + NUMBER + ")-(?<how4>patient)\\b"
                    + "|\\b(?<n5>" + NUMBER + ") " + PEOPLE
                    + " (?<how5>took part|participated|(?:were )?entered|joined)\\b"
                    + "|^(?<how6>with) (?<n6>" + NUMBER + ") (?:[\\w-]+ ){0,2}?" + PEOPLE + ","
                    + "|\\b(?<how7>enrol?lment|accrual|recruitment) (?:[\\w-]+ ){0,4}?(?:reached|totalled|totaled|was) (?<n7>"
                    + NUMBER + ") "
                    + PEOPLE,
            Pattern.CASE_INSENSITIVE);

    /// Behind a count of those in one of several groups: "277 women recruited for the intervention group".
    private static final Pattern OF_GROUP = Pattern.compile(
            "^ (?:for|in|into|to)(?: receive)? (?:the |each |one )?(?!two|three|four|treatment groups)(?:(?!or\\b|and\\b|versus\\b)[\\w-]+ ){1,3}?(?:group|arm)\\b(?!s)",
            Pattern.CASE_INSENSITIVE);

    /// Patients who were still to come when it was written.
    private static final Pattern PLANNED = Pattern.compile(
            "\\b(?:plan(?:ned|s)?|target(?:ed)?|intended|expected|anticipated|estimated|required|needed|aim(?:ed|s)?|will|would|to)\\b(?: [\\w-]+){0,5}? ?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TO_COME = Pattern.compile(
            "^(?: [\\w-]+){0,3}? (?:(?:had been|was|were|is|are) (?:\\w+ )?(?:planned|intended|proposed|needed|required|envisaged)|will be|would be)\\b",
            Pattern.CASE_INSENSITIVE);

    /// What may stand directly behind a trial's name: "(n = 92)", "(92 patients)", " included 92 patients".
    private static final Pattern SIZE = Pattern.compile(
            "^\\)?(?: ?\\((?:NCT\\d{8}[,;] )?[nN] ?= ?(?<n1>" + NUMBER + ")\\)| ?\\((?<n2>" + NUMBER + ") " + PEOPLE
                    + "\\)|(?: (?:trial|study|cohort|population|programme|program))? (?:included|comprised|involved) (?:a total of )?(?<n3>"
                    + NUMBER + ") (?:[\\w-]+ ){0,2}?" + PEOPLE
                    + ")",
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
            String form = Stream.of("1", "2", "3", "4", "5", "6", "7")
                    .filter(each -> found.group("n" + each) != null)
                    .findFirst()
                    .orElseThrow();
            String how = found.group("how" + form).toLowerCase(Locale.ROOT);
            Span span = scope.at(found.start("n" + form), found.end("n" + form));
            boolean group =
                    OF_GROUP.matcher(scope.text().substring(found.end())).find();
            boolean planned = TO_COME.matcher(scope.text().substring(found.end()))
                            .find()
                    || PLANNED.matcher(scope.text().substring(0, found.start())).find();
            if (!group
                    && !planned
                    && scope.mentions(Kind.TRIAL).stream()
                            .noneMatch(mention -> mention.span().overlaps(span))) {
                Counted counted = how.matches(".*random.*|assigned|allocated") ? Counted.RANDOMISED : Counted.ENROLLED;
                count(scope, counted, span, statements);
            }
        }
        readSizes(scope, statements);
    }

    private static void readSizes(Scope scope, List<Statement> statements) {
        List<Mention> named = scope.hold() == Scope.Hold.NAMED ? scope.mentions(Kind.TRIAL) : List.of();
        for (Mention mention : named) {
            Matcher size = SIZE.matcher(scope.after(mention.span().end()));
            if (size.find()) {
                int group = size.group("n1") != null ? 1 : size.group("n2") != null ? 2 : 3;
                int from = mention.span().end() + size.start("n" + group);
                count(
                        scope,
                        Counted.ENROLLED,
                        new Span(from, mention.span().end() + size.end("n" + group)),
                        statements);
            }
        }
    }

    private static void count(Scope scope, Counted counted, Span printed, List<Statement> statements) {
        Value value = new Value.Patients(number(printed.in(scope.marked().text())), counted);
        statements.addAll(scope.state(Attribute.ENROLMENT, value, printed));
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
