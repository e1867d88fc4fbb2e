package io.docent.library;

import io.docent.embed.Embedder;
import io.docent.index.FileEntry;
import io.docent.index.IndexFolder;
import io.docent.index.IndexInfo;
import io.docent.library.FileOutcome.Outcome;
import io.docent.library.Holdings.Vectors;
import io.docent.library.Upkeep.Folder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A corpus folder and its index. One thread changes the index, job by job; another computes vectors behind it.
public final class FolderLibrary implements Library, AutoCloseable {

    private final Path corpus;
    private final IndexFolder index;
    private final Upkeep upkeep;
    private final Jobs jobs;
    private final VectorsBehind vectors;
    private final Listener listener;
    private Optional<Watch> watch = Optional.empty();
    private Known known = new Known("", "", Optional.empty(), List.of());

    /// Who is told what happens.
    public interface Listener {

        /// The index is another than before: by words, or by vectors. A job is done when this has returned.
        void committed();

        /// A job is over.
        void over(Job job);
    }

    /// What the index knew of the folder at a commit.
    ///
    /// @param manifest names the state of the files, which most commits leave as it is
    /// @param files without what they say of documents
    private record Known(String commit, String manifest, Optional<IndexInfo> info, List<FileEntry> files) {}

    /// @param upkeep of the index; closed with the library
    /// @param embedder is asked for when there is something to embed
    public FolderLibrary(
            Path corpus, IndexFolder index, Upkeep upkeep, Supplier<Embedder> embedder, Listener listener) {
        this.corpus = corpus;
        this.listener = listener;
        this.index = index;
        this.upkeep = upkeep;
        this.vectors = new VectorsBehind(upkeep, embedder, listener::committed);
        this.jobs = new Jobs(job -> {
            if (job.state() == Job.State.DONE) {
                vectors.wake();
            }
            listener.over(job);
        });
    }

    /// Follows the folder by itself from now on: a file that was dropped, and is no longer written to, becomes
    /// a job.
    public synchronized void watch() {
        if (watch.isEmpty()) {
            watch = Optional.of(new Watch(corpus, this::files, this::update));
        }
    }

    @Override
    public Job add(List<Upload> files) {
        Uploads uploads = Uploads.staged(corpus, files);
        return start("adding files", steps -> {
            try (uploads) {
                return upkeep.update(Extent.CHANGED, new Folder(Set.of(), uploads), steps);
            }
        });
    }

    @Override
    public Job remove(String documentId) {
        Removal removal = Removal.of(corpus, index, documentId);
        return start("removing files", steps -> {
            removal.run(upkeep.now());
            return upkeep.update(Extent.CHANGED, steps);
        });
    }

    @Override
    public Job bring(Courier.Errand errand) {
        return start("fetching", steps -> {
            List<FileOutcome> missing = errand.run(steps);
            Upkeep.Result result = upkeep.update(Extent.CHANGED, steps);
            List<FileOutcome> all =
                    Stream.concat(missing.stream(), result.files().stream()).toList();
            return new Upkeep.Result(all, result.change());
        });
    }

    @Override
    public Job update(Extent extent) {
        return start("looking at files", steps -> upkeep.update(extent, steps));
    }

    /// What the watch asks for; a job that brings nothing is not remembered.
    private void update(Set<String> unsettled) {
        jobs.start("looking at files", new Jobs.Task() {
            @Override
            public Upkeep.Result run(Steps steps) {
                return seen(upkeep.update(Extent.CHANGED, new Folder(unsettled, Uploads.NONE), steps));
            }

            @Override
            public boolean isToldAlways() {
                return false;
            }
        });
    }

    private Job start(String step, Jobs.Task task) {
        return jobs.start(step, steps -> seen(task.run(steps)));
    }

    /// Whoever hears that a job is done may ask at once about what it brought.
    private Upkeep.Result seen(Upkeep.Result result) {
        listener.committed();
        return result;
    }

    @Override
    public Optional<Job> job(String id) {
        return jobs.job(id);
    }

    @Override
    public Following follow(String id, Consumer<Job> listener) {
        return jobs.follow(id, listener);
    }

    @Override
    public List<Job> jobs() {
        return jobs.all();
    }

    @Override
    public Holdings holdings() {
        Known now = known();
        List<FileOutcome> failed = now.files().stream()
                .filter(file -> !file.problems().isEmpty())
                .map(file -> new FileOutcome(
                        file.path(), Outcome.FAILED, null, file.problems().getFirst()))
                .toList();
        int passages = now.info().map(IndexInfo::passages).orElse(0);
        int pending = now.info().map(IndexInfo::pending).orElse(0);
        return new Holdings(now.files().size(), failed, new Vectors(passages - pending, passages));
    }

    private List<FileEntry> files() {
        return known().files();
    }

    private synchronized Known known() {
        String commit = index.commit();
        if (!commit.equals(known.commit())) {
            String manifest = index.manifest();
            boolean same = !manifest.isEmpty() && manifest.equals(known.manifest());
            known = new Known(commit, manifest, index.info(), same ? known.files() : bare(index.files()));
        }
        return known;
    }

    private static List<FileEntry> bare(List<FileEntry> files) {
        return files.stream().map(FileEntry::bare).toList();
    }

    @Override
    public void close() {
        watch.ifPresent(Watch::close);
        jobs.close();
        vectors.close();
        upkeep.close();
    }
}
