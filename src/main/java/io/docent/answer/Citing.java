package io.docent.answer;

import io.docent.answer.Answer.Citation;
import io.docent.cite.CitationStream;
import io.docent.cite.Keys;
import io.docent.cite.Support;
import io.docent.corpus.Passage;
import io.docent.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Numbers the citations of a reply by first use: one number for the same words of the same passage.
final class Citing implements CitationStream.Numbering {

    /// After so many, a passage is cited by the words that it was cited by before.
    private static final int MOST_CITATIONS = 60;

    private final Keys keys;
    private final String question;
    private final Support support;
    private final Sources sources;
    private final Map<String, Double> scores;
    private final Consumer<Citation> reader;
    private final List<Citation> citations = new ArrayList<>();

    /// What citations are made with.
    ///
    /// @param scores of passages by id, 0..1
    record Desk(Support support, Sources sources, Map<String, Double> scores) {}

    /// @param question stands for a sentence that is not known yet
    /// @param reader is given each citation when it is first used
    Citing(Keys keys, String question, Desk desk, Consumer<Citation> reader) {
        this.keys = keys;
        this.question = question;
        this.support = desk.support();
        this.sources = desk.sources();
        this.scores = desk.scores();
        this.reader = reader;
    }

    @Override
    public int number(String key, String sentence) {
        Passage passage = keys.passage(key).orElseThrow();
        List<Citation> known = citations.stream()
                .filter(citation -> citation.passageId().equals(passage.id()))
                .toList();
        if (citations.size() >= MOST_CITATIONS && !known.isEmpty()) {
            return known.getFirst().n();
        }
        Span words = support.of(sentence.length() < 3 ? question : sentence, passage);
        for (Citation citation : known) {
            if (new Span(citation.start(), citation.end()).contains(words)) {
                return citation.n();
            }
        }
        return fresh(passage, words).n();
    }

    private Citation fresh(Passage passage, Span words) {
        Sources.Words quoted = new Sources.Words(
                passage, words, support.trials(passage, words), scores.getOrDefault(passage.id(), 0.0));
        Citation citation = sources.citation(citations.size() + 1, quoted);
        citations.add(citation);
        reader.accept(citation);
        return citation;
    }

    List<Citation> citations() {
        return List.copyOf(citations);
    }
}
