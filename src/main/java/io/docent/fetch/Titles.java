package io.docent.fetch;

import java.text.Normalizer;
import java.util.Locale;

/// Titles as they are compared: services and reference lists print the same one with other marks, signs and
/// cases.
final class Titles {

    /// Letters and digits of the shortest title that names one paper alone; "Reply" and "Introduction" name
    /// many.
    private static final int SHORTEST = 20;

    private Titles() {}

    /// Without markup and without the full stop at its end.
    static String plain(String title) {
        return title.replaceAll("</?[A-Za-z][^>]*>", "")
                .replace("&amp;", "&")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replaceFirst("\\.$", "")
                .strip();
    }

    /// Letters and digits alone, in lower case and without accents.
    static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /// Whether a title is long enough to name one paper.
    static boolean isTelling(String title) {
        return letters(plain(title)).length() >= SHORTEST;
    }

    static boolean same(String one, String other) {
        return letters(plain(one)).equals(letters(plain(other)));
    }
}
