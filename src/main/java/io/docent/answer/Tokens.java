package io.docent.answer;

/// Estimates how many tokens a text takes, without a model's own tokenizer and rather too many than too few.
///
/// Three letters, one digit, one sign or one line break each count as a token, and any other character as two.
/// Byte-pair
/// tokenizers of current models need fewer for English prose (about four letters a token) and about as many for
/// figures.
final class Tokens {

    private static final int LETTERS = 3;
    private static final int FOREIGN = 2;

    private Tokens() {}

    static int in(String text) {
        int tokens = 0;
        int letters = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            boolean letter = character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z';
            if (letter) {
                tokens += letters % LETTERS == 0 ? 1 : 0;
                letters++;
            } else {
                letters = 0;
                tokens += character == ' ' ? 0 : character < 128 ? 1 : FOREIGN;
            }
        }
        return tokens;
    }
}
