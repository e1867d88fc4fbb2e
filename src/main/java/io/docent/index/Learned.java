package io.docent.index;

import io.docent.vocabulary.Term;
import java.util.List;

/// Names that a corpus teaches, in the order in which they are learned.
record Learned(List<Term> terms) {

    static final Learned NOTHING = new Learned(List.of());
    static final String ID = "learned";

    Learned {
        terms = List.copyOf(terms);
    }
}
