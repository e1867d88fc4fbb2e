package io.docent.app;

import io.docent.index.IndexFolder;
import io.docent.index.PassageIndex;
import io.docent.library.FolderLibrary;
import io.docent.library.Job;
import io.docent.library.Library;
import io.docent.library.Library.Extent;
import io.docent.problem.ProblemException;
import java.util.Optional;
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
    private final Semaphore news = new Semaphore(0);
    private Optional<PassageIndex> current = Optional.empty();
    private volatile boolean ending;

    /// @param over told of each job that is over
    Following(Settings settings, LoadedEmbedder embedder, Consumer<Job> over) {
        this.settings = settings;
        this.folder = new IndexFolder(settings.index());
        this.model = embedder.model();
        this.library = new FolderLibrary(
                settings.corpus(), folder, Docent.upkeep(settings), embedder, new FolderLibrary.Listener() {
                    @Override
                    public void committed() {
                        news.release();
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
    void follow(Consumer<PassageIndex> newer) {
        if (settings.watch()) {
            library.watch();
        }
        Thread.ofPlatform().daemon().name("follow-index").start(() -> look(newer));
    }

    private void look(Consumer<PassageIndex> newer) {
        while (!ending) {
            try {
                if (news.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                    news.drainPermits();
                }
                if (!ending) {
                    refresh(newer);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("a newer index cannot be opened: {}; the old one serves", e.toString());
            }
        }
    }

    private synchronized void refresh(Consumer<PassageIndex> newer) {
        Optional<PassageIndex> found = folder.newerThan(current.orElseThrow());
        if (found.isPresent()) {
            current = found;
            newer.accept(found.get());
        }
    }

    @Override
    public void close() {
        ending = true;
        library.close();
        synchronized (this) {
            current = Optional.empty();
        }
    }
}
