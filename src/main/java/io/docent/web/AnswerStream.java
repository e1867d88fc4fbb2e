package io.docent.web;

import io.docent.answer.Answer;
import io.docent.answer.Progress;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// An answer while it is made, told as events; the last is `done` or `error`.
final class AnswerStream implements Progress {

    private final EventStream events;
    private final BooleanSupplier stopping;

    /// @param stopping whether the server is about to stop
    AnswerStream(EventStream events, BooleanSupplier stopping) {
        this.events = events;
        this.stopping = stopping;
    }

    /// Has the answer made and tells of it.
    ///
    /// @param asking makes it
    /// @throws RuntimeException if it fails before the first event
    void run(Function<Progress, Answer> asking, String requestId) {
        try {
            Answer answer = asking.apply(this);
            answer.conflicts().forEach(conflict -> events.send("conflict", conflict));
            events.send("done", answer);
        } catch (RuntimeException | Error e) {
            if (!events.hasBegun()) {
                throw e;
            }
            events.send("error", Problems.of(e, requestId));
        }
    }

    @Override
    public void step(String name) {
        events.send("status", Map.of("step", name));
    }

    @Override
    public void sources(List<Answer.Retrieved> retrieved) {
        events.send("sources", Map.of("retrieved", retrieved));
    }

    @Override
    public void token(String text) {
        events.send("token", Map.of("text", text));
    }

    @Override
    public void citation(Answer.Citation citation) {
        events.send("citation", citation);
    }

    @Override
    public void restart() {
        events.send("status", Map.of("step", "restart"));
    }

    @Override
    public boolean cancelled() {
        return events.isBroken() || stopping.getAsBoolean();
    }
}
