package io.docent.eval;

import io.docent.embed.Embedder;
import io.docent.eval.BeirSet.Query;
import io.docent.eval.Measured.Score;
import io.docent.index.Filter;
import io.docent.index.Hit;
import io.docent.index.PassageIndex;
import io.docent.index.WordIndex;
import io.docent.index.WordQuery;
import io.docent.vocabulary.Vocabulary.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Ranks the texts of a benchmark for its queries, in the ways that Docent's settings allow.
public final class RetrievalRun {

    private static final int NDCG_DEPTH = 10;
    private static final int RECALL_DEPTH = 100;

    private final BeirSet set;
    private final PassageIndex index;
    private final Embedder embedder;
    private final Map<String, List<float[]>> vectors = new HashMap<>();

    /// @param index of the set's texts
    public RetrievalRun(BeirSet set, PassageIndex index, Embedder embedder) {
        this.set = set;
        this.index = index;
        this.embedder = embedder;
    }

    /// Plain BM25 over title and text in one field.
    public Measured plain(String name, WordIndex.Words words) {
        Map<String, String> texts = new LinkedHashMap<>();
        set.texts().forEach(text -> texts.put(text.id(), text.title() + "\n" + text.text()));
        try (WordIndex plain = new WordIndex(texts, words)) {
            return measured(name, at -> plain.search(query(at).text(), RECALL_DEPTH));
        }
    }

    /// Docent's list by words.
    public Measured words(String name, RetrievalSetting setting) {
        return measured(name, at -> ids(wordHits(at, setting)));
    }

    /// Docent's list by meaning.
    public Measured meaning(String name, RetrievalSetting setting) {
        List<float[]> asked = vectors(setting.instruction());
        return measured(name, at -> ids(vectorHits(asked.get(at), setting)));
    }

    /// Both lists, fused.
    public Measured fused(String name, RetrievalSetting setting) {
        List<float[]> asked = vectors(setting.instruction());
        return measured(name, at -> {
            List<Hit> words = wordHits(at, setting);
            return ranked(setting.fusion().scores(words, vectorHits(asked.get(at), setting)));
        });
    }

    private Measured measured(String name, Function<Integer, List<String>> ranking) {
        List<Score> scores = new ArrayList<>();
        for (int at = 0; at < set.queries().size(); at++) {
            List<String> ids = ranking.apply(at);
            Map<String, Integer> grades = query(at).grades();
            scores.add(new Score(
                    Ndcg.at(NDCG_DEPTH, ids, grades),
                    Recall.at(RECALL_DEPTH, ids, grades),
                    ReciprocalRank.at(NDCG_DEPTH, ids, grades)));
        }
        return new Measured(name, scores);
    }

    private Query query(int at) {
        return set.queries().get(at);
    }

    private List<Hit> wordHits(int at, RetrievalSetting setting) {
        String text = query(at).text();
        Set<String> entities = index.vocabulary().mentions(text, Reading.QUESTION).stream()
                .map(mention -> mention.term().id())
                .collect(Collectors.toSet());
        return index.byWords(new WordQuery(text, entities, Filter.NONE), setting.weights(), setting.depth());
    }

    private List<Hit> vectorHits(float[] vector, RetrievalSetting setting) {
        return index.byVector(vector, Filter.NONE, setting.depth());
    }

    private List<float[]> vectors(String instruction) {
        return vectors.computeIfAbsent(instruction, before -> {
            List<String> texts =
                    set.queries().stream().map(query -> before + query.text()).toList();
            return embedder.embedAll(texts, done -> {});
        });
    }

    private static List<String> ids(List<Hit> hits) {
        return hits.stream().map(hit -> hit.passage().id()).toList();
    }

    private static List<String> ranked(Map<String, Double> scores) {
        return scores.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }
}
