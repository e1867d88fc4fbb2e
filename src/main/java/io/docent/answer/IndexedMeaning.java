package io.docent.answer;

import io.docent.check.Meaning;
import io.docent.corpus.Passage;
import io.docent.index.PassageIndex;
import java.util.List;
import java.util.function.Function;

/// Meaning by the vectors that the index holds of its sentences.
///
/// @param index of the passages that are cited
/// @param embedder gives the vector of a claim
public record IndexedMeaning(PassageIndex index, Function<String, float[]> embedder) implements Meaning {

    @Override
    public float[] of(String claim) {
        return embedder.apply(claim);
    }

    @Override
    public List<float[]> of(Passage passage) {
        return index.sentenceVectors(passage.id());
    }
}
