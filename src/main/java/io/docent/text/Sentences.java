package io.docent.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Splits English biomedical prose into sentences.
///
/// A sentence ends at a full stop, question or exclamation mark, with the quotes, brackets and citation marks
/// that follow it, where a new sentence plausibly starts: not after an abbreviation or an initial ([FullStop]),
/// not inside brackets. Semicolons do not split; an empty line always does. Every character that is not a blank
/// is in exactly one sentence.
public final class Sentences {

    private static final String TERMINATORS = ".!?…";
    private static final String WIDE_TERMINATORS = "。！？।؟";
    private static final String CLOSERS = "\"'”’»)]}";
    private static final int LONGEST_ASIDE = 400;
    private static final Pattern MARK =
            Pattern.compile("( ?)[(\\[](\\d{1,3})((?: ?[,–-] ?\\d{1,3}){0,20})[)\\]](?=\\s|$)");
    private static final Pattern SUPERSCRIPT = Pattern.compile("\\d{1,3}(?:[,–-]\\d{1,3}){0,20}(?=\\s|$)");

    private final String text;
    private final List<Span> spans = new ArrayList<>();
    private int start;
    private int brackets;

    private Sentences(String text) {
        this.text = text;
    }

    /// The sentences of `text`, in order, without the blanks between them.
    public static List<Span> of(String text) {
        Sentences sentences = new Sentences(text);
        int at = 0;
        while (at < text.length()) {
            at = sentences.read(at);
        }
        sentences.cut(text.length());
        return List.copyOf(sentences.spans);
    }

    /// Reads the character at `at`, cuts where a sentence ends with it, and says where to go on.
    private int read(int at) {
        char character = text.charAt(at);
        if (WIDE_TERMINATORS.indexOf(character) >= 0) {
            return cut(afterClosers(at + 1));
        }
        if (character == '\n' && text.startsWith("\n", at + 1)) {
            return cut(at + 1);
        }
        if (TERMINATORS.indexOf(character) >= 0) {
            return readTerminator(at);
        }
        if (character == '(' || character == '[') {
            brackets++;
        } else if (character == ')' || character == ']') {
            brackets = Math.max(0, brackets - 1);
        }
        return at + 1;
    }

    private int readTerminator(int at) {
        int end = at + 1;
        while (end < text.length() && TERMINATORS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        int closed = afterClosers(end);
        int cited = afterCitation(at, closed);
        int next = skipBlanks(cited);
        if (next == cited || next == text.length()) {
            return end;
        }
        boolean endsHere = new FullStop(text, start, at, end, cited > end, next).endsSentence();
        return endsHere && !isAside(end, next) ? cut(cited) : end;
    }

    /// `.(34)`, `.[3, 5]`, `. (34)` and `.34` belong to the sentence before them; `. (1) First` is the start of
    /// a list.
    private int afterCitation(int at, int closed) {
        Matcher mark = MARK.matcher(text).region(closed, text.length());
        if (mark.lookingAt()) {
            boolean list = !mark.group(1).isEmpty()
                    && mark.group(2).length() == 1
                    && mark.group(3).isEmpty()
                    && mark.end() < text.length();
            return list ? closed : mark.end();
        }
        Matcher superscript = SUPERSCRIPT.matcher(text).region(closed, text.length());
        boolean afterWord =
                at > 0 && (Character.isLowerCase(text.charAt(at - 1)) || CLOSERS.indexOf(text.charAt(at - 1)) >= 0);
        return afterWord && superscript.lookingAt() ? superscript.end() : closed;
    }

    /// Whether the place is inside brackets that opened in this sentence and close soon.
    private boolean isAside(int end, int next) {
        int depth = brackets;
        for (int at = end; at < next; at++) {
            depth -= isClosing(text.charAt(at)) ? 1 : 0;
        }
        int limit = Math.min(text.length(), next + LONGEST_ASIDE);
        for (int at = next, open = depth; depth > 0 && at < limit; at++) {
            open += isOpening(text.charAt(at)) ? 1 : isClosing(text.charAt(at)) ? -1 : 0;
            if (open < depth) {
                return true;
            }
        }
        return false;
    }

    private int cut(int end) {
        int from = start;
        while (from < end && Typography.isBlank(text.charAt(from))) {
            from++;
        }
        int to = end;
        while (to > from && Typography.isBlank(text.charAt(to - 1))) {
            to--;
        }
        if (to > from) {
            spans.add(new Span(from, to));
        }
        start = end;
        brackets = 0;
        return end;
    }

    private int afterClosers(int at) {
        int end = at;
        while (end < text.length() && CLOSERS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private int skipBlanks(int at) {
        int end = at;
        while (end < text.length() && Typography.isBlank(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isOpening(char character) {
        return character == '(' || character == '[';
    }

    private static boolean isClosing(char character) {
        return character == ')' || character == ']';
    }
}
