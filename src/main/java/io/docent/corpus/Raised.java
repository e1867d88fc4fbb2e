package io.docent.corpus;

/// Raised and lowered characters as plain text can have them, so that 10<sup>6</sup> never reads as 106.
final class Raised {

    private static final String PLAIN = "0123456789+-−–=()";
    private static final String ABOVE = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾";
    private static final String BELOW = "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎";
    private static final String LETTERS = "abcdefghijklmnoprstuvwxyz";
    private static final String RAISED_LETTERS = "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ";
    private static final String SIGNS = "+-−–*†‡§¶#®™°′″, ";

    private Raised() {}

    /// `text` above the line after `before`: digits as raised digits, one letter after a digit as a raised
    /// letter; signs (CD4+), words and endings of ordinals (4th) as they are.
    static String above(String before, String text) {
        if (text.chars().allMatch(character -> SIGNS.indexOf(character) >= 0)) {
            return text;
        }
        if (text.chars().allMatch(character -> PLAIN.indexOf(character) >= 0)) {
            return mapped(text, PLAIN, ABOVE);
        }
        boolean mark = text.length() == 1 && LETTERS.indexOf(text.charAt(0)) >= 0 && endsInDigit(before);
        return mark ? mapped(text, LETTERS, RAISED_LETTERS) : text;
    }

    /// `text` below the line after `before`: CO2 is plain, digits after a digit are lowered.
    static String below(String before, String text) {
        boolean digits = text.chars().allMatch(character -> PLAIN.indexOf(character) >= 0);
        return digits && endsInDigit(before) ? mapped(text, PLAIN, BELOW) : text;
    }

    private static boolean endsInDigit(String before) {
        return !before.isEmpty() && Character.isDigit(before.charAt(before.length() - 1));
    }

    private static String mapped(String text, String from, String to) {
        StringBuilder mapped = new StringBuilder();
        text.chars().forEach(character -> mapped.append(to.charAt(from.indexOf(character))));
        return mapped.toString();
    }
}
