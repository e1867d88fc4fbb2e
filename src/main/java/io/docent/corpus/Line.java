package io.docent.corpus;

import io.docent.text.Span;
import io.docent.text.Typography;
import java.util.ArrayList;
import java.util.List;

/// A line of a file, without the characters that end it.
///
/// @param start UTF-16 offset in the file
/// @param text as it stands in the file
record Line(int start, String text) {

    /// The lines of `file`; `\n`, `\r\n` and `\r` end one.
    static List<Line> of(String file) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < file.length(); at++) {
            char character = file.charAt(at);
            if (character == '\n' || character == '\r') {
                lines.add(new Line(start, file.substring(start, at)));
                at += character == '\r' && file.startsWith("\n", at + 1) ? 1 : 0;
                start = at + 1;
            }
        }
        lines.add(new Line(start, file.substring(start)));
        return lines;
    }

    boolean isBlank() {
        return Typography.isBlank(text);
    }

    boolean hasTab() {
        return text.indexOf('\t') >= 0;
    }

    /// The line without the blanks around it, every blank in it plain; offsets in it count from [#span].
    String plain() {
        Span inner = trimmed(text, 0, text.length(), 0);
        StringBuilder plain = new StringBuilder(inner.in(text));
        for (int at = 0; at < plain.length(); at++) {
            if (Typography.isBlank(plain.charAt(at))) {
                plain.setCharAt(at, ' ');
            }
        }
        return plain.toString();
    }

    /// The line without the blanks around it, in offsets of the file.
    Span span() {
        return trimmed(text, 0, text.length(), start);
    }

    /// `text` from `from` to `to` without the blanks around it, moved by `offset`.
    static Span trimmed(String text, int from, int to, int offset) {
        int first = from;
        int last = to;
        while (first < last && Typography.isBlank(text.charAt(first))) {
            first++;
        }
        while (last > first && Typography.isBlank(text.charAt(last - 1))) {
            last--;
        }
        return new Span(offset + first, offset + last);
    }
}
