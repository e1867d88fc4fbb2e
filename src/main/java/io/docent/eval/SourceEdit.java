package io.docent.eval;

import io.docent.corpus.Passage;
import io.docent.evidence.Attribute;
import io.docent.text.Sentences;
import io.docent.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A change to what a passage says of a trial.
///
/// @param trial registry number
/// @param kind what is changed
/// @param tells attributes under which it may be reported; empty where it is harmless and nothing may be
/// @param passage to be changed
/// @param place the words that go; an empty stretch where words are put in
/// @param words that come
record SourceEdit(String trial, String kind, Set<Attribute> tells, Passage passage, Span place, String words) {

    SourceEdit {
        tells = Set.copyOf(tells);
    }

    boolean isHarmless() {
        return tells.isEmpty();
    }

    /// The passage with the change.
    Passage applied() {
        String text = passage.text();
        String changed = text.substring(0, place.start()) + words + text.substring(place.end());
        boolean prose = passage.kind() != Passage.Kind.TABLE_ROW;
        return new Passage(
                passage.id(),
                passage.documentId(),
                passage.kind(),
                passage.section(),
                passage.order(),
                changed,
                prose ? Sentences.of(changed) : shifted(),
                passage.references(),
                passage.trials());
    }

    private List<Span> shifted() {
        int by = words.length() - place.length();
        List<Span> lines = new ArrayList<>();
        for (Span line : passage.sentences()) {
            int start = line.start() >= place.end() && line.start() > place.start() ? line.start() + by : line.start();
            int end = line.end() >= place.end() ? line.end() + by : line.end();
            lines.add(new Span(start, end));
        }
        return lines;
    }

    /// The stretch of the changed passage that the change made.
    Span made() {
        return new Span(place.start(), place.start() + words.length());
    }

    @Override
    public String toString() {
        String before = passage.text().substring(Math.max(0, place.start() - 50), place.start());
        String after =
                passage.text().substring(place.end(), Math.min(passage.text().length(), place.end() + 30));
        return kind + " " + trial + " " + passage.id() + ": "
                + (before + "[" + place.in(passage.text()) + " -> " + words + "]" + after).replace('\n', ' ');
    }
}
