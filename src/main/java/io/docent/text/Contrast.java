package io.docent.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Two groups' figures beside each other: "11.2 vs 11.5 months", "48.6% vs 41.3%".
///
/// @param first figure of the group that is named first
/// @param second figure of the other
/// @param unit "%", "months", "weeks", "days" or "years"
/// @param p the P value that follows directly, or null
/// @param span both figures, the unit and the P value
public record Contrast(
        BigDecimal first,
        BigDecimal second,
        String unit,
        @Nullable PValue p,
        Span span) {

    private static final String FIGURE = "(\\d{1,4}(?:[.·]\\d+)?)";
    private static final String UNIT = "(%|percent|months?|mo|weeks?|days?|years?)";
    private static final String ASIDE = "(?: ?[(\\[][^()\\[\\]]{1,60}[)\\]])?";
    private static final Pattern PAIR = Pattern.compile("(?<![\\w.–-])" + FIGURE + "[ -]?" + UNIT + "?" + ASIDE
            + "(?: (?:in|with|for) [^.;,()]{1,60})?,? (?:vs\\.?|versus|compared (?:with|to)|(?:as )?against|as opposed to|and|v) "
            + FIGURE + "[ -]?"
            + UNIT + "(?![a-z])");

    /// The contrasts in `text`, in order.
    public static List<Contrast> of(String text) {
        List<Contrast> found = new ArrayList<>();
        Matcher pair = PAIR.matcher(text);
        while (pair.find()) {
            String unit = unit(pair.group(4));
            if (pair.group(2) == null || unit(pair.group(2)).equals(unit)) {
                Matcher p = PValueReader.at(text, pair.end());
                boolean tested = p.lookingAt();
                found.add(new Contrast(
                        FigureReader.number(pair.group(1)),
                        FigureReader.number(pair.group(3)),
                        unit,
                        tested ? PValueReader.value(p) : null,
                        new Span(pair.start(), tested ? p.end() : pair.end())));
            }
        }
        return List.copyOf(found);
    }

    private static String unit(String printed) {
        return switch (printed.charAt(0)) {
            case '%', 'p' -> "%";
            case 'm' -> "months";
            case 'w' -> "weeks";
            case 'd' -> "days";
            default -> "years";
        };
    }
}
