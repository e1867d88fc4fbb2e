package io.docent.library;

import io.docent.library.Job.State;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Jobs, one after the other in one thread. The last ones are remembered, and those that are not over.
final class Jobs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    /// How many jobs that are over are remembered.
    private static final int REMEMBERED = 50;

    private static final long BETWEEN_NEWS_NANOS = 100_000_000L;

    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final Map<String, List<Consumer<Job>>> followers = new ConcurrentHashMap<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("library").factory());
    private final Consumer<Job> over;

    /// @param over told of each job that is over
    Jobs(Consumer<Job> over) {
        this.over = over;
    }

    /// What a job does.
    interface Task {
        Upkeep.Result run(Steps steps);

        /// Whether anybody wants to know of the job where it brought nothing.
        default boolean isToldAlways() {
            return true;
        }
    }

    /// Puts a job at the end of the line.
    Job start(String step, Task task) {
        String id = UUID.randomUUID().toString().substring(0, 13);
        Job waiting = new Job(id, State.WAITING, step, 0, 0, null, List.of(), Change.NONE, null);
        put(waiting);
        try {
            thread.execute(() -> run(waiting, task));
        } catch (RejectedExecutionException closed) {
            put(failed(waiting, new Problem("Docent is ending", "", "try again when it runs")));
        }
        return waiting;
    }

    private void run(Job waiting, Task task) {
        Course course = new Course(waiting);
        try {
            course.at(waiting.step(), 0, 0);
            Upkeep.Result result = task.run(course);
            put(new Job(waiting.id(), State.DONE, "done", 0, 0, null, result.files(), result.change(), null));
            if (result.files().isEmpty() && !task.isToldAlways()) {
                forget(waiting.id());
            }
        } catch (ProblemException e) {
            put(failed(waiting, e.problem()));
        } catch (RuntimeException | Error e) {
            LOG.error("a job failed", e);
            put(failed(waiting, new Problem("something went wrong inside Docent: " + e, "", "see its log")));
        }
    }

    private static Job failed(Job job, Problem problem) {
        return new Job(job.id(), State.FAILED, job.step(), 0, 0, null, List.of(), Change.NONE, problem);
    }

    private void put(Job job) {
        synchronized (jobs) {
            jobs.put(job.id(), job);
            forgetOld();
        }
        followers.getOrDefault(job.id(), List.of()).forEach(follower -> tell(follower, job));
        if (job.isOver()) {
            followers.remove(job.id());
            tell(over, job);
        }
    }

    private static void tell(Consumer<Job> follower, Job job) {
        try {
            follower.accept(job);
        } catch (RuntimeException e) {
            LOG.warn("who follows a job failed", e);
        }
    }

    private void forgetOld() {
        List<String> finished =
                jobs.values().stream().filter(Job::isOver).map(Job::id).toList();
        finished.stream().limit(Math.max(0, finished.size() - REMEMBERED)).forEach(jobs::remove);
    }

    private void forget(String id) {
        synchronized (jobs) {
            jobs.remove(id);
        }
    }

    Optional<Job> job(String id) {
        synchronized (jobs) {
            return Optional.ofNullable(jobs.get(id));
        }
    }

    /// Newest first.
    List<Job> all() {
        synchronized (jobs) {
            List<Job> all = new ArrayList<>(jobs.values());
            Collections.reverse(all);
            return all;
        }
    }

    Library.Following follow(String id, Consumer<Job> listener) {
        synchronized (jobs) {
            Job now = jobs.get(id);
            if (now == null) {
                return () -> {};
            }
            if (!now.isOver()) {
                followers
                        .computeIfAbsent(id, key -> new CopyOnWriteArrayList<>())
                        .add(listener);
            }
            listener.accept(now);
        }
        return () -> {
            List<Consumer<Job>> left = followers.get(id);
            if (left != null) {
                left.remove(listener);
            }
        };
    }

    /// How far a running job is.
    private final class Course implements Steps {

        private final Job job;
        private String step = "";
        private long stepStart;
        private long lastNews;

        Course(Job job) {
            this.job = job;
        }

        @Override
        public void at(String now, int done, int total) {
            long time = System.nanoTime();
            if (!now.equals(step)) {
                step = now;
                stepStart = time;
            } else if (time - lastNews < BETWEEN_NEWS_NANOS) {
                return;
            }
            lastNews = time;
            put(new Job(
                    job.id(),
                    State.RUNNING,
                    now,
                    done,
                    total,
                    eta(time - stepStart, done, total),
                    List.of(),
                    Change.NONE,
                    null));
        }

        private static @Nullable Integer eta(long nanos, int done, int total) {
            return done == 0 || total == 0
                    ? null
                    : Integer.valueOf((int) TimeUnit.NANOSECONDS.toSeconds(nanos / done * (total - done)));
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.info("a job is cut off; the next start finishes its work");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
