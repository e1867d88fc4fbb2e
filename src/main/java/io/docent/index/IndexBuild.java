package io.docent.index;

import io.docent.corpus.Document;
import io.docent.corpus.Passage;
import io.docent.embed.Embedder;
import io.docent.trial.Teaching;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Builds an index of documents that lie in memory, vectors and all, and makes it current.
public final class IndexBuild {

    private final IndexFolder folder;
    private final Embedder embedder;
    private final Clock clock;

    public IndexBuild(IndexFolder folder, Embedder embedder, Clock clock) {
        this.folder = folder;
        this.embedder = embedder;
        this.clock = clock;
    }

    /// Follows the computing of vectors.
    public interface Progress {
        /// @param done texts embedded so far
        /// @param total texts to embed
        void embedded(int done, int total);
    }

    /// Writes the index beside the current one and then takes its place; a build that fails changes nothing.
    ///
    /// @throws io.docent.problem.ProblemException if the folder cannot be written
    public void run(Catalog catalog, Progress progress) {
        try (VectorCache vectors = folder.vectors(embedder.model())) {
            folder.replace(vectors, editor -> {
                Set<String> texts = texts(catalog);
                List<String> missing =
                        texts.stream().filter(text -> !vectors.holds(text)).toList();
                vectors.add(missing, embedder.embedAll(missing, done -> progress.embedded(done, missing.size())));
                write(catalog, editor);
                return editor.commit(embedder.model(), clock.instant());
            });
        }
    }

    private static void write(Catalog catalog, IndexEditor editor) throws IOException {
        editor.learn(catalog.learned());
        for (Document document : catalog.documents()) {
            Work.PartOf part =
                    new Work.PartOf(document.source(), document.id(), document.contentHash() + catalog.fingerprint());
            editor.put(new Work(document.id(), List.of(part), Teaching.NONE, null, 0), document);
        }
        editor.trials(catalog.trials());
    }

    private static Set<String> texts(Catalog catalog) {
        List<String> texts = new ArrayList<>();
        for (Document document : catalog.documents()) {
            for (Passage passage : document.passages()) {
                texts.addAll(PassageEntry.texts(passage));
            }
        }
        return new LinkedHashSet<>(texts);
    }
}
