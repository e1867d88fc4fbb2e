package io.docent.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads an estimate, its interval and its P value, in either order of the last two.
final class FigureReader {

    /// Decimals; a blank behind the point is a printer's, where nothing but the figure can be meant: "0. 48)".
    static final String NUMBER = "(?:\\d{1,3}\\. \\d{2,3}(?=[),;]| (?:to|-) \\d)|\\d{1,4}(?:[.·∙•]\\d+)?|[.·∙•]\\d+)";

    /// A number that is no percentage, date, dose or time, nor a group that others are compared with.
    private static final Pattern ESTIMATE = Pattern.compile(
            "(?<![\\w.·∙•/^])(?<![<>≤≥] ?)(?<![\\s(,;:=][-−+])(?<![\\s(]\\+ )(?<!(?:±|\\+/?[-−–]) ?)(?<value>" + NUMBER
                    + ")"
                    + "(?![\\d·∙•/]|\\.\\d|,\\d{3}| ?%| ?(?:±|\\+/?[-−–])|(?!to\\b|vs?\\b|and\\b)[A-Za-z]| ?[(\\[]ref|[- ]?m ?[2²(]|[- ]?(?:years?|beats?|bpm|yrs?|months?|weeks?|days?|hours?|min|mg|fold|patients"
                    + "|women|men|percent|per cent|points?|units?|ml|kg|cm|mm|mmol|nmol|th|st|nd|rd|SD|IQR)\\b)");
    private static final Pattern OTHER = Pattern.compile(
            "(?i)\\b(?:medians?|means?|differences?|incidences?|rates?|scores?|levels?|index|statistic|AUC|sensitivity|specificity|slope|beta|events?|age"
                    + "|correlation|years?|months?|CI|intervals?|range|IQR)\\b[^;]{0,25}$|[±∼]\\s*$");
    /// What a figure is of even where it has a bracket of its own behind the words.
    private static final Pattern OTHER_IN_BRACKET = Pattern.compile(
            "(?i)\\b(?:medians?|means?|differences?|incidences?|rates?|sensitivity|specificity|age)\\b[^;(]{0,25}[(\\[]$");
    private static final Pattern NAMED = Pattern.compile("\\bCIs?\\b|(?i:confidence interval)");
    private static final Pattern DIRECT =
            Pattern.compile("(?:[\\s,:;=(\\[~≈-]|of|was|is|were|are|to|at|about|approximately|" + IntervalReader.LEVEL
                    + " ?% ?(?:CI|confidence interval)[)\\]]?)*");

    private static final Pattern BEFORE_RANGE =
            Pattern.compile("\\b(?:between|(?:ranged|ranging|varied|range|varying)(?: from)?) $");
    private static final Pattern SECOND_OF_RANGE =
            Pattern.compile(" ?(?:and|to|-|–) ?" + NUMBER + "(?! ?[(\\[,;] ?(?:95|9\\d) ?%)");

    private FigureReader() {}

    /// An estimate and what stands beside it.
    record Figures(
            int start,
            int end,
            BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable PValue p) {

        Figures with(@Nullable PValue other) {
            return new Figures(start, end, value, low, high, other);
        }

        Figures within(@Nullable BigDecimal lower, @Nullable BigDecimal upper) {
            return new Figures(start, end, value, lower, upper, p);
        }

        Figures on(Matcher bound) {
            BigDecimal only = number(bound.group("bound"));
            return "upper".equalsIgnoreCase(bound.group("side")) ? within(null, only) : within(only, null);
        }

        boolean isInside() {
            return low != null && high != null && low.compareTo(value) <= 0 && high.compareTo(value) >= 0;
        }

        /// Whether it is a count with a range, such as days, for which no decimals were needed.
        boolean isWhole() {
            return value.scale() <= 0 && low != null && low.scale() <= 0 && high != null && high.scale() <= 0;
        }
    }

    /// The first estimate after the name of a measure.
    ///
    /// @param name where the name starts
    /// @param from where it ends
    static Optional<Figures> after(String text, int name, int from, int limit) {
        Matcher estimate = estimates(text, from, limit);
        while (estimate.find()) {
            String between = text.substring(from, estimate.start());
            if (PValueReader.isNamed(between) || isRange(text, between, estimate.end())) {
                return Optional.empty();
            }
            Figures figures = read(text, estimate, NAMED.matcher(between).find());
            boolean plain = estimate.group().chars().allMatch(Character::isDigit);
            boolean direct = DIRECT.matcher(between).matches();
            boolean stated = direct || figures.low() != null && !(figures.isWhole() && between.length() > 30);
            if (stated || !plain && (figures.p() != null || between.length() < 100)) {
                return Optional.of(withEarlierP(figures, text, 0, name));
            }
        }
        return Optional.empty();
    }

    /// Whether two figures bound several: "between 1.2 and 1.8".
    private static boolean isRange(String text, String before, int end) {
        return BEFORE_RANGE.matcher(before).find()
                && SECOND_OF_RANGE.matcher(text).region(end, text.length()).lookingAt();
    }

    /// The estimate that starts here, not to be taken for one that was read up to `from`.
    static Optional<Figures> at(String text, int from, int at) {
        Matcher estimate = estimates(text, at, text.length());
        return estimate.lookingAt()
                ? Optional.of(withEarlierP(read(text, estimate, false), text, from, at))
                : Optional.empty();
    }

    /// The estimate that starts here, with an interval that has neither name nor brackets of its own.
    static Optional<Figures> bare(String text, int at) {
        Matcher estimate = estimates(text, at, text.length());
        return estimate.lookingAt()
                ? Optional.of(read(text, estimate, true)).filter(Figures::isInside)
                : Optional.empty();
    }

    /// The next estimate that has an interval around it, unless it is told to be of something else.
    static Optional<Figures> alike(String text, int from, int limit) {
        Matcher estimate = estimates(text, from, limit);
        while (estimate.find()) {
            String before = text.substring(Math.max(from, estimate.start() - 40), estimate.start());
            boolean p = PValueReader.isNamed(before)
                    || number(estimate.group("value")).scale() == 0;
            Figures figures = read(text, estimate, false);
            boolean bracketed = before.endsWith("(") || before.endsWith("[");
            Pattern other = bracketed ? OTHER_IN_BRACKET : OTHER;
            if (!p && figures.isInside() && !other.matcher(before).find()) {
                return Optional.of(withEarlierP(figures, text, from, estimate.start()));
            }
        }
        return Optional.empty();
    }

    private static Matcher estimates(String text, int from, int limit) {
        return ESTIMATE.matcher(text).region(from, limit).useTransparentBounds(true);
    }

    private static Figures withEarlierP(Figures figures, String text, int from, int place) {
        return figures.p() != null
                ? figures
                : PValueReader.before(text, from, place).map(figures::with).orElse(figures);
    }

    private static Figures read(String text, Matcher estimate, boolean named) {
        BigDecimal value = number(estimate.group("value"));
        Matcher p = PValueReader.at(text, estimate.end());
        boolean pFirst = p.lookingAt();
        int end = pFirst ? p.end() : estimate.end();
        PValue printed = pFirst ? PValueReader.value(p) : null;
        Matcher interval = IntervalReader.at(text, end, value, named);
        Matcher bound = interval == null ? IntervalReader.bound(text, end) : null;
        Matcher range = interval == null ? bound : interval;
        if (range == null) {
            return new Figures(estimate.start(), end, value, null, null, printed);
        }
        end = range.end();
        Matcher later = PValueReader.later(text, end);
        if (printed == null && later != null) {
            printed = PValueReader.value(later);
            end = later.end();
        }
        Figures figures = new Figures(estimate.start(), end, value, null, null, printed);
        return bound == null
                ? figures.within(number(range.group("low")), number(range.group("high")))
                : figures.on(bound);
    }

    static BigDecimal number(String printed) {
        String plain =
                printed.replace(" ", "").replace('·', '.').replace('∙', '.').replace('•', '.');
        return new BigDecimal(plain.startsWith(".") ? "0" + plain : plain);
    }
}
