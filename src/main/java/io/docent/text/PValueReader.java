package io.docent.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads P values that belong to an estimate: behind it, in its bracket, before its name, or shared by a series.
///
/// P values for interaction, trend or heterogeneity are not an estimate's own and are passed over.
final class PValueReader {

    private static final String NUMBER = FigureReader.NUMBER;
    /// What is tested where a P value is not that of the estimate: "linear trend", "non-linearity".
    private static final String OTHER =
            "(?:the |an? )?(?:(?:linear|quadratic|overall) )?(?:inter|trend|hetero|(?:non-?)?linearity|homogeneity|non-?inferior|equivalence)";

    private static final String SIGNED =
            "\\??(?<sign>[=<>≤≥⩽⩾]{1,2}|&lt;|&gt;|(?:less|greater) than)?\\??\\s*(?<p>" + NUMBER
                    + ")(?<power> ?[x×·*] ?10 ?\\(? ?\\^?[-−–⁻]? ?[\\d⁰¹²³⁴-⁹]+ ?\\)?|[eE][-−–]?\\d+)?(?![\\d.]*\\)? ?(?:\\([^)]*\\) ?)?for "
                    + OTHER + ")"
                    + "(?![\\d.]* ?(?:for )?" + OTHER + ")";
    private static final String OTHER_TEST = "(?![- _(]{0,3}(?:values? )?(?:for )?" + OTHER + ")";
    private static final String P_NAME =
            "(?<![A-Za-z])[Pp](?![A-Za-z])\\??" + OTHER_TEST + "(?:[- ]?values?)?(?:[ -]?(?:\\([\\w -]{1,20}\\)"
                    + "|(?:for|log|by)\\b[^=<>≤≥0-9,;()]{0,30}))?[\\s_]*(?:was|of|is|:|at)?[\\s_]*";

    /// "chi 2 = 7.36, d.f. = 1, ": the statistic that a P value was computed from.
    private static final String STATISTIC =
            "(?:[,;] ?(?:χ ?[2²]|chi[ -]?(?:2|squared?)|[zZtF]|d\\.?f\\.?)(?: ?\\(\\d+\\))? ?= ?" + NUMBER + "){0,2}";
    /// Not the first of two that are given to two estimates "respectively".
    private static final String ALONE =
            "(?![\\d.]*(?: and|,| or) (?:[Pp] ?)?[=<>≤≥]? ?" + NUMBER + "[,)]? ?,? respectively)";
    private static final Pattern P = Pattern.compile(
            STATISTIC + "(?: per [^().,;\\d]{0,6}[\\d.]{0,4}[^().,;\\d]{1,25}(?= ?\\())?[\\s,;:)(\\]\\[\"”]*"
                    + "(?:(?:and|with|overall|(?:by )?(?:the )?(?:stratified )?(?:generali[sz]ed )?"
                    + "(?:log[- ]?rank|Wilcoxon)(?: test)?|(?:two|one|2|1)[- ](?:sided|tailed)|stratified|unstratified|adjusted|nominal|exact|Cox"
                    + "|Wald|test|χ2|an?|significance (?:level )?of)[\\s,:;]*){0,4}" + P_NAME + SIGNED + ALONE);
    private static final Pattern P_IN_BRACKET =
            Pattern.compile("[^()\\[\\]0-9]{0,12}[^()\\[\\];]{0,70}; ?(?:overall )?" + P_NAME + SIGNED);
    private static final Pattern P_BEFORE = Pattern.compile(
            "[(\\[,; ](?:(?:1|2|one|two)-sided )?" + P_NAME + SIGNED + " ?[,;:] ?(?:(?:the|an?|adjusted) )*$");
    private static final Pattern SHARED = Pattern.compile(
            "\\b(?:(?:both|all|each)(?: with)?,? |respectively[,;]? [(\\[])" + P_NAME + SIGNED,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_TURN = Pattern.compile(P_NAME + SIGNED + "(?: and|,| or) (?:" + P_NAME
            + ")?(?<sign2>[=<>≤≥])? ?(?<p2>" + NUMBER + "),? respectively");
    private static final Pattern NAME_BEFORE =
            Pattern.compile("(?<![A-Za-z])[Pp](?:[- ]?values?)?\\s*(?:[=<>≤≥]|of|was)?\\s*$");

    private PValueReader() {}

    /// Looks for a P value that follows a place directly.
    static Matcher at(String text, int at) {
        return P.matcher(text).region(at, text.length()).useTransparentBounds(true);
    }

    /// The P value that follows an interval directly or stands later in its bracket; null where there is none.
    static @Nullable Matcher later(String text, int at) {
        Matcher direct = at(text, at);
        if (direct.lookingAt()) {
            return direct;
        }
        Matcher inBracket = P_IN_BRACKET.matcher(text).region(at, text.length()).useTransparentBounds(true);
        return inBracket.lookingAt() ? inBracket : null;
    }

    /// One that stands directly before a place, not earlier than `from`: "(P = 0.03; hazard ratio 0.7".
    static Optional<PValue> before(String text, int from, int place) {
        Matcher before = P_BEFORE.matcher(text.substring(Math.max(from, place - 40), Math.max(from, place)));
        return before.find() ? Optional.ofNullable(value(before)) : Optional.empty();
    }

    /// Whether the words before a number make it a P value.
    static boolean isNamed(String before) {
        return NAME_BEFORE.matcher(before).find();
    }

    /// What a sentence says of all its estimates: "both P < 0.05".
    static Optional<PValue> shared(String sentence) {
        Matcher shared = SHARED.matcher(sentence);
        return shared.find() ? Optional.ofNullable(value(shared)) : Optional.empty();
    }

    /// The P value of the first or second of two estimates: "P = 0.01 and 0.04, respectively".
    static Optional<PValue> inTurn(String sentence, int place) {
        Matcher turn = IN_TURN.matcher(sentence);
        if (!turn.find()) {
            return Optional.empty();
        }
        String sign = turn.group("sign2") == null ? "=" : turn.group("sign2");
        return place == 0
                ? Optional.ofNullable(value(turn))
                : Optional.of(new PValue(PValue.relation(sign), FigureReader.number(turn.group("p2"))));
    }

    /// The value that was matched, or null where it is none because it exceeds 1.
    static @Nullable PValue value(Matcher p) {
        BigDecimal value = FigureReader.number(p.group("p"));
        String power = p.group("power");
        if (power != null) {
            value = value.movePointLeft(exponent(power));
        }
        String sign = p.group("sign");
        boolean credible = value.compareTo(BigDecimal.ONE) <= 0;
        return credible ? new PValue(PValue.relation(sign == null ? "=" : sign), value) : null;
    }

    private static int exponent(String power) {
        String digits = power.replaceFirst("^ ?[x×·*] ?10", "").replaceAll("[^\\d⁰¹²³⁴-⁹]", "");
        StringBuilder plain = new StringBuilder();
        digits.codePoints().map(Character::getNumericValue).forEach(plain::append);
        return plain.isEmpty() || plain.length() > 3 ? 0 : Integer.parseInt(plain.toString());
    }
}
