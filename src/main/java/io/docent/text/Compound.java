package io.docent.text;

import java.util.Set;
import java.util.regex.Pattern;

/// What stands on both sides of a dash with blanks around it, and whether the blanks are only typography.
///
/// @param text the raw text
/// @param leftEnd offset after the left part
/// @param rightStart offset of the right part
/// @param noBreak true where the blanks are not both plain: they were set so that the parts stay together
record Compound(String text, int leftEnd, int rightStart, boolean noBreak) {

    private static final int LONGEST_NAME = 12;
    private static final int LOOK_AHEAD = 40;
    private static final Set<String> CONJUNCTIONS = Set.of("and", "or", "to", "nor", "versus", "vs");
    private static final Pattern ROMAN = Pattern.compile("[IVX]+");
    private static final Pattern QUANTITY = Pattern.compile(
            "[\\d.,·]*\\d(?:%|[.,]\\d|\\s?(?:months?|weeks?|days?|years?|hours?|h|min|mg|kg|g|mL|patients?|cycles?)\\b).*",
            Pattern.DOTALL);

    /// Whether the dash is part of a name: `HALO - 301`, `HIF - 1α`.
    boolean isName() {
        String left = left();
        String right = right();
        if (left.isEmpty() || right.isEmpty() || (isNumber(left) && isNumber(right))) {
            return false;
        }
        return noBreak ? isMarked(left) || isMarked(right) : isPlainName(left, right);
    }

    /// Whether the dash stands between two numbers; with plain blanks, between two that ascend.
    boolean isNumericRange() {
        String left = numberBefore();
        String right = numberAfter();
        if (left.isEmpty() || right.isEmpty()) {
            return false;
        }
        return noBreak || value(left) <= value(right);
    }

    /// Whether the word at `start` goes on a list of first parts: "short- and long-term".
    static boolean isConjunction(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < LONGEST_NAME && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return CONJUNCTIONS.contains(text.substring(start, end));
    }

    private boolean isPlainName(String left, String right) {
        char last = left.charAt(left.length() - 1);
        return left.length() <= LONGEST_NAME
                && Character.isLetter(left.charAt(0))
                && left.chars().anyMatch(character -> Character.isUpperCase(character) || isGreek(character))
                && (Character.isUpperCase(last) || Character.isDigit(last) || isGreek(last))
                && Character.isDigit(right.charAt(0))
                && !ROMAN.matcher(left).matches()
                && !QUANTITY.matcher(lookAhead()).matches();
    }

    private String lookAhead() {
        return text.substring(rightStart, Math.min(text.length(), rightStart + LOOK_AHEAD));
    }

    private String left() {
        int start = leftEnd;
        while (start > 0 && leftEnd - start <= LOOK_AHEAD && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, leftEnd);
    }

    private String right() {
        int end = rightStart;
        while (end < text.length() && end - rightStart <= LOOK_AHEAD && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(rightStart, end);
    }

    private String numberBefore() {
        int end = text.charAt(leftEnd - 1) == '%' ? leftEnd - 1 : leftEnd;
        int start = end;
        while (start > 0 && end - start <= LOOK_AHEAD && isNumeral(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end);
    }

    private String numberAfter() {
        int end = rightStart;
        while (end < text.length() && end - rightStart <= LOOK_AHEAD && isNumeral(text.charAt(end))) {
            end++;
        }
        return text.substring(rightStart, end);
    }

    private static double value(String number) {
        String digits = number.replace('·', '.').replaceAll("[.]+$|,", "");
        try {
            return Double.parseDouble(digits);
        } catch (NumberFormatException notOneNumber) {
            return Double.NaN;
        }
    }

    private static boolean isNumeral(char character) {
        return (character >= '0' && character <= '9') || character == '.' || character == ',' || character == '·';
    }

    private static boolean isNumber(String token) {
        return token.chars().allMatch(Character::isDigit);
    }

    private static boolean isMarked(String token) {
        return token.chars()
                .anyMatch(character ->
                        Character.isUpperCase(character) || Character.isDigit(character) || isGreek(character));
    }

    private static boolean isGreek(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.GREEK;
    }
}
