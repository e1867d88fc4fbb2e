package io.docent.index;

import io.docent.vocabulary.Spelling;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Cuts biomedical text into words. A compound written with dashes gives the joined word and, after it, its
/// parts; a number keeps its decimal point, whichever sign it is printed with; Greek letters are spelt out.
final class BiomedicalTokenizer extends Tokenizer {

    private static final int LONGEST_WORD = 255;

    private final CharTermAttribute form = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final Deque<Word> ready = new ArrayDeque<>();
    private String text = "";
    private int at;

    @Override
    public void reset() throws IOException {
        super.reset();
        StringBuilder all = new StringBuilder();
        char[] buffer = new char[4096];
        for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
            all.append(buffer, 0, read);
        }
        text = all.toString();
        at = 0;
        ready.clear();
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        while (ready.isEmpty() && at < text.length()) {
            readCompound();
        }
        Word word = ready.poll();
        if (word == null) {
            return false;
        }
        form.append(word.form);
        offset.setOffset(correctOffset(word.start), correctOffset(word.end));
        increment.setPositionIncrement(word.increment);
        return true;
    }

    @Override
    public void end() throws IOException {
        super.end();
        int last = correctOffset(text.length());
        offset.setOffset(last, last);
    }

    /// Reads a word, or several joined by dashes, and makes their forms ready.
    private void readCompound() {
        if (!Character.isLetterOrDigit(text.charAt(at))) {
            at++;
            return;
        }
        int start = at;
        StringBuilder joined = new StringBuilder();
        Deque<Word> parts = new ArrayDeque<>();
        readPart(joined, parts);
        while (at + 1 < text.length() && isDash(text.charAt(at)) && Character.isLetterOrDigit(text.charAt(at + 1))) {
            at++;
            readPart(joined, parts);
        }
        if (parts.size() > 1 && joined.length() <= LONGEST_WORD) {
            ready.add(new Word(joined.toString(), start, at, 1));
            int increments = 0;
            for (Word part : parts) {
                ready.add(new Word(part.form, part.start, part.end, increments));
                increments = 1;
            }
        } else {
            ready.addAll(parts);
        }
    }

    private void readPart(StringBuilder joined, Deque<Word> parts) {
        int start = at;
        StringBuilder word = new StringBuilder();
        while (at < text.length() && at - start < LONGEST_WORD) {
            char c = text.charAt(at);
            if (Character.isLetterOrDigit(c)) {
                append(word, c);
            } else if (isDecimalPoint(at)) {
                word.append('.');
            } else if (!isApostrophe(at)) {
                break;
            }
            at++;
        }
        String plain = Spelling.american(word.toString());
        joined.append(plain);
        parts.add(new Word(plain, start, at, 1));
    }

    private boolean isApostrophe(int index) {
        char c = text.charAt(index);
        return (c == '\'' || c == '’')
                && index > 0
                && index + 2 < text.length()
                && Character.isLetter(text.charAt(index - 1))
                && Character.isLetter(text.charAt(index + 1))
                && Character.isLetter(text.charAt(index + 2));
    }

    private boolean isDecimalPoint(int index) {
        char c = text.charAt(index);
        return (c == '.' || c == '·')
                && index > 0
                && index + 1 < text.length()
                && Character.isDigit(text.charAt(index - 1))
                && Character.isDigit(text.charAt(index + 1));
    }

    private static boolean isDash(char c) {
        return c == '-' || c >= '‐' && c <= '―' || c == '−';
    }

    private static void append(StringBuilder word, char c) {
        String greek = greek(c);
        if (greek.isEmpty()) {
            word.append(Character.toLowerCase(c));
        } else {
            word.append(greek);
        }
    }

    private static String greek(char c) {
        return switch (Character.toLowerCase(c)) {
            case 'α' -> "alpha";
            case 'β' -> "beta";
            case 'γ' -> "gamma";
            case 'δ' -> "delta";
            case 'ε' -> "epsilon";
            case 'κ' -> "kappa";
            case 'λ' -> "lambda";
            case 'μ', 'µ' -> "mu";
            case 'ω' -> "omega";
            default -> "";
        };
    }

    private record Word(String form, int start, int end, int increment) {
        Word {
            form = form.toLowerCase(Locale.ROOT);
        }
    }
}
