package io.docent.evidence;

import io.docent.evidence.Value.Allocation;
import io.docent.evidence.Value.Masking;
import io.docent.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads phase, randomisation and number of arms where they stand beside the trial's name.
final class DesignReader {

    private static final String ONE = "(?:[1-4][abc]?|I{1,3}[abc]?|IV[abc]?)";
    private static final Pattern PHASE = Pattern.compile(
            "\\bphases? ?(" + ONE + "(?: ?(?:/|-|–|to|and) ?(?:phase ?)?" + ONE
                    + ")?)(?![\\w/])|\\b(early)[- ]phase\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ALLOCATION = Pattern.compile(
            "\\b(non-?randomi[sz]ed|un-?randomi[sz]ed|(?:no|without) randomi[sz]ation|(?<!\\b(?:who|that|which) )(?:was|were) not randomi[sz]ed(?= *(?:[.,;]|$)))|\\b(randomi[sz]ed)\\b(?! patients)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MASKING = Pattern.compile(
            "\\b(open[- ]label(?:led)?|unblinded|unmasked|without (?:masking|blinding)|(?:was|were) not (?:blinded|masked))\\b|\\b((?:double|single|triple|observer)[- ](?:blind(?:ed)?|masked))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ARMS = Pattern.compile(
            "\\b(single|one|two|three|four|1|2|3|4)[- ](?:(?:treatment|parallel|study|randomi[sz]ed)[- ])?(?:arm(?:ed|s)?|group)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ELSEWHERE = Pattern.compile(
            "\\b(?:despite|prompt\\w*|led to|earlier|previous|prior|subsequent|no|not|future|larger|definitive|plan(?:ned|ning)?|unlike|before|following|a further|support\\w*"
                    + "|need\\w*|await\\w*|pending|confirm\\w*)\\b(?:\\W+[\\w-]+){0,4}\\W*$",
            Pattern.CASE_INSENSITIVE);

    /// Phase and allocation belong to a trial that is named within so many characters, or to "trial" or "study".
    private static final int BESIDE = 70;

    private static final Map<String, Integer> NUMBERS =
            Map.of("single", 1, "one", 1, "1", 1, "two", 2, "2", 2, "three", 3, "3", 3, "four", 4, "4", 4);
    private static final Pattern STUDY =
            Pattern.compile("\\b(?:trial|study|component|portion)\\b", Pattern.CASE_INSENSITIVE);

    private DesignReader() {}

    static List<Statement> read(Scope scope) {
        List<Statement> statements = new ArrayList<>();
        Matcher phase = PHASE.matcher(scope.text());
        while (phase.find()) {
            add(statements, scope, phase, Attribute.PHASE, new Value.Phases(phases(phase)));
        }
        Matcher allocation = ALLOCATION.matcher(scope.text());
        while (allocation.find()) {
            Allocation value = allocation.group(1) == null ? Allocation.RANDOMISED : Allocation.NOT_RANDOMISED;
            add(statements, scope, allocation, Attribute.RANDOMISED, value);
        }
        Matcher masking = MASKING.matcher(scope.text());
        while (masking.find()) {
            Masking value = masking.group(1) == null ? Masking.BLINDED : Masking.OPEN;
            add(statements, scope, masking, Attribute.MASKING, value);
        }
        Matcher arms = ARMS.matcher(scope.text());
        while (arms.find()) {
            int number = NUMBERS.getOrDefault(arms.group(1).toLowerCase(Locale.ROOT), 2);
            add(statements, scope, arms, Attribute.ARMS, new Value.Arms(number));
        }
        return statements;
    }

    private static void add(List<Statement> statements, Scope scope, Matcher found, Attribute attribute, Value value) {
        Span span = scope.at(found.start(), found.end());
        boolean elsewhere =
                ELSEWHERE.matcher(scope.text().substring(0, found.start())).find();
        if (!elsewhere && isBeside(scope, span)) {
            statements.addAll(scope.state(attribute, value, span));
        }
    }

    private static boolean isBeside(Scope scope, Span span) {
        return switch (scope.hold()) {
            case CELL ->
                scope.header().matches("(?i).*\\b(?:phase|study|trial|design|nct|type)\\b.*")
                        || span.start() == scope.part().start();
            case REPORTED ->
                STUDY.matcher(scope.after(span.end())
                                .substring(
                                        0, Math.min(60, scope.after(span.end()).length())))
                        .find();
            case NAMED ->
                scope.mentions(io.docent.vocabulary.Term.Kind.TRIAL).stream()
                        .anyMatch(mention -> mention.span().start() - span.end() < BESIDE
                                && span.start() - mention.span().end() < BESIDE / 2);
            case JOINT, CARRIED -> false;
        };
    }

    private static Set<Integer> phases(Matcher phase) {
        return phase.group(2) != null ? Set.of(1, 2) : numbers(phase.group(1));
    }

    /// The phases that a text names: "1b/2", "PHASE1/PHASE3", "III".
    static Set<Integer> numbers(String printed) {
        Set<Integer> numbers = new TreeSet<>();
        Matcher one =
                Pattern.compile("[1-4]|IV|I{1,3}", Pattern.CASE_INSENSITIVE).matcher(printed);
        while (one.find()) {
            numbers.add(
                    switch (one.group().toUpperCase(Locale.ROOT)) {
                        case "1", "I" -> 1;
                        case "2", "II" -> 2;
                        case "3", "III" -> 3;
                        default -> 4;
                    });
        }
        return numbers;
    }
}
