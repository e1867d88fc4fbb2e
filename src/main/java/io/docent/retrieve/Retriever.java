package io.docent.retrieve;

import io.docent.corpus.Passage;
import io.docent.index.Filter;
import io.docent.index.Hit;
import io.docent.index.PassageIndex;
import io.docent.index.WordQuery;
import io.docent.vocabulary.Mention;
import io.docent.vocabulary.Vocabulary.Reading;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Finds passages for a question: by words and by meaning, fused by [Fusion.MinMax].
public final class Retriever {

    /// How many passages each list brings, at least.
    public static final int DEPTH = 100;

    /// Weight of the list by meaning beside the list by words, chosen on SciFact's training queries
    /// (docs/retrieval.md).
    public static final double DENSE_WEIGHT = 0.6;

    private final PassageIndex index;
    private final Function<String, float[]> embedder;
    private final Fusion fusion;

    /// @param embedder gives the vector of a question
    /// @param denseWeight of the list by meaning, 0..1; the list by words has the rest
    public Retriever(PassageIndex index, Function<String, float[]> embedder, double denseWeight) {
        this.index = index;
        this.embedder = embedder;
        this.fusion = new Fusion.MinMax(denseWeight);
    }

    /// The best passages, best first, ties by id.
    ///
    /// @param question any text
    /// @param most 1 or more
    public List<Found> search(String question, Filter filter, int most) {
        return search(question, vector(question), filter, most);
    }

    /// The vector of a question; of length nought where the embedder gives none.
    public float[] vector(String question) {
        return embedder.apply(question);
    }

    /// The best passages for a question whose vector is known, best first, ties by id.
    ///
    /// @param most 1 or more
    public List<Found> search(String question, float[] vector, Filter filter, int most) {
        Set<String> entities = new HashSet<>();
        for (Mention mention : index.vocabulary().mentions(question, Reading.QUESTION)) {
            entities.add(mention.term().id());
        }
        return search(new WordQuery(question, entities, filter), vector, most);
    }

    /// The best passages for words and a vector of the same question.
    public List<Found> search(WordQuery query, float[] vector, int most) {
        int depth = Math.max(DEPTH, most);
        List<Hit> lexical = index.byWords(query, depth);
        List<Hit> dense = index.byVector(vector, query.filter(), depth);
        return fused(lexical, dense).stream().limit(most).toList();
    }

    private List<Found> fused(List<Hit> lexical, List<Hit> dense) {
        Map<String, Double> scores = fusion.scores(lexical, dense);
        Map<String, Integer> wordRanks = ranks(lexical);
        Map<String, Integer> meaningRanks = ranks(dense);
        Map<String, Passage> all = new LinkedHashMap<>();
        lexical.forEach(hit -> all.put(hit.passage().id(), hit.passage()));
        dense.forEach(hit -> all.put(hit.passage().id(), hit.passage()));
        return all.values().stream()
                .map(passage -> new Found(
                        passage,
                        scores.getOrDefault(passage.id(), 0.0),
                        wordRanks.get(passage.id()),
                        meaningRanks.get(passage.id())))
                .sorted(Comparator.comparingDouble(Found::score)
                        .reversed()
                        .thenComparing(found -> found.passage().id()))
                .toList();
    }

    private static Map<String, Integer> ranks(List<Hit> hits) {
        Map<String, Integer> ranks = new LinkedHashMap<>();
        for (int i = 0; i < hits.size(); i++) {
            ranks.put(hits.get(i).passage().id(), i + 1);
        }
        return ranks;
    }
}
