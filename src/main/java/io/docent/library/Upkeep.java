package io.docent.library;

import io.docent.corpus.Passage;
import io.docent.corpus.SourceReader;
import io.docent.embed.Embedder;
import io.docent.index.DamagedIndexException;
import io.docent.index.FileEntry;
import io.docent.index.IndexEditor;
import io.docent.index.IndexFolder;
import io.docent.index.PassageIndex;
import io.docent.index.Spool;
import io.docent.index.VectorCache;
import io.docent.library.Library.Extent;
import io.docent.library.Looks.Seen;
import io.docent.pdf.PdfLimits;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps an index current with its corpus folder. What one call does is done when it returns; [FolderLibrary]
/// does the same in the background.
public final class Upkeep implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

    /// How many passages are written again in one commit, at most.
    private static final int BATCH = 256;

    /// Passages whose vectors are computed side by side.
    private static final int SIDE_BY_SIDE = 8;

    private static final long BETWEEN_COMMITS_NANOS = 2_000_000_000L;

    private final Path corpus;
    private final PdfLimits pdf;
    private final IndexFolder index;
    private final String model;
    private final Clock clock;
    private Optional<VectorCache> vectors = Optional.empty();

    /// The corpus folder and how it is read.
    ///
    /// @param pdf how much one PDF may take
    public record Corpus(Path folder, PdfLimits pdf) {}

    /// @param model whose vectors the index is to hold
    public Upkeep(Path corpus, IndexFolder index, String model, Clock clock) {
        this(new Corpus(corpus, PdfLimits.USUAL), index, model, clock);
    }

    /// @param model whose vectors the index is to hold
    public Upkeep(Corpus corpus, IndexFolder index, String model, Clock clock) {
        this.corpus = corpus.folder();
        this.pdf = corpus.pdf();
        this.index = index;
        this.model = model;
        this.clock = clock;
    }

    /// What came of an update.
    ///
    /// @param files what came of each file that is new, changed, moved or gone, by path
    /// @param change what is different in the index
    public record Result(List<FileOutcome> files, Change change) {

        /// Nothing was different.
        public static final Result NOTHING = new Result(List.of(), Change.NONE);

        public Result {
            files = List.copyOf(files);
        }
    }

    /// Whether the folder looks as the index knows it, as far as can be told without reading a file.
    public boolean isCurrent(PassageIndex known) {
        if (!known.info().embeddingModel().equals(model) || Stage.isAnyAbandoned(corpus)) {
            return false;
        }
        return Differences.areNone(new Looks(corpus, clock), byPath(known.files()));
    }

    /// Makes the index hold what the folder holds, found by words; vectors that are not known yet are left to
    /// [#embedSome].
    ///
    /// @throws ProblemException if the folder, or what describes it, cannot be read, or the index cannot be
    ///     written; the index is then what it was
    public Result update(Extent extent, Steps steps) {
        return update(extent, Folder.AS_IT_IS, steps);
    }

    /// How the folder is looked at.
    ///
    /// @param unsettled files that are still being written, which are left as they are known
    /// @param uploads files that are to come into it
    record Folder(Set<String> unsettled, Uploads uploads) {

        static final Folder AS_IT_IS = new Folder(Set.of(), Uploads.NONE);
    }

    /// What was handed in before a process was killed comes with the next update that brings no files itself.
    Result update(Extent extent, Folder folder, Steps steps) {
        if (!folder.uploads().isEmpty()) {
            return run(extent, folder, steps);
        }
        Uploads left = Uploads.abandoned(corpus);
        try {
            Result result = run(extent, new Folder(folder.unsettled(), left), steps);
            left.close();
            return result;
        } catch (RuntimeException e) {
            left.leave();
            throw e;
        }
    }

    private Result run(Extent extent, Folder folder, Steps steps) {
        long start = System.nanoTime();
        Result result = extent == Extent.CHANGED && canBeEdited() ? edited(folder, steps) : replaced(folder, steps);
        LOG.info(
                "updated the index in {} ms: {} files, {} documents added, {} changed, {} gone",
                (System.nanoTime() - start) / 1_000_000,
                result.files().size(),
                result.change().added().size(),
                result.change().changed().size(),
                result.change().gone().size());
        return result;
    }

    private Result edited(Folder folder, Steps steps) {
        try {
            return index.edit(vectors(), editor -> changed(editor, folder, steps));
        } catch (DamagedIndexException e) {
            LOG.info("{}; it is built again", e.getMessage());
            return replaced(folder, steps);
        }
    }

    private Result replaced(Folder folder, Steps steps) {
        return index.replace(vectors(), editor -> built(editor, remembered(), folder, steps));
    }

    /// Whether there is an index that can be changed.
    private boolean canBeEdited() {
        try {
            return index.info()
                    .filter(info -> info.embeddingModel().equals(model))
                    .isPresent();
        } catch (ProblemException e) {
            LOG.info("{}; it is built again", e.getMessage());
            return false;
        }
    }

    /// The files that the current index knows, as far as it can be read: documents keep their ids.
    private Map<String, FileEntry> remembered() {
        try (PassageIndex current = index.open().orElse(null)) {
            return current == null ? Map.of() : byPath(current.files());
        } catch (ProblemException e) {
            return Map.of();
        }
    }

    private Result changed(IndexEditor editor, Folder folder, Steps steps) throws IOException {
        Map<String, FileEntry> known = byPath(editor.files());
        SourceReader sources = new SourceReader(corpus, pdf);
        steps.at("looking at files", 0, 0);
        Map<String, Seen> seen = new Looks(corpus, clock).nowAnd(sources.named());
        seen.keySet().removeAll(folder.unsettled());
        folder.uploads().layOver(seen, known, clock);
        Differences differences = Differences.of(seen, without(known, folder.unsettled()), sources);
        folder.unsettled().stream().map(known::get).filter(Objects::nonNull).forEach(differences.same()::add);
        return differences.isNone()
                ? new Result(folder.uploads().settled(), Change.NONE)
                : written(editor, differences, new Before(known, folder, sources), steps);
    }

    private Result built(IndexEditor editor, Map<String, FileEntry> known, Folder folder, Steps steps)
            throws IOException {
        SourceReader sources = new SourceReader(corpus, pdf);
        steps.at("looking at files", 0, 0);
        Map<String, Seen> seen = new Looks(corpus, clock).nowAnd(sources.named());
        folder.uploads().layOver(seen, known, clock);
        return written(editor, Differences.of(seen, Map.of(), sources), new Before(known, folder, sources), steps);
    }

    /// @param known files, as far as an index knows them
    private record Before(Map<String, FileEntry> known, Folder folder, SourceReader sources) {}

    private Result written(IndexEditor editor, Differences differences, Before before, Steps steps) throws IOException {
        Uploads uploads = before.folder().uploads();
        try (Spool spool = index.spool()) {
            Instant now = clock.instant();
            Update update = new Update(corpus, before.sources(), new Update.Written(editor, spool, now.toEpochMilli()));
            Result result = update.run(differences, before.known(), uploads, steps);
            try {
                uploads.place(now.toEpochMilli());
                editor.commit(model, now);
            } catch (IOException | RuntimeException e) {
                uploads.takeBack();
                throw e;
            }
            return result;
        }
    }

    /// Milliseconds since 1970.
    long now() {
        return clock.millis();
    }

    private static Map<String, FileEntry> without(Map<String, FileEntry> known, Set<String> unsettled) {
        Map<String, FileEntry> settled = new TreeMap<>(known);
        settled.keySet().removeAll(unsettled);
        return settled;
    }

    private static Map<String, FileEntry> byPath(List<FileEntry> files) {
        Map<String, FileEntry> entries = new TreeMap<>();
        files.forEach(file -> entries.put(file.path(), file));
        return entries;
    }

    /// Computes vectors of passages that cannot be found by meaning yet, those of the newest documents first,
    /// for a while, and commits them.
    ///
    /// @return how many passages were found to lack vectors
    public int embedSome(Supplier<Embedder> embedder) {
        List<Passage> pending = index.pending(BATCH);
        if (pending.isEmpty()) {
            return 0;
        }
        try {
            compute(pending, embedder);
            index.edit(vectors(), editor -> {
                for (Passage passage : editor.pending(BATCH)) {
                    editor.rewriteIfKnown(passage);
                }
                return editor.commit(model, clock.instant());
            });
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem("vectors cannot be kept: " + e.getMessage(), "", "make room on the disk"), e);
        }
        return pending.size();
    }

    private void compute(List<Passage> pending, Supplier<Embedder> embedder) throws IOException {
        long start = System.nanoTime();
        for (int from = 0; from < pending.size(); from += SIDE_BY_SIDE) {
            List<String> missing = new ArrayList<>();
            for (Passage passage : pending.subList(from, Math.min(pending.size(), from + SIDE_BY_SIDE))) {
                VectorCache.texts(passage).stream()
                        .filter(text -> !vectors().holds(text) && !missing.contains(text))
                        .forEach(missing::add);
            }
            if (!missing.isEmpty()) {
                vectors().add(missing, embedder.get().embedAll(missing, done -> {}));
            }
            if (System.nanoTime() - start > BETWEEN_COMMITS_NANOS) {
                return;
            }
        }
    }

    private synchronized VectorCache vectors() {
        if (vectors.isEmpty()) {
            vectors = Optional.of(index.vectors(model));
        }
        return vectors.get();
    }

    @Override
    public synchronized void close() {
        vectors.ifPresent(VectorCache::close);
    }
}
