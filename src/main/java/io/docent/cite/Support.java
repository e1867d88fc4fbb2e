package io.docent.cite;

import io.docent.corpus.Passage;
import io.docent.index.Analysis;
import io.docent.index.Term;
import io.docent.text.Span;
import io.docent.trial.Trials;
import io.docent.vocabulary.Mention;
import io.docent.vocabulary.Vocabulary;
import io.docent.vocabulary.Vocabulary.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the words of a passage that a sentence rests on, by the figures, names and words that both hold.
public final class Support {

    private static final Pattern FIGURE = Pattern.compile("\\d+(?:[.·]\\d+)?|(?<![\\d.·])[.·]\\d+");
    private static final double FIGURE_WEIGHT = 3;
    private static final double NAME_WEIGHT = 2;
    private static final double WORD_WEIGHT = 1;

    /// Share of a sentence's features that a further sentence of the passage must add to be quoted too.
    private static final double LEAST_GAIN = 0.12;

    private static final int MOST_SENTENCES = 3;

    private final Vocabulary vocabulary;

    public Support(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// The best contiguous words: at most three sentences of prose, or the cells of a row from the first that
    /// tells to the last. Where nothing is in common, the first sentence.
    public Span of(String sentence, Passage passage) {
        Map<String, Double> wanted = features(sentence);
        List<Span> spans = passage.sentences();
        if (spans.isEmpty()) {
            return new Span(0, passage.text().length());
        }
        List<Set<String>> held = spans.stream()
                .map(span -> features(span.in(passage.text())).keySet())
                .toList();
        return passage.kind() == Passage.Kind.TABLE_ROW ? cells(spans, held, wanted) : run(spans, held, wanted);
    }

    /// Registry numbers of the trials that the words speak of: those that they name, or else those named last
    /// before them in the passage.
    public List<String> trials(Passage passage, Span words) {
        List<String> named = Trials.named(words.in(passage.text()), vocabulary);
        boolean record = passage.kind() == Passage.Kind.REGISTRY || passage.kind() == Passage.Kind.TABLE_ROW;
        if (!named.isEmpty() || record) {
            return named.isEmpty() ? passage.trials() : named;
        }
        List<Span> before = passage.sentences().stream()
                .filter(span -> span.end() <= words.start())
                .toList();
        for (Span span : before.reversed()) {
            List<String> earlier = Trials.named(span.in(passage.text()), vocabulary);
            if (!earlier.isEmpty()) {
                return earlier;
            }
        }
        return List.of();
    }

    private static Span run(List<Span> spans, List<Set<String>> held, Map<String, Double> wanted) {
        double all = weight(wanted.keySet(), wanted);
        double best = -1;
        Span chosen = spans.getFirst();
        for (int first = 0; first < spans.size(); first++) {
            Set<String> union = new HashSet<>();
            for (int last = first; last < Math.min(spans.size(), first + MOST_SENTENCES); last++) {
                union.addAll(held.get(last));
                double score = weight(union, wanted) - LEAST_GAIN * all * (last - first);
                if (score > best + 1e-9) {
                    best = score;
                    chosen = new Span(spans.get(first).start(), spans.get(last).end());
                }
            }
        }
        return chosen;
    }

    private static Span cells(List<Span> spans, List<Set<String>> held, Map<String, Double> wanted) {
        List<Integer> telling = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < spans.size(); i++) {
            Set<String> fresh = new HashSet<>(held.get(i));
            fresh.removeAll(seen);
            if (weight(fresh, wanted) >= NAME_WEIGHT) {
                telling.add(i);
            }
            seen.addAll(held.get(i));
        }
        int first = telling.isEmpty() ? 0 : telling.getFirst();
        int last = telling.isEmpty() ? spans.size() - 1 : telling.getLast();
        return new Span(spans.get(first).start(), spans.get(last).end());
    }

    private static double weight(Set<String> held, Map<String, Double> wanted) {
        return held.stream()
                .mapToDouble(feature -> wanted.getOrDefault(feature, 0.0))
                .sum();
    }

    private Map<String, Double> features(String text) {
        Map<String, Double> features = new HashMap<>();
        for (Term term : Analysis.terms(text)) {
            features.put("word:" + term.form(), WORD_WEIGHT);
        }
        for (Mention mention : vocabulary.mentions(text, Reading.TEXT)) {
            features.put("name:" + mention.term().id(), NAME_WEIGHT);
        }
        Matcher figure = FIGURE.matcher(text);
        while (figure.find()) {
            String plain = figure.group().replace('·', '.');
            features.put("figure:" + (plain.startsWith(".") ? "0" + plain : plain), FIGURE_WEIGHT);
        }
        return features;
    }
}
