package io.docent.text;

import io.docent.text.Effect.Measure;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The names that a text has for ratios: those of the field, and abbreviations that the text introduces, such as
/// "relative hazard ratio (RHR)"; not those that it introduces for something else, such as "heart rate (HR)".
///
/// @param pattern finds a name, with its abbreviation in brackets
record MeasureNames(Pattern pattern) {

    private static final String WORDS = "(?:(?i:hazards?[ -]ration?s?|odds[ -]ratios?|relative hazard rates?"
            + "|relative (?:risks?|hazards?|odds)|(?:risk|rate|incidence|sub-?hazard) ratios?|(?:risk|rate)-ratios?)"
            + "(?: ?[(\\[] ?[A-Za-z]{0,3}(?:HR|OR|RR)s? ?[)\\]])?)";

    /// A hazard of so much, where an interval tells that it is a ratio.
    private static final String HAZARD =
            "(?i:hazards?(?: rates?)?)(?=(?: of| was| were| =|,|:|=)? ?(?:\\d{1,2}[.·]|[.·])\\d)";

    private static final String PREFIX = "(?:[aAcCuUmMsS]|cs|CS|adj)?";
    private static final Pattern INTRODUCED = Pattern.compile(
            "(?:(?i:ratios?|hazards?|risks?) ?[(\\[] ?(?<inside>[A-Za-z]{1,3}(?:HR|OR|RR))s?[)\\],;]"
                    + "|\\b(?<told>[A-Z]{1,3}(?:HR|OR|RR))s?(?:,| is| was) (?:the|an?) (?:[\\w-]+ ){0,2}(?:ratio|hazard|risk)\\b)");

    /// Two words for which an abbreviation stands that elsewhere stands for a ratio.
    private static final Pattern OTHER_MEANING = Pattern.compile(
            "(?i)\\b(?<first>h|o|r)(?!azards?\\b|dds\\b|elative\\b)[a-z]+[ -]r(?!atios?\\b|ations?\\b|isks?\\b)[a-z]+ ?[(\\[] ?\\k<first>r(?-i:s?)[)\\],; ]");
    private static final Pattern PLURAL = Pattern.compile("(?:ratios|risks|hazards|odds|Rs)\\b");

    /// The names in use in `text`.
    static MeasureNames in(String text) {
        Set<String> own = new TreeSet<>(Set.of("HR", "OR", "RR", "IRR"));
        Matcher other = OTHER_MEANING.matcher(text);
        while (other.find()) {
            String name = other.group("first").toUpperCase(Locale.ROOT) + "R";
            Pattern ratio = Pattern.compile("(?i:ratios?|risks?|odds) ?[(\\[] ?" + name);
            own.removeIf(usual -> usual.equals(name) && !ratio.matcher(text).find());
        }
        String usual = PREFIX + "(?:" + String.join("|", own) + ")s?(?:adj)?";
        own.clear();
        Matcher introduced = INTRODUCED.matcher(text);
        while (introduced.find()) {
            String name = introduced.group("inside") == null ? introduced.group("told") : introduced.group("inside");
            own.add(name + "s?");
        }
        return named(own.isEmpty() ? usual : usual + "|" + String.join("|", own));
    }

    private static MeasureNames named(String abbreviations) {
        // "the ratios" stands for a name that was given before
        return new MeasureNames(Pattern.compile("(?<![A-Za-z-])(?:" + WORDS + "|" + abbreviations + "|" + HAZARD
                + "|(?<=\\b[Tt]he )ratios?(?= (?:was|were|for)\\b))(?![A-Za-z])(?! rates?\\b)"));
    }

    /// Whether a name announces more than one estimate.
    static boolean isPlural(String name) {
        return PLURAL.matcher(name).find();
    }

    /// Whether a name may stand for something that is no ratio, so that only an interval tells.
    static boolean isDoubtful(String name) {
        return name.matches("(?i)hazards?(?: rates?)?");
    }

    /// Which ratio a name stands for.
    ///
    /// @param last what was named before
    static Measure kind(String name, Measure last) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.matches("ratios?")) {
            return last;
        }
        if (lower.contains("odds") || lower.matches("[a-z]{0,3}ors?(?:adj)?")) {
            return Measure.ODDS_RATIO;
        }
        boolean relative = lower.startsWith("relative risk")
                || lower.startsWith("risk")
                || lower.startsWith("rate")
                || lower.startsWith("incidence")
                || lower.matches("[a-z]{0,3}rrs?(?:adj)?");
        return relative ? Measure.RELATIVE_RISK : Measure.HAZARD_RATIO;
    }
}
