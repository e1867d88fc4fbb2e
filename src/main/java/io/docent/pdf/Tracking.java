package io.docent.pdf;

import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;

/// The room that a file adds after each letter of a page, as in headings in spaced capitals. What is left of a gap
/// without it tells where words end.
final class Tracking {

    /// Share of the letters' size. Less is how lines are justified, and there gaps between words are narrow, too.
    private static final double NARROWEST = 0.08;

    /// Wider ones are room between words or cells.
    private static final double WIDEST = 0.4;

    /// Share of what is added that is left of it between the letters of a word, kerning aside.
    private static final double TAKEN_BACK = 0.5;

    private final IdentityHashMap<TextPosition, Double> added = new IdentityHashMap<>();

    /// Notes a letter when it is shown. Turned text is left alone: there the library divides words before it can be
    /// seen whether the file takes the room back.
    ///
    /// @param spacing in units of the text's own space, before its size and turn are applied;
    ///     negative where letters are set closer
    void note(TextPosition position, float spacing) {
        double share = position.getFontSize() > 0 ? spacing / position.getFontSize() : 0;
        if (share >= NARROWEST && share <= WIDEST && position.getDir() == 0) {
            added.put(position, share * position.getXScale());
        }
    }

    /// Points that are added after a letter, never negative.
    double after(TextPosition letter) {
        return added.getOrDefault(letter, 0.0);
    }

    /// Forgets what is added to the letters of a word, where the file takes it back letter by letter and leaves it
    /// between words alone.
    void settle(List<TextPosition> word) {
        for (int at = 1; at < word.size(); at++) {
            TextPosition before = word.get(at - 1);
            double gap = word.get(at).getXDirAdj() - before.getXDirAdj() - before.getWidthDirAdj();
            if (gap < TAKEN_BACK * after(before)) {
                word.forEach(added::remove);
                return;
            }
        }
    }

    void clear() {
        added.clear();
    }
}
