package io.docent.text;

import io.docent.text.Effects.Figures;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads an estimate, its interval and its P value, in either order of the last two.
final class FigureReader {

    static final String NUMBER = "(?:\\d{1,4}(?:[.·∙•]\\d+)?|[.·∙•]\\d+)";
    private static final Pattern ESTIMATE = Pattern.compile("(?<![\\w.·∙•/^])(?<value>" + NUMBER + ")"
            + "(?![\\d·∙•/]|\\.\\d|,\\d{3}| ?%|[- ]?(?:years?|yrs?|months?|weeks?|days?|hours?|min|mg|fold|patients|women|men"
            + "|percent|per cent|points?|units?|ml|kg|cm|mm|th|st|nd|rd|SD|IQR)\\b)");
    private static final String INTERVAL_NAME =
            "(?:with |and )?(?:an? |the |its )?(?:\\(?(?:9\\d(?:\\.\\d+)?) ?(?:%|percent|per cent)[ -]*)?"
                    + "(?:(?:two|one)-sided )?"
                    + "(?:CIs?|C\\.I\\.|CrI|BCI|(?i:(?:confidence|credible) (?:intervals?|limits?|ranges?)|conf(?:idence)?\\.? int\\w*\\.?))"
                    + "(?: ?[(\\[] ?(?:9\\d ?%)? ?CI ?(?:9\\d ?%)? ?[)\\]])?(?:[ -]?\\(?9\\d ?%\\)?)?"
                    + " ?(?:of|was|from|ranging from|ranges?|between|=|:|,|;|-(?= ))?";
    private static final Pattern INTERVAL = Pattern.compile("(?<open>[\\s,;:({\\[]*)(?<name>" + INTERVAL_NAME
            + "|9\\d ?% ?[:=,]?)?[\\s=:,({\\[]*(?<low>" + NUMBER
            + ")\\s*(?:-|–|—|−|‐|‑|‒|\\bto\\b|,|;|\\band\\b|/|~|÷|\\.\\.\\.?)\\s*(?<high>" + NUMBER
            + ")(?![\\d·]|\\.\\d| ?%(?! ?CI))");
    private static final Pattern P =
            Pattern.compile("[\\s,;:)(\\]\\[]*(?:(?:and|with|(?:by )?(?:the )?(?:stratified )?log[- ]?rank"
                    + "(?: test)?|(?:two|one|2|1)[- ](?:sided|tailed)|stratified|unstratified|adjusted|nominal|exact|Cox|Wald|test|χ2|an?)"
                    + "[\\s,:;]*){0,4}(?<![A-Za-z])[Pp](?:[- ]?values?)?(?:[ -]?(?:\\((?:for )?[\\w -]{1,20}\\)"
                    + "|(?!for inter|for hetero)(?:for|log)[^=<>≤≥0-9,;()]{0,30}|\\(?(?:two|one)-(?:sided|tailed)\\)?))?"
                    + "[\\s_]*(?:was|of|is|:|at)?[\\s_]*(?<sign>[=<>≤≥⩽⩾]{1,2}|&lt;|&gt;|(?:less|greater) than)?\\s*(?<p>"
                    + NUMBER + ")(?<power> ?[x×·*] ?10 ?\\(? ?\\^?[-−–⁻]? ?[\\d⁰¹²³⁴-⁹]+ ?\\)?|[eE][-−–]?\\d+)?");

    private static final Pattern AFTER_P = Pattern.compile("[Pp](?:[- ]?values?)?\\s*(?:[=<>≤≥]|of|was)?\\s*$");
    private static final Pattern DIRECT = Pattern.compile(
            "(?:[\\s,:;=(\\[~≈-]|of|was|is|were|are|to|at|about|approximately|95 ?% ?(?:CI|confidence interval)[)\\]]?)*");

    private FigureReader() {}

    /// The first estimate between two places.
    static Optional<Figures> after(String text, int from, int limit) {
        Matcher estimate = ESTIMATE.matcher(text).region(from, limit).useTransparentBounds(true);
        while (estimate.find()) {
            String between = text.substring(from, estimate.start());
            if (AFTER_P.matcher(between).find()) {
                return Optional.empty();
            }
            Figures figures = read(text, estimate);
            boolean plain = estimate.group().chars().allMatch(Character::isDigit);
            boolean stated = figures.low() != null || DIRECT.matcher(between).matches();
            if (stated || !plain && figures.p() != null || !plain && between.length() < 100) {
                return Optional.of(figures);
            }
        }
        return Optional.empty();
    }

    /// The estimate that starts here.
    static Optional<Figures> at(String text, int at) {
        Matcher estimate = ESTIMATE.matcher(text).region(at, text.length()).useTransparentBounds(true);
        return estimate.lookingAt() ? Optional.of(read(text, estimate)) : Optional.empty();
    }

    /// Looks for a P value that follows a place directly.
    static Matcher pAt(String text, int at) {
        return P.matcher(text).region(at, text.length()).useTransparentBounds(true);
    }

    private static Figures read(String text, Matcher estimate) {
        BigDecimal value = number(estimate.group("value"));
        Matcher p = pAt(text, estimate.end());
        boolean pFirst = p.lookingAt();
        int end = pFirst ? p.end() : estimate.end();
        PValue printed = pFirst ? p(p) : null;
        Matcher interval = INTERVAL.matcher(text).region(end, text.length()).useTransparentBounds(true);
        if (interval.lookingAt() && fits(interval, value)) {
            end = interval.end();
            Matcher later = pAt(text, end);
            if (printed == null && later.lookingAt()) {
                printed = p(later);
                end = later.end();
            }
            return new Figures(
                    estimate.start(),
                    end,
                    value,
                    number(interval.group("low")),
                    number(interval.group("high")),
                    printed);
        }
        return new Figures(estimate.start(), end, value, null, null, printed);
    }

    /// An interval has a name or brackets, and its estimate inside, give or take a unit in the last place.
    private static boolean fits(Matcher interval, BigDecimal value) {
        boolean named = interval.group("name") != null;
        boolean bracketed = interval.group("open").chars().anyMatch(character -> "([{".indexOf((char) character) >= 0);
        BigDecimal slack = BigDecimal.ONE.movePointLeft(value.scale());
        return (named || bracketed)
                && number(interval.group("low")).compareTo(value.add(slack)) <= 0
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
