package io.docent.corpus;

import java.util.List;

/// How wide the lines of each paragraph are, to tell lines that were broken to fit from lines that end where
/// their paragraph ends.
final class Wrapping {

    private static final int NARROWEST = 50;
    private static final int WIDEST = 130;

    private final List<Line> lines;
    private final int[] widths;

    Wrapping(List<Line> lines) {
        this.lines = lines;
        this.widths = new int[lines.size()];
        int start = 0;
        while (start < lines.size()) {
            start = measure(start);
        }
    }

    /// Whether the next line's first word would not have fitted on the line at `index`.
    boolean isFull(int index) {
        int width = widths[index];
        if (width < NARROWEST || width > WIDEST || index + 1 >= lines.size()) {
            return false;
        }
        String next = lines.get(index + 1).plain();
        int word = next.indexOf(' ') < 0 ? next.length() : next.indexOf(' ');
        return lines.get(index).plain().length() + 1 + word > width;
    }

    /// The longest line between blank ones is as wide as all of them could be.
    private int measure(int start) {
        int end = start;
        int width = 0;
        while (end < lines.size() && !lines.get(end).isBlank()) {
            width = Math.max(width, lines.get(end).plain().length());
            end++;
        }
        for (int index = start; index < end; index++) {
            widths[index] = width;
        }
        return Math.max(end, start + 1);
    }
}
