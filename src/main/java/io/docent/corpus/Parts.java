package io.docent.corpus;

import io.docent.text.Sentences;
import io.docent.text.Span;
import java.util.ArrayList;
import java.util.List;

/// Cuts long paragraphs between sentences into parts of about even length; a sentence that is too long by
/// itself is cut between words.
final class Parts {

    static final int LONGEST = 1_800;

    private final String text;
    private final int target;
    private final List<Span> parts = new ArrayList<>();

    private Parts(String text) {
        this.text = text;
        int count = (text.length() + LONGEST - 1) / LONGEST;
        this.target = text.length() / Math.max(1, count);
    }

    /// Stretches of `text` that together hold every word of it, in order.
    static List<Span> of(String text) {
        if (text.length() <= LONGEST) {
            return List.of(new Span(0, text.length()));
        }
        Parts parts = new Parts(text);
        Sentences.of(text).forEach(parts::add);
        return List.copyOf(parts.parts);
    }

    private void add(Span sentence) {
        if (!parts.isEmpty() && fits(parts.getLast(), sentence)) {
            parts.add(new Span(parts.removeLast().start(), sentence.end()));
            return;
        }
        int start = sentence.start();
        while (sentence.end() - start > LONGEST) {
            int end = wordEnd(start, start + LONGEST);
            parts.add(new Span(start, end));
            start = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
        }
        parts.add(new Span(start, sentence.end()));
    }

    private boolean fits(Span part, Span sentence) {
        return part.length() < target && sentence.end() - part.start() <= LONGEST;
    }

    private int wordEnd(int start, int limit) {
        int blank = text.lastIndexOf(' ', limit);
        if (blank > start + LONGEST / 2) {
            return blank;
        }
        return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
    }
}
