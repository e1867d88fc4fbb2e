package io.docent.answer;

import java.util.function.Consumer;

/// Leaves out what a model thinks aloud before it answers: `<think>…</think>` at the start of a reply, as some
/// models that are run locally write it.
final class Thoughts implements Consumer<String> {

    private static final String OPEN = "<think>";
    private static final String CLOSE = "</think>";

    private final Consumer<String> answer;
    private final StringBuilder held = new StringBuilder();
    private State state = State.START;

    private enum State {
        START,
        THINKING,
        ANSWERING
    }

    Thoughts(Consumer<String> answer) {
        this.answer = answer;
    }

    @Override
    public void accept(String piece) {
        if (state == State.ANSWERING) {
            answer.accept(piece);
            return;
        }
        held.append(piece);
        if (state == State.START) {
            start();
        }
        if (state == State.THINKING) {
            think();
        }
    }

    private void start() {
        String begun = held.toString().stripLeading();
        if (begun.startsWith(OPEN)) {
            state = State.THINKING;
        } else if (!OPEN.startsWith(begun)) {
            answerWith(held.toString());
        }
    }

    private void think() {
        int end = held.indexOf(CLOSE);
        if (end >= 0) {
            answerWith(held.substring(end + CLOSE.length()));
        } else if (held.length() > CLOSE.length()) {
            held.delete(0, held.length() - CLOSE.length());
        }
    }

    private void answerWith(String text) {
        state = State.ANSWERING;
        held.setLength(0);
        answer.accept(text);
    }
}
