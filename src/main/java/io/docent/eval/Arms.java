package io.docent.eval;

import io.docent.text.Span;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A sentence that names two arms once and then gives a pair of figures in their order: "no benefit with A
/// versus B: median OS 11.2 vs 11.5 months".
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

    private static final String WORD = "[\\p{L}\\d][\\p{L}\\p{N}/-]*";
    private static final String TREATMENT = "((?:" + WORD + " (?:plus|\\+|and) ){0,3}" + WORD + "(?: alone)?)";
    private static final Pattern NAMED = Pattern.compile("\\b(?:with|for|between|that) (?:the |adding )?" + TREATMENT
            + " (?:versus|vs\\.?|compared with|compared to) (?:the )?" + TREATMENT + "(?=[:,;.]| \\()");
    private static final Pattern SUBJECT = Pattern.compile("(?:, |^)" + TREATMENT
            + " (?:did not|failed to|achieved|improved|showed|increased|significantly)\\b.*?\\b(?:versus|vs\\.?|compared with|compared to) "
            + TREATMENT + "(?=[:,;.]| \\()");
    private static final Pattern PAIR =
            Pattern.compile("(?<![\\d.,·±–-]|[±–-] )(\\d+(?:\\.\\d+)?) ?(%|months|weeks|years|days)?"
                    + " (?:vs\\.?|versus) (\\d+(?:\\.\\d+)?) ?(%|months|weeks|years|days)(?!\\p{L})");

    /// Each pair of figures of a sentence with the arms that it names.
    static Stream<Arms> of(String text) {
        List<MatchResult> named = NAMED.matcher(text).results().toList();
        List<MatchResult> arms =
                named.isEmpty() ? SUBJECT.matcher(text).results().toList() : named;
        boolean clear = arms.size() == 1
                && isTreatment(arms.getFirst().group(1))
                && isTreatment(arms.getFirst().group(2));
        if (!clear) {
            return Stream.empty();
        }
        String first = arms.getFirst().group(1);
        String second = arms.getFirst().group(2);
        return PAIR.matcher(text).results().map(pair -> {
            String unit = pair.group(4).equals("%") ? "%" : " " + pair.group(4);
            Span span = new Span(pair.start(), pair.end());
            return new Arms(text, first, second, span, pair.group(1) + unit, pair.group(3) + unit);
        });
    }

    /// A name that holds a word of grammar is none.
    private static boolean isTreatment(String name) {
        return !name.matches("(?i).*\\b(?:when|increased|reduced|the|those|patients|of|in|to|was|were)\\b.*")
                && name.length() > 3;
    }

    String spelledOut(Order order) {
        String said = order == Order.AS_PRINTED
                ? one + " with " + first + " and " + other + " with " + second
                : other + " with " + second + " against " + one + " with " + first;
        return Splice.one(text, pair, said);
    }
}
