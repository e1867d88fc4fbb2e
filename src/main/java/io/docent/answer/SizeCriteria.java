package io.docent.answer;

import io.docent.evidence.Attribute;
import io.docent.evidence.Value;
import io.docent.evidence.Value.Arms;
import io.docent.evidence.Value.Patients;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a question requires of the size of trials: "more than 100 patients", "fewer than 50 participants",
/// "single-arm".
final class SizeCriteria {

    private static final String NUMBER = "(\\d{1,3}(?:,\\d{3})+|\\d{1,6})";
    private static final String PEOPLE =
            "(?:patients?|participants?|subjects?|people|persons|women|men|children|adults)";
    private static final String TAKING = "(?:enroll?(?:ed|ing|s)?|includ(?:ed|ing|es)|recruit(?:ed|ing|s)?"
            + "|randomi[sz](?:ed|ing)|treat(?:ed|ing|s)?|of|had|has|have|having|with)";
    private static final String MORE = "more than|over|above|greater than|exceeding|larger than|>";
    private static final String LEAST = "at least|no fewer than|not fewer than|minimum of|≥|>=";
    private static final String LESS = "fewer than|less than|under|below|smaller than|<";
    private static final String MOST = "at most|no more than|not more than|up to|maximum of|≤|<=";

    /// Not so many of each arm, nor so many to whom something happened.
    private static final String ALL = "(?! (?:per|in each|in either|who|died|with))";

    private static final Pattern BETWEEN =
            pattern("(?:\\b" + TAKING + " )?\\bbetween " + NUMBER + " and " + NUMBER + " " + PEOPLE + "\\b" + ALL);
    private static final Pattern BOUND = pattern("(?:\\b" + TAKING + " )?(?<bound>(?<!\\w)(?:" + MORE + "|" + LEAST
            + "|" + LESS + "|" + MOST + ")) ?" + NUMBER + "(?<over> or (?:more|fewer|less))? " + PEOPLE + "\\b" + ALL);
    private static final Pattern OPEN_ENDED = pattern(
            "(?:\\b" + TAKING + " )?\\b" + NUMBER + "(?: or (?<over>more|fewer|less)|\\+) " + PEOPLE + "\\b" + ALL);
    private static final Pattern ARMS = pattern("\\b(single|one|two|three|four|five)[- ]arm(?:ed)?\\b");
    private static final Map<String, Integer> NUMERALS =
            Map.of("single", 1, "one", 1, "two", 2, "three", 3, "four", 4, "five", 5);

    private SizeCriteria() {}

    private static Pattern pattern(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    /// Reads the part of a question that says which trials are wanted.
    static List<Criterion> of(String words) {
        List<Criterion> criteria = new ArrayList<>();
        Matcher between = BETWEEN.matcher(words);
        Matcher bound = BOUND.matcher(words);
        Matcher open = OPEN_ENDED.matcher(words);
        if (between.find()) {
            int least = number(between.group(1));
            int most = number(between.group(2));
            criteria.add(patients(between.group(), number -> number >= least && number <= most));
        } else if (bound.find()) {
            criteria.add(patients(bound.group(), holds(bound.group("bound"), number(bound.group(2)))));
        } else if (open.find()) {
            boolean fewer = open.group("over") != null && !open.group("over").equalsIgnoreCase("more");
            criteria.add(patients(open.group(), holds(fewer ? "at most" : "at least", number(open.group(1)))));
        }
        Matcher arms = ARMS.matcher(words);
        if (arms.find()) {
            int wanted = NUMERALS.getOrDefault(arms.group(1).toLowerCase(Locale.ROOT), 0);
            criteria.add(Criterion.of(
                    Attribute.ARMS,
                    arms.group(),
                    pattern(Pattern.quote(arms.group())),
                    value -> value instanceof Arms stated && stated.number() == wanted));
        }
        return criteria;
    }

    private static Criterion patients(String words, IntPredicate fits) {
        return Criterion.of(Attribute.ENROLMENT, words, Criterion.NEVER, value -> isSize(value, fits));
    }

    private static boolean isSize(Value value, IntPredicate fits) {
        return value instanceof Patients patients && fits.test(patients.number());
    }

    private static IntPredicate holds(String bound, int number) {
        String lower = bound.toLowerCase(Locale.ROOT);
        if (lower.matches(MORE)) {
            return each -> each > number;
        }
        if (lower.matches(LEAST)) {
            return each -> each >= number;
        }
        return lower.matches(LESS) ? each -> each < number : each -> each <= number;
    }

    private static int number(String printed) {
        return Integer.parseInt(printed.replace(",", ""));
    }
}
