package io.docent.answer;

import io.docent.answer.Answer.Citation;
import io.docent.answer.Answer.Retrieved;
import io.docent.answer.Answer.Timings;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// The course of one question: tells of its steps, measures them, and ends when nobody waits any more.
final class Course {

    private final Progress progress;
    private final Map<Step, Long> nanos = new EnumMap<>(Step.class);
    private final long start = System.nanoTime();
    private long stepStart = start;
    private @Nullable Step current;
    private boolean told;

    /// What is done for a question, in order; the last two may come again.
    enum Step {
        UNDERSTAND,
        RETRIEVE,
        ANSWER,
        VERIFY
    }

    Course(Progress progress) {
        this.progress = progress;
    }

    /// A step begins, or goes on.
    ///
    /// @throws CancellationException if nobody waits any more
    void step(Step step) {
        if (progress.cancelled()) {
            throw new CancellationException("nobody waits for the answer");
        }
        lap();
        if (step != current) {
            current = step;
            progress.step(step.name().toLowerCase(Locale.ROOT));
        }
    }

    void sources(List<Retrieved> retrieved) {
        progress.sources(retrieved);
    }

    void token(String text) {
        told = true;
        progress.token(text);
    }

    void citation(Citation citation) {
        told = true;
        progress.citation(citation);
    }

    /// Takes back the tokens and citations that were told, if there were any.
    void restart() {
        if (told) {
            progress.restart();
        }
        told = false;
    }

    boolean isCancelled() {
        return progress.cancelled();
    }

    /// What the steps took until now.
    Timings timings() {
        lap();
        return new Timings(
                millis(Step.UNDERSTAND),
                millis(Step.RETRIEVE),
                millis(Step.ANSWER),
                millis(Step.VERIFY),
                millis(System.nanoTime() - start));
    }

    private void lap() {
        long now = System.nanoTime();
        nanos.merge(current == null ? Step.UNDERSTAND : current, now - stepStart, Long::sum);
        stepStart = now;
    }

    private double millis(Step step) {
        return millis(nanos.getOrDefault(step, 0L));
    }

    private static double millis(long nanos) {
        return Math.round(nanos / 10_000.0) / 100.0;
    }
}
