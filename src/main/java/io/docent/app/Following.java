package io.docent.app;

import io.docent.index.IndexFolder;
import io.docent.index.PassageIndex;
import io.docent.library.FolderLibrary;
import io.docent.library.Job;
import io.docent.library.Library;
import io.docent.library.Library.Extent;
import io.docent.problem.ProblemException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps what answers beside the index as it is changed, by this process or another.
final class Following implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);

    /// How long a commit of another process may go unnoticed.
    private static final long LOOK_MILLIS = 500;

    private final Settings settings;
    private final IndexFolder folder;
    private final FolderLibrary library;
    private final String model;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Optional<Consumer<PassageIndex>> newer = Optional.empty();
    private Optional<PassageIndex> current = Optional.empty();

    /// @param over told of each job that is over
    Following(Settings settings, LoadedEmbedder embedder, Consumer<Job> over) {
        this.settings = settings;
        this.folder = new IndexFolder(settings.index());
        this.model = embedder.model();
        this.library = new FolderLibrary(
                settings.corpus(), folder, Docent.upkeep(settings), embedder, new FolderLibrary.Listener() {
                    @Override
                    public void committed() {
                        lookOnce();
                    }

                    @Override
                    public void over(Job job) {
                        over.accept(job);
                    }
                });
    }

    Library library() {
        return library;
    }

    /// The last good index; where there is none, the first that can be searched by words.
    ///
    /// @throws ProblemException if none can be built
    PassageIndex firstIndex() {
        Optional<PassageIndex> index = Docent.lastGood(folder, model);
        Job job = library.update(Extent.CHANGED);
        if (index.isEmpty()) {
            Job done = finished(job.id());
            if (done.problem() != null) {
                close();
                throw new ProblemException(done.problem());
            }
            index = folder.open();
        }
        current = index;
        return index.orElseThrow();
    }

    private Job finished(String id) {
        Semaphore over = new Semaphore(0);
        Library.Following following = library.follow(id, job -> {
            if (job.isOver()) {
                over.release();
            }
        });
        try {
            over.acquire();
            return library.job(id).orElseThrow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the first index was built", e);
        } finally {
            following.close();
        }
    }

    /// Tells of each newer index from now on.
    void follow(Consumer<PassageIndex> told) {
        newer = Optional.of(told);
        if (settings.watch()) {
            library.watch();
        }
        Thread.ofPlatform().daemon().name("follow-index").start(this::look);
    }

    /// Notices what other processes commit; what this one does is told by the library.
    private void look() {
        try {
            while (!ended.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                lookOnce();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookOnce() {
        try {
            refresh();
        } catch (RuntimeException e) {
            LOG.warn("a newer index cannot be opened: {}; the old one serves", e.toString());
        }
    }

    private synchronized void refresh() {
        if (newer.isPresent() && current.isPresent()) {
            Optional<PassageIndex> found = folder.newerThan(current.get());
            if (found.isPresent()) {
                current = found;
                newer.get().accept(found.get());
            }
        }
    }

    @Override
    public void close() {
        ended.countDown();
        library.close();
        synchronized (this) {
            current = Optional.empty();
        }
    }
}
