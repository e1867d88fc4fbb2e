package io.docent.answer;

import io.docent.corpus.Bibliography;
import io.docent.corpus.Document;
import io.docent.corpus.Passage;
import io.docent.index.Filter;
import io.docent.index.PassageIndex;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Abstracts as wholes. The parts of a structured one lean on each other: what the first calls by its name is
/// only meant in the others, and a trial's number stands in the last.
final class Abstracts {

    private static final int MOST_PARTS = 40;

    private final PassageIndex index;

    Abstracts(PassageIndex index) {
        this.index = index;
    }

    /// The parts of the abstract that a passage is one of, in order; of any other passage, that passage alone.
    List<Passage> parts(Passage passage) {
        if (passage.kind() != Passage.Kind.ABSTRACT) {
            return List.of(passage);
        }
        Filter own = new Filter(Set.of(passage.documentId()), Set.of(Passage.Kind.ABSTRACT), Set.of(), null, null);
        return index.passages(own, MOST_PARTS);
    }

    /// The words around a passage that tell what it is about: the title of its document and, of an abstract,
    /// the other parts.
    String around(Passage passage) {
        StringBuilder around = new StringBuilder(index.document(passage.documentId())
                .map(Document::bibliography)
                .map(Bibliography::title)
                .orElse(""));
        for (Passage part : parts(passage)) {
            if (!part.id().equals(passage.id())) {
                around.append('\n').append(part.text());
            }
        }
        return around.toString();
    }

    /// The trial that an abstract speaks of, where it is one alone; of any other passage none.
    List<String> trial(Passage passage) {
        if (passage.kind() != Passage.Kind.ABSTRACT) {
            return List.of();
        }
        Set<String> trials = new LinkedHashSet<>();
        parts(passage).forEach(part -> trials.addAll(part.trials()));
        return trials.size() == 1 ? List.copyOf(trials) : List.of();
    }
}
