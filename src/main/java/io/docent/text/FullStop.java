package io.docent.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A full stop, question or exclamation mark with blanks after it: does a sentence end here?
///
/// @param text the whole text
/// @param sentenceStart where the sentence so far starts
/// @param at offset of the first mark
/// @param end offset after the last mark ("?!", "...")
/// @param closed true where quotes, brackets or citation marks stand between the mark and the blanks
/// @param next offset of the first character after the blanks
record FullStop(String text, int sentenceStart, int at, int end, boolean closed, int next) {

    private static final int LONGEST_TOKEN = 24;
    private static final int LONG_WORD = 6;
    private static final Set<String> NEVER_LAST = Set.of(
            "e.g", "eg", "i.e", "ie", "vs", "cf", "viz", "ca", "approx", "dr", "drs", "prof", "mr", "mrs", "ms", "st",
            "incl", "excl", "esp", "resp");
    private static final Set<String> BEFORE_NUMBERS = Set.of(
            "fig", "figs", "no", "nos", "nr", "ref", "refs", "eq", "eqs", "tab", "tabs", "vol", "p", "pp", "sec",
            "sect", "suppl", "ch", "chap", "art", "ver", "v", "ed", "eds");
    private static final Set<String> SELDOM_LAST = Set.of(
            "al", "etc", "inc", "ltd", "co", "corp", "sp", "spp", "subsp", "var", "dept", "univ", "natl", "ph.d", "jan",
            "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec");
    private static final Set<String> OPENERS = Set.of(
            "the",
            "this",
            "these",
            "those",
            "that",
            "there",
            "a",
            "an",
            "in",
            "on",
            "at",
            "to",
            "for",
            "from",
            "by",
            "of",
            "with",
            "as",
            "we",
            "our",
            "they",
            "their",
            "it",
            "its",
            "he",
            "she",
            "however",
            "moreover",
            "furthermore",
            "therefore",
            "thus",
            "hence",
            "although",
            "while",
            "when",
            "if",
            "after",
            "before",
            "both",
            "such",
            "here",
            "no",
            "one",
            "two",
            "three",
            "all",
            "most",
            "some",
            "each",
            "similarly",
            "conversely",
            "nevertheless",
            "additionally",
            "consequently",
            "overall",
            "finally",
            "notably",
            "importantly",
            "because");
    private static final Set<String> BEFORE_INITIALS =
            Set.of("by", "of", "from", "and", "to", "with", "see", "the", "author", "authors", "editor");
    private static final Pattern LETTERS_WITH_DOTS = Pattern.compile("(?:\\p{L}\\.)+\\p{L}");
    private static final Pattern ROMAN_OR_LABEL = Pattern.compile("[IVX]+|[A-Z]?\\d.*|[A-Z]");

    boolean endsSentence() {
        if (end - at > 1 || text.charAt(at) == '…') {
            return text.charAt(end - 1) == '?' || text.charAt(end - 1) == '!' || startsWithCapital();
        }
        if (text.charAt(at) != '.') {
            return startsClearly();
        }
        if (at > 0 && isOperator(text.charAt(at - 1))) {
            return false;
        }
        return closed ? endsWhenClosed() : endsAfter(tokenBefore(at));
    }

    private boolean endsWhenClosed() {
        String token = tokenBefore(at);
        boolean abbreviation = NEVER_LAST.contains(token.toLowerCase(Locale.ROOT));
        return !abbreviation && (startsClearly() || startsLowerCase());
    }

    private boolean endsAfter(String token) {
        String word = token.toLowerCase(Locale.ROOT);
        if (NEVER_LAST.contains(word) || isListNumber(token)) {
            return false;
        }
        if (BEFORE_NUMBERS.contains(word) && ROMAN_OR_LABEL.matcher(nextWord()).matches()) {
            return false;
        }
        if (SELDOM_LAST.contains(word) || LETTERS_WITH_DOTS.matcher(token).matches()) {
            return OPENERS.contains(nextWord().toLowerCase(Locale.ROOT)) && startsWithCapital();
        }
        if (token.length() == 1 && Character.isUpperCase(token.charAt(0))) {
            return startsClearly() && !isInitial();
        }
        return startsClearly() || (isLongWord(token) && startsLowerCase());
    }

    /// `J. Smith`, but not `hepatitis B. Patients`.
    private boolean isInitial() {
        if (text.startsWith(".", next + 1)) {
            return true;
        }
        if (OPENERS.contains(nextWord().toLowerCase(Locale.ROOT))) {
            return false;
        }
        String before = tokenBefore(Math.max(0, at - 2));
        return before.isEmpty()
                || !Character.isLowerCase(before.charAt(0))
                || BEFORE_INITIALS.contains(before.toLowerCase(Locale.ROOT));
    }

    /// `1. Patients …`: the number is not a sentence of its own.
    private boolean isListNumber(String token) {
        return at - token.length() <= sentenceStart + 1
                && text.substring(sentenceStart, at).strip().equals(token)
                && token.chars().allMatch(character -> Character.isDigit(character) || character == '.');
    }

    private boolean startsWithCapital() {
        return Character.isUpperCase(text.codePointAt(next));
    }

    /// A capital, a digit, a Greek letter, a bracket, a sign, a script without capitals, or a name like `p53`,
    /// `mTOR`.
    private boolean startsClearly() {
        int first = text.codePointAt(next);
        if (!Character.isLowerCase(first) || Character.UnicodeScript.of(first) != Character.UnicodeScript.LATIN) {
            return first != ',' && first != ';' && first != ':' && first != ')' && first != '.';
        }
        String word = nextWord();
        return word.startsWith("nab-")
                || word.chars().anyMatch(character -> Character.isUpperCase(character) || Character.isDigit(character));
    }

    private boolean startsLowerCase() {
        return Character.isLowerCase(text.codePointAt(next));
    }

    private static boolean isLongWord(String token) {
        return token.length() >= LONG_WORD && token.chars().allMatch(Character::isLowerCase);
    }

    private static boolean isOperator(char character) {
        return "<>=≤≥~(".indexOf(character) >= 0;
    }

    private String tokenBefore(int to) {
        int from = to;
        while (from > sentenceStart && to - from < LONGEST_TOKEN && !endsToken(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, to);
    }

    private String nextWord() {
        int to = next;
        while (to < text.length() && to - next < LONGEST_TOKEN && !endsToken(text.charAt(to))) {
            to++;
        }
        return text.substring(next, to).replaceAll("[.,;:!?]+$", "");
    }

    private static boolean endsToken(char character) {
        return Typography.isBlank(character) || "()[]{}/–—,;:\"“”‘’".indexOf(character) >= 0;
    }
}
