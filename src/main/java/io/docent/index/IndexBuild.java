package io.docent.index;

import io.docent.corpus.Document;
import io.docent.corpus.Passage;
import io.docent.embed.Embedder;
import io.docent.text.Span;
import io.docent.trial.Trial;
import io.docent.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Builds an index from a corpus and makes it current.
public final class IndexBuild {

    private final IndexFolder folder;
    private final Embedder embedder;
    private final Clock clock;

    public IndexBuild(IndexFolder folder, Embedder embedder, Clock clock) {
        this.folder = folder;
        this.embedder = embedder;
        this.clock = clock;
    }

    /// Follows a build.
    public interface Progress {
        /// @param done texts embedded so far
        /// @param total texts to embed
        void embedded(int done, int total);
    }

    /// Writes the index beside the current one and then takes its place; a build that fails changes nothing.
    ///
    /// @throws io.docent.problem.ProblemException if the folder cannot be written
    public void run(Catalog catalog, Progress progress) {
        folder.alone(() -> {
            Path fresh = folder.fresh();
            try {
                write(catalog, fresh, progress);
                folder.publish(fresh);
                return fresh;
            } catch (IOException | RuntimeException e) {
                IndexFolder.delete(fresh);
                throw e;
            }
        });
    }

    private void write(Catalog catalog, Path target, Progress progress) throws IOException {
        List<String> texts = texts(catalog);
        VectorCache cache = VectorCache.read(folder.vectors(), embedder);
        Iterator<float[]> vectors = cache.embed(texts, progress::embedded).iterator();
        cache.write(texts);
        Vocabulary vocabulary = Vocabulary.shipped().with(catalog.learned());
        try (IndexFile file = new IndexFile(target, vocabulary, embedder.dimensions())) {
            for (Document document : catalog.documents()) {
                file.add(document);
                for (Passage passage : document.passages()) {
                    float[] whole = vectors.next();
                    List<float[]> sentences = new ArrayList<>();
                    passage.sentences().forEach(sentence -> sentences.add(vectors.next()));
                    file.add(passage, document, whole, sentences);
                }
            }
            for (Trial trial : catalog.trials()) {
                file.add(trial);
            }
            for (io.docent.vocabulary.Term learned : catalog.learned()) {
                file.add(learned);
            }
            file.commit(facts(catalog));
        }
    }

    /// What is embedded, in order: each passage with its heading, then its sentences.
    private static List<String> texts(Catalog catalog) {
        List<String> texts = new ArrayList<>();
        for (Document document : catalog.documents()) {
            for (Passage passage : document.passages()) {
                texts.add(passage.section().title() + "\n" + passage.text());
                for (Span sentence : passage.sentences()) {
                    texts.add(sentence.in(passage.text()));
                }
            }
        }
        return texts;
    }

    private Map<String, String> facts(Catalog catalog) {
        Map<String, String> facts = new LinkedHashMap<>();
        int passages = catalog.documents().stream()
                .mapToInt(document -> document.passages().size())
                .sum();
        facts.put("format", Fields.FORMAT);
        facts.put("version", version(catalog));
        facts.put("documents", String.valueOf(catalog.documents().size()));
        facts.put("passages", String.valueOf(passages));
        facts.put("builtAt", clock.instant().toString());
        facts.put("embeddingModel", embedder.model());
        facts.put("corpus", catalog.fingerprint());
        return facts;
    }

    private String version(Catalog catalog) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((Fields.FORMAT + embedder.model() + catalog.fingerprint()).getBytes(StandardCharsets.UTF_8));
            for (Document document : catalog.documents()) {
                digest.update((document.id() + document.contentHash()).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
