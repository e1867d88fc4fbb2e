package io.docent.check;

import io.docent.vocabulary.Spelling;
import java.util.List;
import java.util.Locale;

/// What inflections of a word have in common. A key to compare with, not a word to show: it is cut short rather
/// than right, on both sides alike.
final class Stem {

    private static final List<String> ENDINGS = List.of(
            "ations", "ation", "itions", "ition", "ments", "ment", "ings", "ing", "ions", "ion", "ives", "ive", "ants",
            "ant", "ers", "ors", "ies", "ied", "ed", "er", "or", "es", "ly", "al", "s", "e", "y");
    private static final int SHORTEST = 3;

    private Stem() {}

    static String of(String word) {
        String stem = Spelling.american(word.toLowerCase(Locale.ROOT).replace("’", "'"));
        if (stem.endsWith("'s")) {
            stem = stem.substring(0, stem.length() - 2);
        }
        if (stem.length() <= 4 && !stem.endsWith("s")) {
            return stem;
        }
        return undoubled(withoutEnding(stem));
    }

    private static String withoutEnding(String word) {
        for (String ending : ENDINGS) {
            int kept = word.length() - ending.length();
            if (kept >= SHORTEST && word.endsWith(ending) && !word.endsWith("ss")) {
                return ending.equals("s") || ending.equals("es")
                        ? withoutEnding(word.substring(0, kept))
                        : word.substring(0, kept);
            }
        }
        return word;
    }

    private static String undoubled(String stem) {
        int last = stem.length() - 1;
        boolean doubled = last > SHORTEST && stem.charAt(last) == stem.charAt(last - 1) && stem.charAt(last) != 's';
        return doubled ? stem.substring(0, last) : stem;
    }
}
