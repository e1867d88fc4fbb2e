package io.docent.evidence;

import java.util.regex.Pattern;

/// Tells words that only compare, deny, exclude or look elsewhere from words that assert.
final class Denial {

    private static final Pattern ELSEWHERE = Pattern.compile(
            "\\b(?:unlike|in contrast (?:to|with)|as opposed to|compared (?:with|to)|than|versus|vs\\.?|similar to|other than"
                    + "|rather than|instead of|not|no|without|except(?: for)?|exclud\\w+|neither|nor|excluding|approv\\w+|indicat\\w+"
                    + "|standard of care|(?:as|such as|was) (?:seen|observed|reported|shown) (?:in|with|for))\\W+(?:[\\w/+-]+\\W+){0,4}$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PAST = Pattern.compile(
            "\\b(?:prior|previous(?:ly)?|earlier|pre-?treated|refractory|resistant|relapsed|intoleran\\w+|na[iï]ve|progress\\w+"
                    + "|failure|failed|history|after|despite|without|unlike|instead of|rather than|other than|excluding"
                    + "|approv\\w+|historical\\w*|in contrast (?:to|with)|such as)\\W+(?:[\\w/-]+\\W+){0,3}$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT = Pattern.compile("\\b(?:not|no)\\W+(?:[\\w/-]+\\W+)?$", Pattern.CASE_INSENSITIVE);

    /// Behind these, words speak of the other arm.
    private static final Pattern VERSUS =
            Pattern.compile("(?s).*\\b(?:vs\\.?|versus|compared (?:with|to)|followed by) ", Pattern.CASE_INSENSITIVE);

    private Denial() {}

    /// Whether a tumour after these words is not the one that was studied.
    static boolean ofCondition(String before) {
        return ELSEWHERE.matcher(before).find();
    }

    /// Whether a drug after these words is not one that the trial gave.
    static boolean ofDrug(String before) {
        String near = VERSUS.matcher(before).replaceFirst("");
        return PAST.matcher(near).find() || NOT.matcher(near).find();
    }
}
