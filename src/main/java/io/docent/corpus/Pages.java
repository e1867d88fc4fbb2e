package io.docent.corpus;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a work stands in its journal.
///
/// @param first page, or an article number; empty where unknown
/// @param last page, in full; empty where there is none
record Pages(String first, String last) {

    private static final Pattern RANGE = Pattern.compile("(\\S+?)\\s*(?:-|–|--|—)\\s*(\\S+)");

    /// "3185-3194", "3185–94" (the last page is filled up), "e12-e19", "1672601".
    static Pages of(String printed) {
        Matcher range = RANGE.matcher(printed.strip());
        if (!range.matches()) {
            return new Pages(printed.strip(), "");
        }
        String first = range.group(1);
        String last = range.group(2);
        boolean shortened = last.length() < first.length() && last.chars().allMatch(Character::isDigit);
        return new Pages(first, shortened ? first.substring(0, first.length() - last.length()) + last : last);
    }
}
