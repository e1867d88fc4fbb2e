package io.docent.eval;

import io.docent.text.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sentence that names two arms once and then gives a pair of figures in their order: "no benefit with A versus B:
/// median OS 11.2 vs 11.5 months".
///
/// @param first name of the first arm
/// @param second name of the second
/// @param pair where the first pair of figures stands
/// @param one figure of the first arm with its unit
/// @param other figure of the second arm with its unit
record Arms(String text, String first, String second, Span pair, String one, String other) {

    /// In which order the arms are said.
    enum Order {
        AS_PRINTED,
        REVERSED
    }

    private static final String NAME =
            "((?:[\\p{L}][\\p{L}\\p{N}/-]*)(?: (?:plus|\\+|[\\p{L}][\\p{L}\\p{N}/-]+)){0,5}?)";
    private static final Pattern NAMED = Pattern.compile("\\b(?:with|for|between) (?:the )?" + NAME
            + " (?:versus|vs\\.?|compared with|compared to|than with) (?:the )?" + NAME + "(?=[:,;(]| \\()");
    private static final Pattern PAIR =
            Pattern.compile("(?<![\\d.,·±–-])(\\d+(?:\\.\\d+)?) ?(%|months|weeks|years|days)?"
                    + " (?:vs\\.?|versus) (\\d+(?:\\.\\d+)?) ?(%|months|weeks|years|days)(?!\\p{L})");

    /// The arms of a sentence and its first pair of figures after them.
    static Optional<Arms> of(String text) {
        Matcher named = NAMED.matcher(text);
        Matcher pair = PAIR.matcher(text);
        boolean both = named.find() && pair.find(named.end()) && !named.group(1).equals(named.group(2));
        if (!both || text.substring(named.end(), pair.start()).contains(".")) {
            return Optional.empty();
        }
        String unit = pair.group(4).equals("%") ? "%" : " " + pair.group(4);
        return Optional.of(new Arms(
                text,
                named.group(1),
                named.group(2),
                new Span(pair.start(), pair.end()),
                pair.group(1) + unit,
                pair.group(3) + unit));
    }

    String spelledOut(Order order) {
        String said = order == Order.AS_PRINTED
                ? one + " with " + first + " and " + other + " with " + second
                : other + " with " + second + " against " + one + " with " + first;
        return Splice.one(text, pair, said);
    }
}
