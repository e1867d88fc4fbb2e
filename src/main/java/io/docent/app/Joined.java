package io.docent.app;

import io.docent.answer.Answering;
import io.docent.answer.Examples;
import io.docent.index.PassageIndex;
import io.docent.retrieve.Retriever;
import java.util.List;

/// An index and what answers from it.
public final class Joined {

    private final PassageIndex index;
    private final Retriever retriever;
    private final Answering answering;

    Joined(PassageIndex index, Retriever retriever, Answering answering) {
        this.index = index;
        this.retriever = retriever;
        this.answering = answering;
    }

    public PassageIndex index() {
        return index;
    }

    public Retriever retriever() {
        return retriever;
    }

    public Answering answering() {
        return answering;
    }

    /// Questions that the corpus answers; drawn from the index when they are first asked for.
    public List<String> examples() {
        return index.derived(Shown.class, () -> new Shown(new Examples(index).questions()))
                .questions();
    }

    private record Shown(List<String> questions) {}
}
