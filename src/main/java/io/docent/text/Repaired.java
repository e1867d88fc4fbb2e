package io.docent.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A text after repair, with all that is needed to undo it.
///
/// @param text as repaired
/// @param edits what was changed, in order, none touching another
public record Repaired(String text, List<Edit> edits) {

    public Repaired {
        edits = List.copyOf(edits);
    }

    /// The text before the repair, character by character.
    public String raw() {
        StringBuilder raw = new StringBuilder(text.length() + edits.size());
        int copied = 0;
        for (Edit edit : edits) {
            raw.append(text, copied, edit.start()).append(edit.was());
            copied = edit.end();
        }
        return raw.append(text, copied, text.length()).toString();
    }

    /// Where in the raw text the character at `offset` of the repaired text comes from; what was dropped before
    /// it is skipped.
    public int rawOffset(int offset) {
        Objects.checkIndex(offset, text.length() + 1);
        int last = lastEditAt(offset);
        if (last < 0) {
            return offset;
        }
        Edit edit = edits.get(last);
        return offset < edit.end()
                ? edit.rawStart() + Math.min(offset - edit.start(), edit.was().length() - 1)
                : edit.rawEnd() + offset - edit.end();
    }

    /// The stretch of the raw text that `span` of the repaired text stands for.
    public Span rawSpan(Span span) {
        int start = rawOffset(span.start());
        return span.length() == 0 ? new Span(start, start) : new Span(start, rawEnd(span.end() - 1));
    }

    private int rawEnd(int lastCharacter) {
        int last = lastEditAt(lastCharacter);
        return last >= 0 && lastCharacter < edits.get(last).end()
                ? edits.get(last).rawEnd()
                : rawOffset(lastCharacter) + 1;
    }

    /// Index of the last edit that starts at or before `offset`, or -1.
    private int lastEditAt(int offset) {
        int low = 0;
        int high = edits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (edits.get(middle).start() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /// Collects the edits of one pass over a text, from its start to its end.
    static final class Builder {

        private final String raw;
        private final StringBuilder text = new StringBuilder();
        private final List<Edit> edits = new ArrayList<>();
        private int copied;

        Builder(String raw) {
            this.raw = raw;
        }

        /// Puts `now` in the place of the raw characters from `start` to `end`.
        void replace(int start, int end, String now) {
            String was = raw.substring(start, end);
            if (was.equals(now)) {
                return;
            }
            text.append(raw, copied, start);
            edits.add(new Edit(start, text.length(), was, now));
            text.append(now);
            copied = end;
        }

        Repaired build() {
            return new Repaired(text.append(raw, copied, raw.length()).toString(), edits);
        }
    }
}
