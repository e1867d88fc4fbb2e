package io.docent.text;

import io.docent.text.Effect.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds hazard ratios, odds ratios and relative risks in prose, with interval and P value where they stand beside
/// them.
public final class Effects {

    private static final String ABBREVIATED = "(?:[as]|cs|m|u|c)?(?:HR|OR|RR|IRR|SHR)s?(?:adj)?";
    private static final Pattern MEASURE = Pattern.compile("(?<![A-Za-z-])(?:(?i:hazards?[ -]ratios?|odds[ -]ratios?"
            + "|relative (?:risks?|hazards?)|(?:risk|rate)[ -]ratios?|sub-?hazard ratios?)"
            + "(?: ?[(\\[] ?[A-Za-z]{0,3}(?:HR|OR|RR)s? ?[)\\]])?|" + ABBREVIATED + ")(?![A-Za-z])");
    private static final Pattern SENTENCE_END = Pattern.compile("[.?!](?=\\s+\\p{Lu})|\\n");

    /// What may follow a further estimate that shares the name of its measure: "1.2 (0.9–1.4) and 1.5 (1.2–1.9)".
    private static final Pattern NEXT =
            Pattern.compile("[)\\]]?[,;]? ?(?:and|or|versus|vs\\.?|to|for)?(?: ?[^0-9.;()]{0,40})?[ (]*");

    private static final int WINDOW = 160;

    private final String text;
    private final List<Effect> found = new ArrayList<>();

    private Effects(String text) {
        this.text = text;
    }

    /// The effects that `text` states, in order.
    public static List<Effect> of(String text) {
        Effects effects = new Effects(text);
        Matcher measure = MEASURE.matcher(text);
        int at = 0;
        while (measure.find(at)) {
            at = effects.read(measure.start(), measure.end(), kind(measure.group()));
        }
        return List.copyOf(effects.found);
    }

    private static Measure kind(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("odds") || lower.matches("a?ors?(?:adj)?|[muc]ors?")) {
            return Measure.ODDS_RATIO;
        }
        boolean relative = lower.startsWith("relative risk")
                || lower.startsWith("risk")
                || lower.startsWith("rate")
                || lower.matches("[amuc]?i?rrs?(?:adj)?");
        return relative ? Measure.RELATIVE_RISK : Measure.HAZARD_RATIO;
    }

    /// Reads what belongs to the measure named at `start`, and says where to look for the next.
    private int read(int start, int nameEnd, Measure measure) {
        int limit = limit(nameEnd);
        Optional<Figures> first = Figures.after(text, nameEnd, limit);
        if (first.isEmpty()) {
            return nameEnd;
        }
        add(measure, start, first.get());
        int at = first.get().end();
        Optional<Figures> next = further(at);
        while (next.isPresent()) {
            add(measure, next.get().start(), next.get());
            at = next.get().end();
            next = further(at);
        }
        return at;
    }

    private int limit(int nameEnd) {
        int limit = Math.min(text.length(), nameEnd + WINDOW);
        Matcher end = SENTENCE_END.matcher(text).region(nameEnd, limit);
        if (end.find()) {
            limit = end.start() + 1;
        }
        Matcher other = MEASURE.matcher(text).region(nameEnd, limit);
        return other.find() ? other.start() : limit;
    }

    private Optional<Figures> further(int at) {
        Matcher next = NEXT.matcher(text).region(at, text.length());
        if (!next.lookingAt() || MEASURE.matcher(next.group()).find()) {
            return Optional.empty();
        }
        return Figures.at(text, next.end()).filter(figures -> figures.low() != null);
    }

    private void add(Measure measure, int start, Figures figures) {
        found.add(new Effect(
                measure, figures.value(), figures.low(), figures.high(), figures.p(), new Span(start, figures.end())));
    }

    /// An estimate and what stands beside it.
    record Figures(
            int start,
            int end,
            BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable PValue p) {

        static Optional<Figures> after(String text, int from, int limit) {
            return FigureReader.after(text, from, limit);
        }

        static Optional<Figures> at(String text, int at) {
            return FigureReader.at(text, at);
        }
    }
}
