package io.docent.text;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the interval that stands behind an estimate, in any of the forms that journals print.
final class IntervalReader {

    /// A confidence level: "95", "97.5", "80".
    static final String LEVEL = "[5-9]\\d(?:[.·]\\d+)?";

    private static final String NUMBER = FigureReader.NUMBER;
    private static final String NAME = "(?:with |and )?(?:an? |the |its )?(?:\\(?" + LEVEL
            + " ?(?:%|percent|per cent)[ -]*)?(?:(?:two|one)-sided )?"
            + "(?:CIs?|CLs?|[cC]\\.[iI]\\.|CrI|BCI|(?i:(?:confiden(?:ce|tial)|credible) (?:intervals?|limits?|ranges?)|conf(?:idence)?\\.? int\\w*\\.?))"
            + "(?: ?[(\\[] ?(?:" + LEVEL + " ?%)? ?C[IL] ?(?:" + LEVEL + " ?%)? ?[)\\]])?(?:[ -]?\\(?" + LEVEL
            + " ?%\\)?)?"
            + " ?(?:of|was|from|ranging from|ranges?|between|=|:|,|;|-(?= ))?";
    private static final String BETWEEN =
            "\\s*(?:\\[corrected\\] ?)?(?:-|–|—|−|‐|‑|‒|\\bto(?=[\\s\\d.])|,|;|\\band\\b|/|~|÷|\\.\\.\\.?)\\s*";
    private static final String NO_FURTHER = "(?![\\d·]|\\.\\d| ?%(?! ?CI))";

    /// Words between an estimate and its interval: "for death (", " 60 mg vs. placebo, 95% CI", " per SD, ".
    private static final String GAP =
            "(?<gap>(?:\\)?,? (?:for|in|among|with|when|comparing|per)\\b(?:[^0-9.;()]|(?<=[A-Za-z-])\\d){0,90}?(?=[(\\[]|[,;] ?"
                    + LEVEL + ")| [^.;:()\\[\\]]{1,60}(?:\\b(?:vs|v)\\.)?[^.;:()\\[\\]]{0,40}[,;] ?(?=" + LEVEL
                    + " ?(?:%|percent|per cent) ?(?i:CI|conf)))?)";
    private static final Pattern INTERVAL = Pattern.compile(GAP
            + "(?<open>[\\s,;:({\\[\"]*)(?<name>" + NAME + "|" + LEVEL + " ?% ?[:=,]?)?[\\s=:,({\\[]*(?<low>" + NUMBER
            + ")" + BETWEEN + "(?<high>" + NUMBER + ")" + NO_FURTHER);
    private static final Pattern AFTER_NAME = Pattern.compile("(?: per [A-Za-z-]{1,15}(?: [A-Za-z-]{1,15})?)?"
            + "\\s*(?:,|;|:|\\band\\b)\\s*(?<low>" + NUMBER + ")" + BETWEEN + "(?<high>" + NUMBER
            + ")(?![\\d·]|\\.\\d)");

    /// "(upper 95% confidence limit, 1.79", "[97.5% CI upper bound 1.11]".
    private static final Pattern ONE_BOUND =
            Pattern.compile("[\\s,;:({\\[]*(?=[^;()\\[\\]]{0,60}?\\b(?i:(?<side>upper|lower)))"
                    + "(?:(?i:the|of|for|upper|lower|confidence|limits?|bounds?|boundary|intervals?|(?:one|two|1|2)-sided|CIs?|CLs?)\\b[\\s-]*|"
                    + LEVEL + " ?%[\\s-]*)+[\\s,:=(]*(?:(?:of|was)\\s+)?(?<bound>" + NUMBER + ")" + NO_FURTHER);
    private static final Pattern NO_UPPER = Pattern.compile("[\\s,;:({\\[]*" + NAME + "[\\s=:,({\\[]*(?<bound>" + NUMBER
            + ")" + BETWEEN + "(?i:(?:plus )?infinity|\\+?∞|(?<side>)not (?:reached|estimable)|NE\\b)");

    /// A range that can be nothing but an interval: ", 1.01–1.18".
    private static final String PLAIN_RANGE = "(?: per [A-Za-z -]+)?, ?" + NUMBER + " ?(?:-|–|−|to) ?" + NUMBER;

    private IntervalReader() {}

    /// The interval of `value` that starts at or soon after a place, with groups `low` and `high`; null where
    /// there is none.
    ///
    /// @param named whether an interval was announced before the estimate
    static @Nullable Matcher at(String text, int at, BigDecimal value, boolean named) {
        Matcher after = AFTER_NAME.matcher(text).region(at, text.length()).useTransparentBounds(true);
        if (after.lookingAt() && holds(after, value) && (named || after.group().matches(PLAIN_RANGE))) {
            return after;
        }
        Matcher interval = INTERVAL.matcher(text).region(at, text.length()).useTransparentBounds(true);
        return interval.lookingAt() && fits(interval, value) ? interval : null;
    }

    /// What stands behind an estimate whose interval has one end, with groups `bound` and `side`, "upper" for an
    /// upper bound; null where there is none.
    static @Nullable Matcher bound(String text, int at) {
        Matcher one = ONE_BOUND.matcher(text).region(at, text.length()).useTransparentBounds(true);
        if (one.lookingAt()) {
            return one;
        }
        Matcher open = NO_UPPER.matcher(text).region(at, text.length()).useTransparentBounds(true);
        return open.lookingAt() ? open : null;
    }

    /// An interval with a name is taken as it is printed; one in brackets alone must have its estimate inside.
    private static boolean fits(Matcher interval, BigDecimal value) {
        boolean named = interval.group("name") != null;
        boolean far = !interval.group("gap").isEmpty();
        boolean bracketed = interval.group("open").chars().anyMatch(character -> "([{".indexOf((char) character) >= 0);
        return named && !far || (named || bracketed && !far) && holds(interval, value);
    }

    /// Whether the estimate is inside, give or take a unit in the last place.
    private static boolean holds(Matcher interval, BigDecimal value) {
        BigDecimal slack = BigDecimal.ONE.movePointLeft(value.scale());
        return FigureReader.number(interval.group("low")).compareTo(value.add(slack)) <= 0
                && FigureReader.number(interval.group("high")).compareTo(value.subtract(slack)) >= 0;
    }
}
