package io.docent.text;

import java.text.Normalizer;

/// Repairs the typography that publishers' text exports print, without touching a word.
///
/// | rule | raw | repaired |
/// | --- | --- | --- |
/// | a compound's hyphen stands between its parts | `HALO - 301` with no-break blanks | `HALO-301` |
/// | the same with plain blanks, after a short name with a capital or Greek letter, before digits | `IL - 10` |
/// `IL-10`
/// |
/// | an en dash between numbers has no blanks (plain ones only where the range ascends) | `0.80 – 1.27` |
/// `0.80–1.27` |
/// | a hyphen at the end of a line joins the next line | `tumor-⏎associated` | `tumor-associated` |
/// | any run of blanks is one blank, and none at either end | `P  =⏎0.97` | `P = 0.97` |
/// | characters that print nothing are dropped | soft hyphens, zero-width and control characters | |
/// | hyphens have one code point, letters are composed (NFC) | `e` and U+0301 | `é` |
///
/// Words, decimal marks, minus signs and dashes between words stay as they are. Each change is an [Edit], so
/// that the raw text can be restored.
public final class Typography {

    private static final int LONGEST_CLUSTER = 64;
    private static final String HYPHENS = "-\u2010\u2011";
    private static final char EN_DASH = '–';

    private final String raw;
    private final boolean composed;
    private final Repaired.Builder repaired;
    private int at;

    private Typography(String raw) {
        this.raw = raw;
        this.composed = Normalizer.isNormalized(raw, Normalizer.Form.NFC);
        this.repaired = new Repaired.Builder(raw);
    }

    /// `raw` as it ought to be printed.
    public static Repaired repair(String raw) {
        Typography typography = new Typography(raw);
        while (typography.at < raw.length()) {
            typography.step();
        }
        return typography.repaired.build();
    }

    /// Whether `character` is white space of any width or prints nothing at all.
    public static boolean isBlank(char character) {
        return isSpace(character) || printsNothing(character);
    }

    /// Whether nothing in `text` would be seen on paper.
    public static boolean isBlank(String text) {
        return text.chars().allMatch(character -> isBlank((char) character));
    }

    private void step() {
        if (isBlank(raw.charAt(at)) && !shapesLetters(at)) {
            repairGap();
        } else if (raw.charAt(at) == '\u2010' || raw.charAt(at) == '\u2011') {
            replaceUpTo(at + 1, "-");
        } else if (composed) {
            at++;
        } else {
            compose();
        }
    }

    private void repairGap() {
        int dash = gapEnd(at);
        int end = dash < raw.length() && isDash(raw.charAt(dash)) ? gapEnd(dash + 1) : dash;
        if (end > dash + 1 && dashJoins(at, dash, end)) {
            replaceUpTo(end, raw.charAt(dash) == EN_DASH ? "–" : "-");
        } else {
            replaceUpTo(dash, blankFor(at, dash));
        }
    }

    private String blankFor(int start, int end) {
        boolean atAnEnd = start == 0 || end == raw.length();
        boolean space = raw.substring(start, end).chars().anyMatch(character -> isSpace((char) character));
        return atAnEnd || !space || isBrokenCompound(start, end) ? "" : " ";
    }

    private boolean isBrokenCompound(int start, int end) {
        return raw.substring(start, end).indexOf('\n') >= 0
                && start >= 2
                && HYPHENS.indexOf(raw.charAt(start - 1)) >= 0
                && Character.isLetter(raw.charAt(start - 2))
                && Character.isLowerCase(raw.charAt(end))
                && !Compound.isConjunction(raw, end);
    }

    private boolean dashJoins(int start, int dash, int end) {
        if (start == 0 || end == raw.length()) {
            return false;
        }
        Compound compound = new Compound(raw, start, end, !isPlain(raw, start, dash) || !isPlain(raw, dash + 1, end));
        return raw.charAt(dash) == EN_DASH ? compound.isNumericRange() : compound.isName();
    }

    /// Base character and marks, put together; absurdly long piles of marks stay as they are.
    private void compose() {
        int end = clusterEnd(at);
        String cluster = raw.substring(at, end);
        replaceUpTo(end, end - at > LONGEST_CLUSTER ? cluster : Normalizer.normalize(cluster, Normalizer.Form.NFC));
    }

    private int clusterEnd(int start) {
        int end = start + Character.charCount(raw.codePointAt(start));
        while (end < raw.length() && extendsCluster(raw.codePointAt(end))) {
            end += Character.charCount(raw.codePointAt(end));
        }
        return end;
    }

    private static boolean extendsCluster(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || (codePoint >= 0x1160 && codePoint <= 0x11FF);
    }

    private void replaceUpTo(int end, String now) {
        repaired.replace(at, end, now);
        at = end;
    }

    private int gapEnd(int start) {
        int end = start;
        while (end < raw.length() && isBlank(raw.charAt(end)) && !shapesLetters(end)) {
            end++;
        }
        return end;
    }

    /// Zero-width joiners are part of the spelling of other scripts.
    private boolean shapesLetters(int index) {
        char character = raw.charAt(index);
        if ((character != '\u200C' && character != '\u200D') || index == 0) {
            return false;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(raw.codePointBefore(index));
        return raw.charAt(index - 1) > 0x7F
                && script != Character.UnicodeScript.LATIN
                && script != Character.UnicodeScript.GREEK;
    }

    private static boolean isPlain(String text, int start, int end) {
        return text.substring(start, end).equals(" ");
    }

    private static boolean isDash(char character) {
        return character == EN_DASH || HYPHENS.indexOf(character) >= 0;
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == '\u0085';
    }

    private static boolean printsNothing(char character) {
        return Character.isISOControl(character)
                || character == '\u00AD'
                || (character >= '\u200B' && character <= '\u200D')
                || character == '\u2060'
                || character == '\uFEFF';
    }
}
