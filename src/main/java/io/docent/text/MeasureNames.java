package io.docent.text;

import io.docent.text.Effect.Measure;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The names that a text has for ratios: those of the field, and abbreviations that the text introduces, such as
/// "relative hazard ratio (RHR)".
///
/// @param pattern finds a name, with its abbreviation in brackets
record MeasureNames(Pattern pattern) {

    private static final String WORDS = "(?:(?i:hazards?[ -]ration?s?|odds[ -]ratios?"
            + "|relative (?:risks?|hazards?|odds)|(?:risk|rate|incidence|sub-?hazard) ratios?|(?:risk|rate)-ratios?)"
            + "(?: ?[(\\[] ?[A-Za-z]{0,3}(?:HR|OR|RR)s? ?[)\\]])?)";
    private static final String ABBREVIATED = "(?:[aAcCuUmMsS]|cs|CS|adj)?(?:HR|OR|RR|IRR)s?(?:adj)?";
    private static final Pattern USUAL = named(ABBREVIATED);
    private static final Pattern INTRODUCED =
            Pattern.compile("(?i:ratios?|hazards?|risks?) ?[(\\[] ?([A-Za-z]{1,3}(?:HR|OR|RR))s?[)\\],;]");
    private static final Pattern PLURAL = Pattern.compile("(?:ratios|risks|hazards|odds|Rs)\\b");

    private static Pattern named(String abbreviations) {
        // "the ratios" stands for a name that was given before
        return Pattern.compile("(?<![A-Za-z-])(?:" + WORDS + "|" + abbreviations
                + "|(?<=\\b[Tt]he )ratios?(?= (?:was|were|for)\\b))(?![A-Za-z])(?! rates?\\b)");
    }

    /// The names in use in `text`.
    static MeasureNames in(String text) {
        Set<String> own = new TreeSet<>();
        Matcher introduced = INTRODUCED.matcher(text);
        while (introduced.find()) {
            if (!USUAL.matcher(introduced.group(1)).matches()) {
                own.add(introduced.group(1) + "s?");
            }
        }
        return new MeasureNames(own.isEmpty() ? USUAL : named(ABBREVIATED + "|" + String.join("|", own)));
    }

    /// Whether a name announces more than one estimate.
    static boolean isPlural(String name) {
        return PLURAL.matcher(name).find();
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
