package io.docent.eval;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a text for comparison: runs of letters and runs of digits, in lower case, without
/// accents, whatever
/// stands
/// between them.
public final class PrintedWords {

    private static final Pattern WORD = Pattern.compile("\\p{L}+|\\p{N}+");

    private PrintedWords() {}

    /// The words in order.
    public static List<String> of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}\u00AD]", "")
                .toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(plain);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /// The words as one text with a blank on both sides, so that whole words can be looked for.
    public static String line(String text) {
        return " " + String.join(" ", of(text)) + " ";
    }
}
