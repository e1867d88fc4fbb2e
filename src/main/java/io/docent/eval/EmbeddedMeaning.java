package io.docent.eval;

import io.docent.check.Meaning;
import io.docent.corpus.Passage;
import io.docent.embed.Embedder;
import io.docent.text.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Meaning by the embedding model, each text embedded once; for one thread.
public final class EmbeddedMeaning implements Meaning {

    private final Embedder embedder;
    private final Map<String, float[]> vectors = new HashMap<>();

    /// @param embedder stays open as long as this is used
    public EmbeddedMeaning(Embedder embedder) {
        this.embedder = embedder;
    }

    @Override
    public float[] of(String claim) {
        return vectors.computeIfAbsent(claim, embedder::embed);
    }

    @Override
    public List<float[]> of(Passage passage) {
        List<Span> sentences = passage.sentences().isEmpty()
                ? List.of(new Span(0, passage.text().length()))
                : passage.sentences();
        return sentences.stream().map(span -> of(span.in(passage.text()))).toList();
    }
}
