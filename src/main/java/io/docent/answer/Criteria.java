package io.docent.answer;

import io.docent.answer.Topic.Fact;
import io.docent.evidence.Attribute;
import io.docent.evidence.Statement;
import io.docent.evidence.Value;
import io.docent.evidence.Value.Allocation;
import io.docent.evidence.Value.Met;
import io.docent.evidence.Value.Phases;
import io.docent.evidence.Value.Status;
import io.docent.retrieve.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a question requires of the design and the end of trials, held against what sources state of each and not
/// against words that happen to stand beside its name.
final class Criteria {

    private static final String PRIMARY =
            "(?: (?:its|their|the|a|an|any))?(?: co-?)?(?: ?primary)?(?: (?:end ?-?points?|outcomes?))?";
    private static final Pattern PHASE = pattern(
            "\\bphase[- ](?<a>[1-4]|I{1,3}|IV)[ab]?(?:(?:[-/–]| and | or )(?:phase[- ])?(?<b>[1-4]|I{1,3}|IV)[ab]?)?(?![\\w])");
    private static final Pattern NOT_RANDOMISED = pattern("\\b(?:non-?|not )randomi[sz]ed\\b|\\bunrandomi[sz]ed\\b");
    private static final Pattern RANDOMISED = pattern("(?<!non-)(?<!non)(?<!not )\\brandomi[sz]ed\\b");
    private static final Pattern NOT_MET = pattern("(?:\\b(?:not|never|failed to|fail to)|n['’]t) (?:meet|met|reach|reached"
            + "|achieve|achieved|hit)" + PRIMARY + "|\\bmiss(?:ed)?" + PRIMARY + "|\\bfail(?:ed|ing|ures?)?\\b(?! to\\b)"
            + PRIMARY + "|\\bunsuccessful(?:ly)?\\b|\\bnegative (?:trials|studies|results?)\\b|\\bw(?:as|ere) negative\\b");
    private static final Pattern MET = pattern("\\b(?:meet|met|reach|reached|achieve|achieved|hit) (?:(?:its|their|the|a) )?"
            + "(?:co-?)?primary(?: (?:end ?-?points?|outcomes?))?|(?<!un)\\bsuccessful(?:ly)?\\b|\\bsucceed(?:ed)?\\b"
            + "|\\bpositive (?:trials|studies|results?)\\b|\\bw(?:as|ere) positive\\b");
    private static final Pattern ONGOING =
            pattern("\\b(?:still )?(?:ongoing|recruiting|running|under ?way|in progress|active)\\b");
    private static final Pattern TERMINATED =
            pattern("\\b(?:terminated|halted|stopped|discontinued|abandoned)(?: early| prematurely)?\\b");
    private static final Pattern COMPLETED = pattern("\\b(?:completed|finished)\\b");

    private final List<Criterion> criteria;

    private Criteria(List<Criterion> criteria) {
        this.criteria = List.copyOf(criteria);
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    /// One requirement.
    ///
    /// @param attribute that it is about
    /// @param words of the question that make it
    /// @param holds whether a value fulfils it
    record Criterion(Attribute attribute, String words, Predicate<Value> holds) {

        /// Whether the question's words for it name this unit.
        boolean names(Unit unit) {
            return words.toLowerCase(Locale.ROOT).contains(unit.label().toLowerCase(Locale.ROOT));
        }

        /// What the sources say to it: a statement that fulfils it; empty where none does.
        Optional<Statement> shown(List<Statement> statements) {
            return statements.stream()
                    .filter(statement -> holds.test(statement.value()))
                    .min(Comparator.comparingInt(TrialFacts::distance));
        }
    }

    /// Reads the part of a question that says which trials are wanted.
    static Criteria of(String words) {
        List<Criterion> criteria = new ArrayList<>();
        Matcher phase = PHASE.matcher(words);
        if (phase.find()) {
            Set<Integer> numbers = numbers(phase);
            criteria.add(new Criterion(
                    Attribute.PHASE,
                    phase.group(),
                    value -> value instanceof Phases phases && phases.numbers().containsAll(numbers)));
        }
        add(criteria, Attribute.RANDOMISED, words, List.of(NOT_RANDOMISED, RANDOMISED), ALLOCATIONS);
        add(criteria, Attribute.PRIMARY_END_POINT_MET, words, List.of(NOT_MET, MET), MEETINGS);
        add(criteria, Attribute.STATUS, words, List.of(TERMINATED, ONGOING, COMPLETED), STATES);
        return new Criteria(criteria);
    }

    private static final List<Value> ALLOCATIONS = List.of(Allocation.NOT_RANDOMISED, Allocation.RANDOMISED);
    private static final List<Value> MEETINGS = List.of(Met.NO, Met.YES);
    private static final List<Value> STATES = List.of(Status.TERMINATED, Status.ONGOING, Status.COMPLETED);

    /// The first of the patterns that the words match, with its value.
    private static void add(
            List<Criterion> criteria, Attribute attribute, String words, List<Pattern> patterns, List<Value> values) {
        for (int i = 0; i < patterns.size(); i++) {
            Matcher found = patterns.get(i).matcher(words);
            if (found.find()) {
                criteria.add(new Criterion(attribute, found.group(), values.get(i)::equals));
                return;
            }
        }
    }

    private static Set<Integer> numbers(Matcher phase) {
        Set<Integer> numbers = new HashSet<>();
        for (String group : List.of("a", "b")) {
            String printed = phase.group(group);
            if (printed != null) {
                numbers.add(number(printed.toUpperCase(Locale.ROOT)));
            }
        }
        return numbers;
    }

    private static int number(String printed) {
        return switch (printed) {
            case "I" -> 1;
            case "II" -> 2;
            case "III" -> 3;
            case "IV" -> 4;
            default -> Integer.parseInt(printed);
        };
    }

    List<Criterion> all() {
        return criteria;
    }

    /// What a table shows of trials that were chosen by these.
    List<Fact> facts() {
        return criteria.stream()
                .flatMap(criterion -> switch (criterion.attribute()) {
                    case PHASE -> List.of(Fact.PHASE).stream();
                    case RANDOMISED -> List.of(Fact.DESIGN).stream();
                    case STATUS -> List.of(Fact.STATUS).stream();
                    default -> List.of(Fact.OUTCOME).stream();
                })
                .toList();
    }
}
