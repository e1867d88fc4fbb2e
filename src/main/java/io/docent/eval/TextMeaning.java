package io.docent.eval;

import io.docent.check.Meaning;
import io.docent.corpus.Passage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Meaning of passages that are in no index: each sentence is embedded when it is first asked for.
public final class TextMeaning implements Meaning {

    private final Function<String, float[]> embedder;
    private final Map<Passage, List<float[]>> known = new ConcurrentHashMap<>();

    /// @param embedder gives the vector of a text, of length 1
    public TextMeaning(Function<String, float[]> embedder) {
        this.embedder = embedder;
    }

    @Override
    public float[] of(String claim) {
        return embedder.apply(claim);
    }

    @Override
    public List<float[]> of(Passage passage) {
        return known.computeIfAbsent(
                passage,
                key -> key.sentences().stream()
                        .map(span -> embedder.apply(span.in(key.text())))
                        .toList());
    }
}
