package io.docent.text;

import io.docent.text.Effect.Measure;
import io.docent.text.FigureReader.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds hazard ratios, odds ratios and relative risks in prose, with interval and P value where they stand
/// beside them.
///
/// A name of a measure is followed by an estimate; several estimates may share a name: "hazard ratios were 1.2
/// (0.9–1.4) for
/// men and 1.5 (1.2–1.9) for women". [FigureReader] reads an estimate and what belongs to it; [Continuations]
/// finds further ones in sentences that name no measure.
public final class Effects {

    private static final Pattern LOG = Pattern.compile("(?i)\\b(?:log|ln)[ -(]*$");

    /// Words before a ratio that a trial was planned to find, or had to exceed.
    private static final Pattern PLANNED = Pattern.compile(
            "(?i)\\b(?:to (?:detect|show|exclude|rule out)|requir\\w+|assum\\w+|expect\\w+|target\\w*|hypothesi[sz]\\w+|power\\w*|margin|defined (?:as|by))"
                    + "(?: [\\w-]+){0,3} $");
    private static final Pattern AT_MOST = Pattern.compile(" or (?:less|more|greater|lower|better|higher)\\b");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<!\\bvs|\\be\\.g|\\bi\\.e)[.?!](?=\\s+\\p{Lu})|\\n");

    /// What may stand before a further estimate that shares the name of its measure.
    private static final String WORDS = "(?:[^0-9.;]|(?<=[A-Za-z-])\\d+(?! ?[(,]))";

    private static final Pattern NEXT = Pattern.compile("[)\\]]?" + WORDS + "{0,75}[ (]*");
    private static final Pattern NEXT_OF_SEVERAL = Pattern.compile("[)\\]]?" + WORDS + "{0,120}[ (]*");
    private static final Pattern NEXT_IN_LIST = Pattern.compile(
            "[)\\]]?(?:,? and|,|;|[^0-9.;,()]{0,80}; ?(?:and )?|(?:,| )[^0-9.;()]{0,60}, respectively; ?(?:and )?) ?");

    /// "; for relapse: 1.21, P = 0.02": what a further estimate is of, in the order of the first.
    private static final Pattern LABELLED =
            Pattern.compile("[)\\]]?; ?(?:and )?(?:for|in|among) [^0-9.;()]{2,60}[:, ] ?");

    /// "(1.63, 1.04–2.57)", "; women: 1.63, 1.04–2.57": an estimate and its interval, both without a name.
    private static final Pattern BARE =
            Pattern.compile("(?:\\((?:\\d{1,5}, )?|[;,] (?:and )?[^;:()]{1,60}[:=] ?)(?=" + FigureReader.NUMBER
                    + "[,;:] ?" + FigureReader.NUMBER + " ?(?:-|–|−|to) ?" + FigureReader.NUMBER + "[);,])");

    private static final Pattern PAIR = Pattern.compile(
            "(?: (?:for|in|among) [^0-9.;,]{1,60})?,? (?:and(?: it was)?|vs\\.?|versus) (?=\\d?[.·]\\d)");
    private static final int WINDOW = 260;
    private static final int LONGEST_FILLER = 130;

    private final String text;
    private final MeasureNames names;
    private final List<Effect> found = new ArrayList<>();
    private Measure last = Measure.HAZARD_RATIO;

    private Effects(String text) {
        this.text = text;
        this.names = MeasureNames.in(text);
    }

    /// The effects that `text` states, in order.
    public static List<Effect> of(String text) {
        Effects effects = new Effects(text);
        Matcher measure = effects.names.pattern().matcher(text);
        int at = 0;
        while (measure.find(at)) {
            at = effects.read(measure.start(), measure.end(), measure.group());
        }
        List<Effect> all = new ArrayList<>(effects.found);
        all.addAll(new Continuations(text, effects.names, List.copyOf(all)).find());
        all.sort(Comparator.comparing(Effect::span));
        return SharedPValues.given(text, all);
    }

    /// Reads what belongs to the measure named at `start`, and says where to look for the next.
    private int read(int start, int nameEnd, String name) {
        int limit = limit(nameEnd);
        last = MeasureNames.kind(name, last);
        Optional<Figures> next = isResult(start) ? FigureReader.after(text, start, nameEnd, limit) : Optional.empty();
        next = next.filter(figures -> figures.low() != null || !MeasureNames.isDoubtful(name));
        boolean several = MeasureNames.isPlural(name);
        int at = nameEnd;
        int from = start;
        while (next.isPresent()) {
            Figures figures = next.get();
            if (!AT_MOST.matcher(text).region(figures.end(), text.length()).lookingAt()) {
                add(figures, Math.min(from, figures.start()));
            }
            at = figures.end();
            from = Integer.MAX_VALUE;
            next = other(figures).or(() -> further(figures.end(), several));
        }
        return at;
    }

    private boolean isResult(int name) {
        String before = text.substring(Math.max(0, name - 60), name);
        return !LOG.matcher(before).find() && !PLANNED.matcher(before).find();
    }

    private void add(Figures figures, int start) {
        Span span = new Span(start, figures.end());
        found.add(new Effect(last, figures.value(), figures.low(), figures.high(), figures.p(), span));
    }

    private int limit(int nameEnd) {
        int limit = Math.min(text.length(), nameEnd + WINDOW);
        Matcher end = SENTENCE_END.matcher(text).region(nameEnd, limit).useTransparentBounds(true);
        if (end.find()) {
            limit = end.start() + 1;
        }
        Matcher other = names.pattern().matcher(text).region(nameEnd, limit).useTransparentBounds(true);
        return other.find() ? other.start() : limit;
    }

    private Optional<Figures> further(int at, boolean several) {
        int limit = limit(at);
        Pattern filler = several ? NEXT_OF_SEVERAL : NEXT;
        for (int place = at; place < Math.min(limit, at + LONGEST_FILLER); place++) {
            boolean number = Character.isDigit(text.charAt(place)) || text.charAt(place) == '.';
            Matcher before = filler.matcher(text).region(at, place);
            boolean listed = several && number && isListed(at, place, limit);
            boolean labelled =
                    number && LABELLED.matcher(text).region(at, place).matches();
            if (number && (listed || labelled || before.matches())) {
                Optional<Figures> figures = FigureReader.at(text, at, place)
                        .filter(read -> !read.isWhole())
                        .filter(read -> read.low() != null || (several || labelled) && read.p() != null || listed);
                if (figures.isPresent()) {
                    return figures;
                }
            }
        }
        Matcher bare = BARE.matcher(text).region(at, limit);
        return bare.find() ? FigureReader.bare(text, bare.end()) : FigureReader.alike(text, at, limit);
    }

    /// Whether a decimal stands next in a list that ends with "respectively".
    private boolean isListed(int at, int place, int limit) {
        return NEXT_IN_LIST.matcher(text).region(at, place).matches()
                && text.substring(place, limit).contains("respectively")
                && text.substring(place, Math.min(limit, place + 3)).matches("\\d?[.·]\\d.?|\\d[.·]\\d");
    }

    /// The other of a pair that has no intervals: "0.80 vs. 0.79", "0.76 for one and 0.77 for the other".
    private Optional<Figures> other(Figures first) {
        Matcher pair = PAIR.matcher(text).region(first.end(), limit(first.end()));
        boolean alone = first.low() == null && first.p() == null;
        return alone && pair.lookingAt() ? FigureReader.at(text, first.end(), pair.end()) : Optional.empty();
    }
}
