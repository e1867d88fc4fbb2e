package io.docent.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads an estimate, its interval and its P value, in either order of the last two.
final class FigureReader {

    static final String NUMBER = "(?:\\d{1,4}(?:[.·∙•]\\d+)?|[.·∙•]\\d+)";
    private static final Pattern ESTIMATE = Pattern.compile("(?<![\\w.·∙•/^])(?<![<>≤≥] ?)(?<value>" + NUMBER + ")"
            + "(?![\\d·∙•/]|\\.\\d|,\\d{3}| ?%|[- ]?(?:years?|yrs?|months?|weeks?|days?|hours?|min|mg|fold|patients|women|men"
            + "|percent|per cent|points?|units?|ml|kg|cm|mm|th|st|nd|rd|SD|IQR)\\b)");
    private static final String LEVEL = "9\\d(?:[.·]\\d+)?";
    private static final String NAME = "(?:with |and )?(?:an? |the |its )?(?:\\(?" + LEVEL
            + " ?(?:%|percent|per cent)[ -]*)?(?:(?:two|one)-sided )?"
            + "(?:CIs?|C\\.I\\.|CrI|BCI|(?i:(?:confidence|credible) (?:intervals?|limits?|ranges?)|conf(?:idence)?\\.? int\\w*\\.?))"
            + "(?: ?[(\\[] ?(?:9\\d ?%)? ?CI ?(?:9\\d ?%)? ?[)\\]])?(?:[ -]?\\(?9\\d ?%\\)?)?"
            + " ?(?:of|was|from|ranging from|ranges?|between|=|:|,|;|-(?= ))?";
    private static final String BETWEEN = "\\s*(?:-|–|—|−|‐|‑|‒|\\bto(?=[\\s\\d.])|,|;|\\band\\b|/|~|÷|\\.\\.\\.?)\\s*";
    private static final Pattern INTERVAL = Pattern.compile(
            "(?<gap>(?:\\)?,? (?:for|in|among|with|when|comparing|per)\\b[^0-9.;()]{0,90}?(?=[(\\[]|[,;] ?9\\d))?)"
                    + "(?<open>[\\s,;:({\\[\"]*)(?<name>" + NAME + "|" + LEVEL + " ?% ?[:=,]?)?[\\s=:,({\\[]*(?<low>"
                    + NUMBER + ")"
                    + BETWEEN + "(?<high>" + NUMBER + ")(?![\\d·]|\\.\\d| ?%(?! ?CI))");
    private static final Pattern AFTER_NAME = Pattern.compile(
            "\\s*(?:,|;|:|\\band\\b)\\s*(?<low>" + NUMBER + ")" + BETWEEN + "(?<high>" + NUMBER + ")(?![\\d·]|\\.\\d)");
    /// A range that can be nothing but an interval: ", 1.01–1.18".
    private static final String PLAIN_RANGE = ", ?" + NUMBER + " ?(?:-|–|−|to) ?" + NUMBER;

    private static final String SIGNED = "(?<sign>[=<>≤≥⩽⩾]{1,2}|&lt;|&gt;|(?:less|greater) than)?\\s*(?<p>" + NUMBER
            + ")(?<power> ?[x×·*] ?10 ?\\(? ?\\^?[-−–⁻]? ?[\\d⁰¹²³⁴-⁹]+ ?\\)?|[eE][-−–]?\\d+)?(?![\\d.]*\\)? ?(?:\\([^)]*\\) ?)?for (?:the )?(?:inter|trend|hetero))";
    private static final String OTHER_TEST = "(?![- _(]{0,3}(?:values? )?(?:for )?(?:inter|hetero|trend))";
    private static final String P_NAME =
            "(?<![A-Za-z])[Pp](?![A-Za-z])\\??" + OTHER_TEST + "(?:[- ]?values?)?(?:[ -]?(?:\\([\\w -]{1,20}\\)"
                    + "|(?:for|log|by)\\b[^=<>≤≥0-9,;()]{0,30}))?[\\s_]*(?:was|of|is|:|at)?[\\s_]*";
    private static final Pattern P = Pattern.compile(
            "[\\s,;:)(\\]\\[]*(?:(?:and|with|overall|(?:by )?(?:the )?(?:stratified )?(?:generali[sz]ed )?"
                    + "(?:log[- ]?rank|Wilcoxon)(?: test)?|(?:two|one|2|1)[- ](?:sided|tailed)|stratified|unstratified|adjusted|nominal|exact|Cox"
                    + "|Wald|test|χ2|an?)[\\s,:;]*){0,4}" + P_NAME + SIGNED);
    private static final Pattern P_IN_BRACKET =
            Pattern.compile("[^()\\[\\]0-9]{0,12}[^()\\[\\];]{0,70}; ?(?:overall )?" + P_NAME + SIGNED);
    private static final Pattern P_BEFORE =
            Pattern.compile("[(\\[,; ](?:(?:1|2|one|two)-sided )?" + P_NAME + SIGNED + " ?[,;:] ?(?:adjusted )?$");
    private static final Pattern AFTER_P =
            Pattern.compile("(?<![A-Za-z])[Pp](?:[- ]?values?)?\\s*(?:[=<>≤≥]|of|was)?\\s*$");
    private static final Pattern OTHER = Pattern.compile(
            "(?i)\\b(?:medians?|means?|differences?|incidences?|rates?|scores?|levels?|index|statistic|AUC|sensitivity|specificity|slope|beta|events?|age"
                    + "|correlation|years?|months?|CI|intervals?|range|IQR)\\b[^;]{0,25}$|[±∼]\\s*$");
    private static final Pattern NAMED = Pattern.compile("\\bCIs?\\b|(?i:confidence interval)");
    private static final Pattern DIRECT =
            Pattern.compile("(?:[\\s,:;=(\\[~≈-]|of|was|is|were|are|to|at|about|approximately|" + LEVEL
                    + " ?% ?(?:CI|confidence interval)[)\\]]?)*");

    private FigureReader() {}

    /// An estimate and what stands beside it.
    record Figures(
            int start,
            int end,
            BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable PValue p) {}

    /// The first estimate after the name of a measure.
    ///
    /// @param name where the name starts
    /// @param from where it ends
    static Optional<Figures> after(String text, int name, int from, int limit) {
        Matcher estimate = ESTIMATE.matcher(text).region(from, limit).useTransparentBounds(true);
        while (estimate.find()) {
            String between = text.substring(from, estimate.start());
            if (AFTER_P.matcher(between).find()) {
                return Optional.empty();
            }
            Figures figures = read(text, estimate, NAMED.matcher(between).find());
            boolean plain = estimate.group().chars().allMatch(Character::isDigit);
            boolean stated = figures.low() != null || DIRECT.matcher(between).matches();
            if (stated || !plain && (figures.p() != null || between.length() < 100)) {
                return Optional.of(figures.p() == null ? withP(figures, text, name) : figures);
            }
        }
        return Optional.empty();
    }

    /// The estimate that starts here.
    static Optional<Figures> at(String text, int at) {
        Matcher estimate = ESTIMATE.matcher(text).region(at, text.length()).useTransparentBounds(true);
        return estimate.lookingAt() ? Optional.of(read(text, estimate, false)) : Optional.empty();
    }

    /// The estimate that starts here, with an interval that has neither name nor brackets of its own.
    static Optional<Figures> bare(String text, int at) {
        Matcher estimate = ESTIMATE.matcher(text).region(at, text.length()).useTransparentBounds(true);
        return estimate.lookingAt()
                ? Optional.of(read(text, estimate, true)).filter(figures -> figures.low() != null && contains(figures))
                : Optional.empty();
    }

    /// The next estimate that has an interval around it, unless it is told to be of something else.
    static Optional<Figures> alike(String text, int from, int limit) {
        Matcher estimate = ESTIMATE.matcher(text).region(from, limit).useTransparentBounds(true);
        while (estimate.find()) {
            String before = text.substring(Math.max(from, estimate.start() - 40), estimate.start());
            boolean p = AFTER_P.matcher(before).find()
                    || number(estimate.group("value")).scale() == 0;
            Figures figures = read(text, estimate, false);
            if (!p
                    && figures.low() != null
                    && contains(figures)
                    && !OTHER.matcher(before).find()) {
                return Optional.of(figures);
            }
        }
        return Optional.empty();
    }

    private static boolean contains(Figures figures) {
        return figures.low() != null
                && figures.high() != null
                && figures.low().compareTo(figures.value()) <= 0
                && figures.high().compareTo(figures.value()) >= 0;
    }

    /// The same with a P value that stands directly before the name: "(P = 0.03; hazard ratio 0.7".
    private static Figures withP(Figures figures, String text, int name) {
        Matcher before = P_BEFORE.matcher(text.substring(Math.max(0, name - 40), name));
        return before.find()
                ? new Figures(figures.start(), figures.end(), figures.value(), figures.low(), figures.high(), p(before))
                : figures;
    }

    /// Looks for a P value that follows a place directly.
    static Matcher pAt(String text, int at) {
        return P.matcher(text).region(at, text.length()).useTransparentBounds(true);
    }

    private static Figures read(String text, Matcher estimate, boolean named) {
        BigDecimal value = number(estimate.group("value"));
        Matcher p = pAt(text, estimate.end());
        boolean pFirst = p.lookingAt();
        int end = pFirst ? p.end() : estimate.end();
        PValue printed = pFirst ? p(p) : null;
        Matcher interval = interval(text, end, value, named);
        if (interval == null) {
            return new Figures(estimate.start(), end, value, null, null, printed);
        }
        end = interval.end();
        Matcher later = laterP(text, end);
        if (printed == null && later != null) {
            printed = p(later);
            end = later.end();
        }
        return new Figures(
                estimate.start(), end, value, number(interval.group("low")), number(interval.group("high")), printed);
    }

    private static @Nullable Matcher interval(String text, int at, BigDecimal value, boolean named) {
        Matcher after = AFTER_NAME.matcher(text).region(at, text.length()).useTransparentBounds(true);
        if (after.lookingAt() && holds(after, value) && (named || after.group().matches(PLAIN_RANGE))) {
            return after;
        }
        Matcher interval = INTERVAL.matcher(text).region(at, text.length()).useTransparentBounds(true);
        return interval.lookingAt() && fits(interval, value) ? interval : null;
    }

    private static @Nullable Matcher laterP(String text, int at) {
        Matcher direct = pAt(text, at);
        if (direct.lookingAt()) {
            return direct;
        }
        Matcher inBracket = P_IN_BRACKET.matcher(text).region(at, text.length()).useTransparentBounds(true);
        return inBracket.lookingAt() ? inBracket : null;
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
        return number(interval.group("low")).compareTo(value.add(slack)) <= 0
                && number(interval.group("high")).compareTo(value.subtract(slack)) >= 0;
    }

    static @Nullable PValue p(Matcher p) {
        BigDecimal value = number(p.group("p"));
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

    static BigDecimal number(String printed) {
        String plain = printed.replace('·', '.').replace('∙', '.').replace('•', '.');
        return new BigDecimal(plain.startsWith(".") ? "0" + plain : plain);
    }
}
