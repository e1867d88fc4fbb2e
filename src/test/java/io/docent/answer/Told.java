package io.docent.answer;

import java.util.ArrayList;
import java.util.List;

/// Remembers what a reader is told.
final class Told implements Progress {

    final List<String> events = new ArrayList<>();
    final List<Answer.Citation> citations = new ArrayList<>();
    final StringBuilder text = new StringBuilder();
    boolean cancelled;

    @Override
    public void step(String name) {
        events.add(name);
    }

    @Override
    public void sources(List<Answer.Retrieved> retrieved) {
        events.add("sources");
    }

    @Override
    public void token(String token) {
        events.add("token");
        text.append(token);
    }

    @Override
    public void citation(Answer.Citation citation) {
        events.add("citation");
        citations.add(citation);
    }

    @Override
    public void restart() {
        events.add("restart");
        citations.clear();
        text.setLength(0);
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }
}
