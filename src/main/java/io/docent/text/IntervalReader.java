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
            + "(?:CIs?|[cC]\\.[iI]\\.|CrI|BCI|(?i:(?:confiden(?:ce|tial)|credible) (?:intervals?|limits?|ranges?)|conf(?:idence)?\\.? int\\w*\\.?))"
            + "(?: ?[(\\[] ?(?:" + LEVEL + " ?%)? ?CI ?(?:" + LEVEL + " ?%)? ?[)\\]])?(?:[ -]?\\(?" + LEVEL
            + " ?%\\)?)?"
            + " ?(?:of|was|from|ranging from|ranges?|between|=|:|,|;|-(?= ))?";
    private static final String BETWEEN =
            "\\s*(?:\\[corrected\\] ?)?(?:-|–|—|−|‐|‑|‒|\\bto(?=[\\s\\d.])|,|;|\\band\\b|/|~|÷|\\.\\.\\.?)\\s*";
    private static final String NO_FURTHER = "(?![\\d·]|\\.\\d| ?%(?! ?CI))";

    /// Words between an estimate and its interval: "for death (", " 60 mg vs. placebo, 95% CI", " per SD, ".
    private static final String GAP =
            "(?<gap>(?:\\)?,? (?:for|in|among|with|when|comparing|per)\\b[^0-9.;()]{0,90}?(?=[(\\[]|[,;] ?"
                    + LEVEL + ")| [^.;:()\\[\\]]{1,60}(?:\\b(?:vs|v)\\.)?[^.;:()\\[\\]]{0,40}[,;] ?(?=" + LEVEL
                    + " ?(?:%|percent|per cent) ?(?i:CI|conf)))?)";
    private static final Pattern INTERVAL = Pattern.compile(GAP
            + "(?<open>[\\s,;:({\\[\"]*)(?<name>" + NAME + "|" + LEVEL + " ?% ?[:=,]?)?[\\s=:,({\\[]*(?<low>" + NUMBER
            + ")" + BETWEEN + "(?<high>" + NUMBER + ")" + NO_FURTHER);
    private static final Pattern AFTER_NAME = Pattern.compile("(?: per [A-Za-z-]{1,15}(?: [A-Za-z-]{1,15})?)?"
            + "\\s*(?:,|;|:|\\band\\b)\\s*(?<low>" + NUMBER + ")" + BETWEEN + "(?<high>" + NUMBER
            + ")(?![\\d·]|\\.\\d)");

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
