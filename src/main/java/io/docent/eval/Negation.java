package io.docent.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Puts a negation into a sentence, or takes one out.
final class Negation {

    /// Words that deny.
    static final Pattern CUE = Pattern.compile(
            "(?i)\\b(?:not|no|never|without|neither|nor|none|failed|fails|failure|fail|lack(?:s|ed|ing)?|cannot|unable|absence"
                    + "|non-?significant|insignificant)\\b|n't\\b");

    private static final Pattern SUBORDINATE = Pattern.compile(
            "(?i)^(?:although|while|whereas|if|when|because|since|whether|though|despite|until|unless|as)\\b");
    private static final Pattern CLAUSE = Pattern.compile(
            "(?i)[;:,(]|\\b(?:which|that|who|whose|because|although|while|whereas|if|when|but|where|than)\\b");
    private static final Pattern AUXILIARY = Pattern.compile(
            "\\b(is|are|was|were|will|can|does|did|(?:has|have|had)(?= (?:been|\\p{Ll}+ed|shown)\\b))\\b");
    private static final String DETERMINER =
            "(?: (?:the|a|an|that|both|their|its|overall|survival|OS|PFS|significantly?)\\b)";
    private static final Pattern PAST = Pattern.compile(
            "(?<!\\b(?:with|for|and|an?|the|of|or|in|by|to|was|were|is|are|been|be|has|had|have|have|from|as|that) )\\b("
                    + String.join("|", Verbs.PAST.keySet()) + ")(?=" + DETERMINER + ")");
    private static final Pattern PRESENT =
            Pattern.compile("\\b(" + String.join("|", Verbs.PRESENT.keySet()) + ")\\b(?! in)");
    private static final Pattern SIGNIFICANT =
            Pattern.compile("\\b(?:was|were|is|are|there) (a )?((?:statistically |clinically )?significant)\\b");

    private static final Map<Pattern, String> DROPPED = new LinkedHashMap<>();

    static {
        DROPPED.put(
                Pattern.compile("\\b(is|are|was|were|has|have|had|can|could|will|would|should|must) not(?! only)\\b"),
                "$1");
        DROPPED.put(Pattern.compile("\\bcannot\\b"), "can");
        DROPPED.put(
                Pattern.compile(
                        "\\b(?<=\\b(?:was|were|is|are) )no (?=(?:[\\p{L}-]+ ){0,3}(?:benefit|difference|effect|association"
                                + "|correlation|relationship|improvement|advantage|change|increase|decrease)\\b)"),
                "a ");
        DROPPED.put(
                Pattern.compile(
                        "(?<!\\b(?:was|were|is|are) )\\b[Nn]o (?=(?:[\\p{L}()-]+ ){0,7}(?:benefits?|differences?|effects?|associations?|evidence"
                                + "|correlations?|relationships?|improvements?|advantages?|changes?|increases?|decreases?)\\b)"),
                "");
        DROPPED.put(Pattern.compile("\\b[Nn]either (.{2,60}?) nor\\b"), "both $1 and");
        DROPPED.put(
                Pattern.compile(
                        "\\bwithout(?= (?:any )?(?:improvement|benefit|effect|increase|change|difference|practice))"),
                "with");
        DROPPED.put(
                Pattern.compile(
                        "\\b(?:the )?lack of (?=(?:any )?(?:\\p{L}+ )?(?:efficacy|effect|benefit|association|improvement|difference))"),
                "");
        DROPPED.put(Pattern.compile("\\b(?:non-?significant|insignificant)"), "significant");
        DROPPED.put(Pattern.compile("\\bunable to\\b"), "able to");
        DROPPED.put(Pattern.compile("\\bunlikely\\b"), "likely");
    }

    private Negation() {}

    /// The sentence with its main clause denied; none where it is denied already or where its verb is not
    /// certain.
    static Stream<String> added(String text) {
        if (CUE.matcher(text).find()
                || text.matches("(?is).*\\bonly\\b.*")
                || SUBORDINATE.matcher(text).find()) {
            return Stream.empty();
        }
        Matcher clause = CLAUSE.matcher(text);
        int end = clause.find() ? clause.start() : text.length();
        String main = text.substring(0, end);
        String rest = text.substring(end);
        List<String> denied = new ArrayList<>();
        first(SIGNIFICANT, text, found -> found.group().replace(" a significant", " no significant"))
                .ifPresent(denied::add);
        Matcher auxiliary = AUXILIARY.matcher(main);
        if (auxiliary.find()) {
            denied.add(main.substring(0, auxiliary.end())
                    + (auxiliary.group().equals("can") ? "not" : " not")
                    + main.substring(auxiliary.end())
                    + rest);
        } else {
            first(PRESENT, main, found -> "does not " + Verbs.PRESENT.get(found.group(1)))
                    .or(() -> first(PAST, main, found -> "did not " + Verbs.PAST.get(found.group(1))))
                    .ifPresent(changed -> denied.add(changed + rest));
        }
        return denied.stream().filter(each -> !each.equals(text));
    }

    /// The sentence with one of its negations taken out.
    static Stream<String> dropped(String text) {
        List<String> affirmed = new ArrayList<>();
        first(Pattern.compile("\\b(?:did not|failed to) (\\p{Ll}+)\\b"), text, found -> Verbs.past(found.group(1)))
                .ifPresent(affirmed::add);
        first(Pattern.compile("\\b(?:does not|fails to) (\\p{Ll}+)\\b"), text, found -> Verbs.present(found.group(1)))
                .ifPresent(affirmed::add);
        first(Pattern.compile("\\b(?:do not|fail to) (\\p{Ll}+)\\b"), text, found -> found.group(1))
                .ifPresent(affirmed::add);
        DROPPED.forEach((pattern, with) -> {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                affirmed.add(capitalised(matcher.replaceFirst(with)));
            }
        });
        return affirmed.stream().filter(each -> !each.equals(text));
    }

    private static java.util.Optional<String> first(
            Pattern pattern, String text, java.util.function.Function<MatchResult, String> with) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find()
                ? java.util.Optional.of(text.substring(0, matcher.start())
                        + with.apply(matcher.toMatchResult())
                        + text.substring(matcher.end()))
                : java.util.Optional.empty();
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
