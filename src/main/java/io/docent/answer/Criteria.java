package io.docent.answer;

import io.docent.answer.Topic.Fact;
import io.docent.evidence.Attribute;
import io.docent.evidence.Value;
import io.docent.evidence.Value.Allocation;
import io.docent.evidence.Value.Masking;
import io.docent.evidence.Value.Met;
import io.docent.evidence.Value.Phases;
import io.docent.evidence.Value.Status;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a question requires of the design and the end of trials, held against what sources state of each and not
/// against words that happen to stand beside its name.
final class Criteria {

    private static final String PRIMARY =
            "(?: (?:its|their|the|a|an|any))?(?: co-?)?(?: ?primary)?(?: (?:end ?-?points?|outcomes?))?";
    private static final Pattern PHASE =
            pattern("\\b(?<before>(?:only|just|purely|exclusively) )?(?<named>phase[- ](?<a>[1-4]|I{1,3}|IV)[ab]?"
                    + "(?:(?:[-/–]| and | or )(?:phase[- ])?(?<b>[1-4]|I{1,3}|IV)[ab]?)?)(?![\\w])"
                    + "(?<after>(?: trials| studies)? (?:only|alone)\\b)?");
    private static final Pattern NOT_RANDOMISED = pattern("\\b(?:non-?|not )randomi[sz]ed\\b|\\bunrandomi[sz]ed\\b");
    private static final Pattern RANDOMISED = pattern("(?<!non-)(?<!non)(?<!not )\\brandomi[sz]ed\\b");
    private static final Pattern OPEN = pattern("\\bopen[- ]label(?:led)?\\b|\\b(?:un|non-?)(?:blinded|masked)\\b");
    private static final Pattern BLINDED = pattern("\\b(?:(?:single|double|triple)[- ])?(?:blind(?:ed)?|masked)\\b");
    private static final Pattern NOT_MET = pattern(
            "(?:\\b(?:not|never|failed to|fail to)|n['’]t) (?:meet|met|reach|reached"
                    + "|achieve|achieved|hit)" + PRIMARY + "|\\bmiss(?:ed)?" + PRIMARY
                    + "|\\bfail(?:ed|ing|ures?)?\\b(?! to\\b)"
                    + PRIMARY
                    + "|\\bunsuccessful(?:ly)?\\b|\\bnegative (?:trials|studies|results?)\\b|\\bw(?:as|ere) negative\\b");
    private static final Pattern MET =
            pattern("\\b(?:meet|met|reach|reached|achieve|achieved|hit) (?:(?:its|their|the|a) )?"
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

    /// Reads the part of a question that says which trials are wanted.
    static Criteria of(String words) {
        List<Criterion> criteria = new ArrayList<>(DateCriteria.of(words));
        String left = words;
        for (Criterion dated : criteria) {
            left = left.replace(dated.words(), " ");
        }
        criteria.addAll(SizeCriteria.of(left));
        phase(left).ifPresent(criteria::add);
        required(Attribute.RANDOMISED, left, ALLOCATIONS).ifPresent(criteria::add);
        required(Attribute.MASKING, left, MASKINGS).ifPresent(criteria::add);
        required(Attribute.PRIMARY_END_POINT_MET, left, MEETINGS).ifPresent(criteria::add);
        required(Attribute.STATUS, left, STATES).ifPresent(criteria::add);
        return new Criteria(criteria);
    }

    /// These and one more.
    Criteria and(Criterion criterion) {
        List<Criterion> more = new ArrayList<>(criteria);
        more.add(criterion);
        return new Criteria(more);
    }

    /// "Phase I" is fulfilled by a trial that went on to phase II too, "phase I only" is not.
    private static Optional<Criterion> phase(String words) {
        Matcher phase = PHASE.matcher(words);
        if (!phase.find()) {
            return Optional.empty();
        }
        Set<Integer> numbers = numbers(phase);
        boolean only = phase.group("before") != null || phase.group("after") != null;
        String named = phase.group("named");
        return Optional.of(Criterion.of(
                Attribute.PHASE,
                phase.group(),
                Pattern.compile("\\b" + Pattern.quote(named) + "\\b", Pattern.CASE_INSENSITIVE),
                value -> value instanceof Phases phases
                        && (only
                                ? phases.numbers().equals(numbers)
                                : phases.numbers().containsAll(numbers))));
    }

    /// Words that require a value.
    private record Sign(Pattern words, Value value) {}

    private static final List<Sign> ALLOCATIONS =
            List.of(new Sign(NOT_RANDOMISED, Allocation.NOT_RANDOMISED), new Sign(RANDOMISED, Allocation.RANDOMISED));
    private static final List<Sign> MASKINGS =
            List.of(new Sign(OPEN, Masking.OPEN), new Sign(BLINDED, Masking.BLINDED));
    private static final List<Sign> MEETINGS = List.of(new Sign(NOT_MET, Met.NO), new Sign(MET, Met.YES));
    private static final List<Sign> STATES = List.of(
            new Sign(TERMINATED, Status.TERMINATED),
            new Sign(ONGOING, Status.ONGOING),
            new Sign(COMPLETED, Status.COMPLETED));

    /// The value that the words require, or all of several: "those that failed and those that succeeded".
    private static Optional<Criterion> required(Attribute attribute, String words, List<Sign> signs) {
        List<String> found = new ArrayList<>();
        List<Value> values = new ArrayList<>();
        List<String> like = new ArrayList<>();
        String left = words;
        for (Sign sign : signs) {
            Matcher matcher = sign.words().matcher(left);
            if (matcher.find()) {
                found.add(matcher.group());
                values.add(sign.value());
                like.add(sign.words().pattern());
                left = left.substring(0, matcher.start()) + " " + left.substring(matcher.end());
            }
        }
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(Criterion.of(
                        attribute, String.join(" ", found), pattern(String.join("|", like)), values::contains));
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
                    case RANDOMISED, MASKING, ARMS -> List.of(Fact.DESIGN).stream();
                    case ENROLMENT -> List.of(Fact.PATIENTS).stream();
                    case START -> List.of(Fact.START).stream();
                    case COMPLETION -> List.of(Fact.COMPLETION).stream();
                    case STATUS -> List.of(Fact.STATUS).stream();
                    default -> List.of(Fact.OUTCOME).stream();
                })
                .toList();
    }
}
