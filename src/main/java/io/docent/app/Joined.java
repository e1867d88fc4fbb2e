package io.docent.app;

import io.docent.answer.Answering;
import io.docent.answer.Examples;
import io.docent.index.PassageIndex;
import io.docent.retrieve.Retriever;
import java.util.List;
import java.util.Optional;

/// An index and what answers from it.
public final class Joined {

    private final PassageIndex index;
    private final Retriever retriever;
    private final Answering answering;
    private volatile Optional<List<String>> examples = Optional.empty();

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

    /// Questions that the corpus answers.
    public List<String> examples() {
        List<String> known = examples.orElseGet(() -> new Examples(index).questions());
        examples = Optional.of(known);
        return known;
    }
}
