package io.docent.corpus;

import io.docent.text.Typography;
import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// TeX's way of writing accents and signs in references, as plain characters.
final class TexText {

    private static final Pattern ACCENT =
            Pattern.compile("\\\\([`'^\"~=.]|[uvHckr](?=[{\\s]))\\s*\\{?\\s*\\\\?([A-Za-z])\\s*\\}?");
    private static final String ACCENTS = "`'^\"~=.uvHckr";
    private static final String COMBINING =
            "\u0300\u0301\u0302\u0308\u0303\u0304\u0307\u0306\u030C\u030B\u0327\u0328\u030A";
    private static final Pattern LETTER =
            Pattern.compile("\\\\(ss|ae|AE|oe|OE|aa|AA|o|O|l|L|i|j)(?![A-Za-z])\\s?(?:\\{\\})?");
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("ss", "ß"),
            Map.entry("ae", "æ"),
            Map.entry("AE", "Æ"),
            Map.entry("oe", "œ"),
            Map.entry("OE", "Œ"),
            Map.entry("aa", "å"),
            Map.entry("AA", "Å"),
            Map.entry("o", "ø"),
            Map.entry("O", "Ø"),
            Map.entry("l", "ł"),
            Map.entry("L", "Ł"),
            Map.entry("i", "i"),
            Map.entry("j", "j"));

    private TexText() {}

    static String plain(String tex) {
        Matcher accent = ACCENT.matcher(tex);
        String accented = accent.replaceAll(
                found -> Matcher.quoteReplacement(found.group(2) + COMBINING.charAt(ACCENTS.indexOf(found.group(1)))));
        String letters = LETTER.matcher(accented).replaceAll(found -> LETTERS.getOrDefault(found.group(1), ""));
        String plain = letters.replaceAll("\\\\textasciitilde(?:\\{\\})?", "\uE000")
                .replaceAll("\\\\text(?:it|bf|sc|rm|superscript|subscript)\\s*|\\\\emph\\s*", "")
                .replace("\\{", "\uE001")
                .replace("\\}", "\uE002")
                .replace("\\$", "\uE003")
                .replaceAll("\\\\([&#_%])", "$1")
                .replaceAll("---?", "–")
                .replaceAll("[{}$]", "")
                .replace('~', ' ')
                .replace('\uE000', '~')
                .replace('\uE001', '{')
                .replace('\uE002', '}')
                .replace('\uE003', '$');
        return Typography.repair(Normalizer.normalize(plain, Normalizer.Form.NFC))
                .text();
    }
}
