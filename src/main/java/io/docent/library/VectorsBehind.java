package io.docent.library;

import io.docent.embed.Embedder;
import io.docent.index.DamagedIndexException;
import io.docent.problem.ProblemException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Computes vectors in a thread of its own, as long as passages lack them; what another process left undone,
/// too.
final class VectorsBehind implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(VectorsBehind.class);

    private static final long LOOK_SECONDS = 10;
    private static final long AFTER_FAILURE_SECONDS = 30;

    private final Upkeep upkeep;
    private final Supplier<Embedder> embedder;
    private final Runnable committed;
    private final Semaphore work = new Semaphore(1);
    private final Thread thread;
    private volatile boolean ending;

    VectorsBehind(Upkeep upkeep, Supplier<Embedder> embedder, Runnable committed) {
        this.upkeep = upkeep;
        this.embedder = embedder;
        this.committed = committed;
        this.thread = Thread.ofPlatform().daemon().name("vectors").start(this::run);
    }

    /// There may be something to do.
    void wake() {
        work.release();
    }

    private void run() {
        try {
            while (!ending) {
                if (work.tryAcquire(LOOK_SECONDS, TimeUnit.SECONDS)) {
                    work.drainPermits();
                }
                catchUp();
            }
        } catch (InterruptedException ended) {
            return;
        }
    }

    private void catchUp() throws InterruptedException {
        try {
            while (!ending && upkeep.embedSome(embedder) > 0) {
                committed.run();
            }
        } catch (ProblemException | DamagedIndexException e) {
            LOG.warn("vectors cannot be computed now: {}", e.getMessage());
            TimeUnit.SECONDS.sleep(AFTER_FAILURE_SECONDS);
        } catch (RuntimeException e) {
            if (!ending) {
                LOG.warn("vectors cannot be computed now", e);
                TimeUnit.SECONDS.sleep(AFTER_FAILURE_SECONDS);
            }
        }
    }

    @Override
    public void close() {
        ending = true;
        work.release();
        try {
            if (!thread.join(java.time.Duration.ofSeconds(5))) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
