package io.docent.answer;

import io.docent.corpus.Passage;
import io.docent.index.Filter;
import io.docent.index.PassageIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Abstracts as wholes. The parts of a structured one lean on each other: what the first calls by its name is
/// only meant in the others, and a trial's number stands in the last.
final class Abstracts {

    private static final int MOST_PARTS = 40;

    private final PassageIndex index;

    Abstracts(PassageIndex index) {
        this.index = index;
    }

    /// The passages and, where one is a part of an abstract, its other parts; each once, those of an abstract
    /// in order. The index is asked once for all.
    Collection<Passage> wholes(Collection<Passage> passages) {
        Map<String, List<Passage>> abstracts = of(passages);
        Map<String, Passage> all = new LinkedHashMap<>();
        for (Passage passage : passages) {
            parts(passage, abstracts).forEach(part -> all.putIfAbsent(part.id(), part));
        }
        return all.values();
    }

    /// The abstracts that these passages are parts of, by document, each with its parts in order.
    Map<String, List<Passage>> of(Collection<Passage> passages) {
        Set<String> documents = passages.stream()
                .filter(passage -> passage.kind() == Passage.Kind.ABSTRACT)
                .map(Passage::documentId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (documents.isEmpty()) {
            return Map.of();
        }
        Filter own = new Filter(documents, Set.of(Passage.Kind.ABSTRACT), Set.of(), null, null);
        Map<String, List<Passage>> abstracts = new HashMap<>();
        for (Passage part : index.passages(own, documents.size() * MOST_PARTS)) {
            abstracts
                    .computeIfAbsent(part.documentId(), id -> new ArrayList<>())
                    .add(part);
        }
        return abstracts;
    }

    /// The parts of the abstract that a passage is one of, in order; of any other passage, that passage alone.
    static List<Passage> parts(Passage passage, Map<String, List<Passage>> abstracts) {
        return passage.kind() == Passage.Kind.ABSTRACT
                ? abstracts.getOrDefault(passage.documentId(), List.of(passage))
                : List.of(passage);
    }

    /// The trial that an abstract speaks of, where it is one alone; of any other passage none.
    ///
    /// @param parts of the abstract that it is a part of
    static List<String> trial(Passage passage, List<Passage> parts) {
        if (passage.kind() != Passage.Kind.ABSTRACT) {
            return List.of();
        }
        Set<String> trials = new LinkedHashSet<>();
        parts.forEach(part -> trials.addAll(part.trials()));
        return trials.size() == 1 ? List.copyOf(trials) : List.of();
    }
}
