package io.docent.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A run of letters or a run of digits; spelling variants give the same tokens, so that `HALO-301`, `HALO 301`
/// and `halo301` are one name.
///
/// @param form lower case, American spelling, Greek letters by name, singular
/// @param start UTF-16 offset of the first character
/// @param end UTF-16 offset after the last
record Token(String form, int start, int end) {

    private static final Map<Character, String> GREEK = Map.ofEntries(
            Map.entry('α', "alpha"),
            Map.entry('β', "beta"),
            Map.entry('γ', "gamma"),
            Map.entry('δ', "delta"),
            Map.entry('ε', "epsilon"),
            Map.entry('ζ', "zeta"),
            Map.entry('κ', "kappa"),
            Map.entry('λ', "lambda"),
            Map.entry('μ', "mu"),
            Map.entry('ω', "omega"));

    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Sort sort = Sort.of(text.charAt(at));
            int end = at + 1;
            while (end < text.length() && sort != Sort.OTHER && Sort.of(text.charAt(end)) == sort) {
                end++;
            }
            if (sort != Sort.OTHER) {
                tokens.add(new Token(form(text.substring(at, end), sort), at, end));
            }
            at = end;
        }
        return tokens;
    }

    private static String form(String surface, Sort sort) {
        return switch (sort) {
            case GREEK -> GREEK.getOrDefault(Character.toLowerCase(surface.charAt(0)), surface);
            case LETTER -> singular(Spelling.american(surface.toLowerCase(Locale.ROOT)));
            case DIGIT, OTHER -> surface;
        };
    }

    private static String singular(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean plural = word.length() > 3
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("is")
                && !word.endsWith("us");
        return plural ? word.substring(0, word.length() - 1) : word;
    }

    private enum Sort {
        LETTER,
        GREEK,
        DIGIT,
        OTHER;

        static Sort of(char c) {
            if (c >= 'Ͱ' && c <= 'Ͽ') {
                return GREEK;
            }
            return Character.isLetter(c) ? LETTER : Character.isDigit(c) ? DIGIT : OTHER;
        }
    }
}
