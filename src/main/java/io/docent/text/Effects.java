package io.docent.text;

import io.docent.text.Effect.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds hazard ratios, odds ratios and relative risks in prose, with interval and P value where they stand beside
/// them.
///
/// A name of a measure is followed by an estimate; several estimates may share a name: "hazard ratios were 1.2
/// (0.9–1.4) for
/// men and 1.5 (1.2–1.9) for women". [FigureReader] reads an estimate and what belongs to it.
public final class Effects {

    private static final String ABBREVIATED = "(?:[aAcCuUmMsS]|cs|CS|adj)?(?:HR|OR|RR|IRR)s?(?:adj)?";
    private static final Pattern MEASURE = Pattern.compile("(?<![A-Za-z-])(?:(?i:hazards?[ -]ration?s?|odds[ -]ratios?"
            + "|relative (?:risks?|hazards?)|(?:risk|rate)[ -]ratios?|sub-?hazard ratios?)"
            + "(?: ?[(\\[] ?[A-Za-z]{0,3}(?:HR|OR|RR)s? ?[)\\]])?|" + ABBREVIATED + ")(?![A-Za-z])");
    private static final Pattern LOG = Pattern.compile("(?i)\\b(?:log|ln)[ -(]*$");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<!\\bvs|\\be\\.g|\\bi\\.e)[.?!](?=\\s+\\p{Lu})|\\n");
    private static final Pattern PLURAL = Pattern.compile("(?:ratios|risks|hazards|Rs)\\b");

    /// What may stand before a further estimate that shares the name of its measure.
    private static final String WORDS = "(?:[^0-9.;]|(?<=[A-Za-z-])\\d+(?! ?[(,]))";

    private static final Pattern NEXT = Pattern.compile("[)\\]]?" + WORDS + "{0,45}[ (]*");
    private static final Pattern NEXT_OF_SEVERAL = Pattern.compile("[)\\]]?" + WORDS + "{0,120}[ (]*");

    /// "(1.63, 1.04–2.57)": an estimate and its interval, both without a name.
    private static final Pattern BARE = Pattern.compile("\\((?:\\d{1,5}, )?(?=" + FigureReader.NUMBER + "[,;:] ?"
            + FigureReader.NUMBER + " ?(?:-|–|−|to) ?" + FigureReader.NUMBER + "[);,])");

    private static final Pattern PAIR =
            Pattern.compile("(?: for [^0-9.;,]{1,60})? (?:and|vs\\.?|versus) (?=\\d?[.·]\\d)");
    private static final int WINDOW = 260;
    private static final int LONGEST_FILLER = 130;

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
            at = effects.read(measure.start(), measure.end(), measure.group());
        }
        return List.copyOf(effects.found);
    }

    private static Measure kind(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("odds") || lower.matches("(?:a|m|u|c|s|cs|adj)?ors?(?:adj)?")) {
            return Measure.ODDS_RATIO;
        }
        boolean relative = lower.startsWith("relative risk")
                || lower.startsWith("risk")
                || lower.startsWith("rate")
                || lower.matches("(?:a|m|u|c|s|cs|adj)?i?rrs?(?:adj)?");
        return relative ? Measure.RELATIVE_RISK : Measure.HAZARD_RATIO;
    }

    /// Reads what belongs to the measure named at `start`, and says where to look for the next.
    private int read(int start, int nameEnd, String name) {
        int limit = limit(nameEnd);
        Optional<FigureReader.Figures> next =
                LOG.matcher(text.substring(Math.max(0, start - 8), start)).find()
                        ? Optional.empty()
                        : FigureReader.after(text, start, nameEnd, limit);
        boolean several = PLURAL.matcher(name).find();
        int at = nameEnd;
        int from = start;
        while (next.isPresent()) {
            FigureReader.Figures figures = next.get();
            found.add(new Effect(
                    kind(name),
                    figures.value(),
                    figures.low(),
                    figures.high(),
                    figures.p(),
                    new Span(Math.min(from, figures.start()), figures.end())));
            at = figures.end();
            from = Integer.MAX_VALUE;
            next = other(figures).or(() -> further(figures.end(), several));
        }
        return at;
    }

    private int limit(int nameEnd) {
        int limit = Math.min(text.length(), nameEnd + WINDOW);
        Matcher end = SENTENCE_END.matcher(text).region(nameEnd, limit).useTransparentBounds(true);
        if (end.find()) {
            limit = end.start() + 1;
        }
        Matcher other = MEASURE.matcher(text).region(nameEnd, limit);
        return other.find() ? other.start() : limit;
    }

    private Optional<FigureReader.Figures> further(int at, boolean several) {
        int limit = limit(at);
        Pattern filler = several ? NEXT_OF_SEVERAL : NEXT;
        for (int place = at; place < Math.min(limit, at + LONGEST_FILLER); place++) {
            boolean number = Character.isDigit(text.charAt(place)) || text.charAt(place) == '.';
            if (number && filler.matcher(text).region(at, place).matches()) {
                Optional<FigureReader.Figures> figures =
                        FigureReader.at(text, place).filter(read -> read.low() != null || several && read.p() != null);
                if (figures.isPresent()) {
                    return figures;
                }
            }
        }
        Matcher bare = BARE.matcher(text).region(at, limit);
        return bare.find() ? FigureReader.bare(text, bare.end()) : FigureReader.alike(text, at, limit);
    }

    /// The other of a pair that has no intervals: "0.80 vs. 0.79", "0.76 for one and 0.77 for the other".
    private Optional<FigureReader.Figures> other(FigureReader.Figures first) {
        Matcher pair = PAIR.matcher(text).region(first.end(), limit(first.end()));
        boolean alone = first.low() == null && first.p() == null;
        return alone && pair.lookingAt() ? FigureReader.at(text, pair.end()) : Optional.empty();
    }
}
