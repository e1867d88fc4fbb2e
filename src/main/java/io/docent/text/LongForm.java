package io.docent.text;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Fits the letters of a short form to the words before it.
final class LongForm {

    private static final Map<Character, String> GREEK = Map.ofEntries(
            Map.entry('α', "alpha"),
            Map.entry('β', "beta"),
            Map.entry('γ', "gamma"),
            Map.entry('δ', "delta"),
            Map.entry('ε', "epsilon"),
            Map.entry('ζ', "zeta"),
            Map.entry('η', "eta"),
            Map.entry('θ', "theta"),
            Map.entry('κ', "kappa"),
            Map.entry('λ', "lambda"),
            Map.entry('μ', "mu"),
            Map.entry('σ', "sigma"),
            Map.entry('τ', "tau"),
            Map.entry('ω', "omega"));

    /// `Treg`, `Tregs`, `Bregs`, `Tconv`: the kind of cell, then what sort of it.
    private static final Pattern INVERTED = Pattern.compile("([A-Z])([a-z]{2,}?)s?");

    private LongForm() {}

    /// The shortest stretch at the end of `text` that holds the letters of `shortForm` in order, the first of
    /// them at the start of a word.
    static Optional<String> straight(String shortForm, String text) {
        String sought = shortForm.toLowerCase(Locale.ROOT);
        int at = text.length();
        for (int letter = sought.length() - 1; letter >= 0; letter--) {
            if (Character.isLetterOrDigit(sought.charAt(letter))) {
                at = previous(text, at, sought.charAt(letter), letter == 0);
            }
            if (at < 0) {
                return Optional.empty();
            }
        }
        return Optional.of(text.substring(text.lastIndexOf(' ', at) + 1));
    }

    /// "regulatory T cells" for `Tregs`.
    static Optional<String> inverted(String shortForm, String text) {
        Matcher form = INVERTED.matcher(shortForm);
        if (!form.matches()) {
            return Optional.empty();
        }
        Pattern words = Pattern.compile(
                "\\b" + form.group(2) + "\\p{L}*[ -]" + form.group(1) + "([ -]\\p{L}+)?$", Pattern.CASE_INSENSITIVE);
        Matcher found = words.matcher(text);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    private static int previous(String text, int before, char sought, boolean first) {
        for (int at = before - 1; at >= 0; at--) {
            if (matches(text, at, sought) && (!first || startsWord(text, at))) {
                return at;
            }
        }
        return -1;
    }

    private static boolean matches(String text, int at, char sought) {
        String name = GREEK.get(sought);
        return Character.toLowerCase(text.charAt(at)) == sought
                || (name != null && startsWord(text, at) && text.regionMatches(true, at, name, 0, name.length()));
    }

    private static boolean startsWord(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }
}
