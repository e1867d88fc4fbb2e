package io.docent.pdf;

import java.text.Normalizer;

/// What letters of a font mean in plain text: ligatures are taken apart, blanks of all widths are blanks, and
/// those that fonts keep at private places, as small capitals, are looked up there.
final class Glyphs {

    private static final char SOFT_HYPHEN = '\u00AD';
    private static final char LIGATURES_FROM = '\uFB00';
    private static final String[] PRIVATE_LIGATURES = {"fi", "fl", "ff", "ffi", "ffl"};
    private static final char FIRST_PRIVATE_LIGATURE = '\uF001';
    private static final char OLD_STYLE_ZERO = '\uF730';
    private static final char SMALL_CAPITAL_A = '\uF761';

    private Glyphs() {}

    static boolean isBlank(String unicode) {
        return unicode.chars()
                .allMatch(character -> Character.isWhitespace(character) || Character.isSpaceChar(character));
    }

    /// The same in plain letters. A soft hyphen stays, for it may divide a word at the end of a line.
    static String plain(String unicode) {
        if (unicode.chars().allMatch(character -> character < SOFT_HYPHEN && character != 0xA0)) {
            return unicode;
        }
        StringBuilder plain = new StringBuilder();
        unicode.chars().forEach(character -> plain.append(plain((char) character)));
        return plain.toString();
    }

    private static String plain(char character) {
        int ligature = character - FIRST_PRIVATE_LIGATURE;
        if (ligature >= 0 && ligature < PRIVATE_LIGATURES.length) {
            return PRIVATE_LIGATURES[ligature];
        }
        if (character >= OLD_STYLE_ZERO && character <= OLD_STYLE_ZERO + 9) {
            return String.valueOf((char) ('0' + character - OLD_STYLE_ZERO));
        }
        if (character >= SMALL_CAPITAL_A && character < SMALL_CAPITAL_A + 26) {
            return String.valueOf((char) ('A' + character - SMALL_CAPITAL_A));
        }
        if (Character.isSpaceChar(character)) {
            return " ";
        }
        String alone = String.valueOf(character);
        return character >= LIGATURES_FROM && !Character.isSurrogate(character)
                ? Normalizer.normalize(alone, Normalizer.Form.NFKC)
                : alone;
    }

    /// Whether a letter says nothing: it stands at a private place, or for any that is not known.
    static boolean isUnknown(int character) {
        return Character.getType(character) == Character.PRIVATE_USE || character == 0xFFFD;
    }
}
