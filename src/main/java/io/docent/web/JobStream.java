package io.docent.web;

import io.docent.library.FileOutcome;
import io.docent.library.Job;
import io.docent.library.Library;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// A job while it goes on, told as events: `progress` with the files that are new since the one before, and in
/// the end `done` with all of them.
final class JobStream {

    /// Between looks at the job: short enough to seem at once.
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final EventStream events;
    private final BooleanSupplier stopping;
    private final Set<FileOutcome> told = new LinkedHashSet<>();

    /// @param stopping whether the server is about to stop
    JobStream(EventStream events, BooleanSupplier stopping) {
        this.events = events;
        this.stopping = stopping;
    }

    /// Tells of the job until it is over or forgotten, the client has gone or the server stops.
    void follow(Job first, Library library) throws InterruptedException {
        Job job = first;
        progress(job);
        while (!job.isOver() && !events.isBroken() && !stopping.getAsBoolean()) {
            Thread.sleep(PAUSE);
            Optional<Job> now = library.job(job.id());
            if (now.isEmpty()) {
                return;
            }
            if (!now.get().equals(job)) {
                progress(now.get());
            }
            job = now.get();
        }
        if (job.isOver()) {
            events.send("done", JobView.of(job));
        }
    }

    private void progress(Job job) {
        Set<FileOutcome> fresh = new LinkedHashSet<>(job.files());
        fresh.removeAll(told);
        told.addAll(fresh);
        events.send("progress", JobView.of(job, fresh));
    }
}
