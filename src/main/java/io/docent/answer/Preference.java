package io.docent.answer;

import io.docent.corpus.Passage;
import io.docent.retrieve.Found;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Which passages a model is handed first: those whose words would be quoted, then registry records and table
/// rows of the question's trials, then what was found, by rank.
final class Preference {

    private Preference() {}

    static List<Passage> of(Answerer.Material material) {
        Map<String, Passage> preferred = new LinkedHashMap<>();
        material.evidence().pieces().forEach(piece -> put(preferred, piece.passage()));
        Set<String> trials = material.question().trials();
        for (Candidate candidate : material.candidates()) {
            boolean record = candidate.isRegistry() || candidate.isRow();
            if (record && candidate.passage().trials().stream().anyMatch(trials::contains)) {
                put(preferred, candidate.passage());
            }
        }
        Set<String> quotable = material.candidates().stream()
                .map(candidate -> candidate.passage().id())
                .collect(Collectors.toSet());
        for (Found found : material.found()) {
            if (quotable.contains(found.passage().id())) {
                put(preferred, found.passage());
            }
        }
        return List.copyOf(preferred.values());
    }

    private static void put(Map<String, Passage> preferred, Passage passage) {
        preferred.putIfAbsent(passage.id(), passage);
    }
}
