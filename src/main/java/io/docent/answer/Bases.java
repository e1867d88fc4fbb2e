package io.docent.answer;

import io.docent.answer.Answer.Basis;
import io.docent.answer.Answer.Citation;
import io.docent.answer.Answer.SharedTrial;
import io.docent.answer.Answer.TrialLink;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Counts what an answer rests on; a trial counts once, however many documents speak of it.
final class Bases {

    private Bases() {}

    static Basis of(List<Citation> citations) {
        Map<String, String> names = new LinkedHashMap<>();
        citations.forEach(citation -> citation.trials().forEach(trial -> names.put(trial.nctId(), trial.name())));
        List<SharedTrial> shared = names.keySet().stream()
                .map(trial -> shared(trial, names.getOrDefault(trial, trial), citations))
                .filter(trial -> trial.documents().size() > 1)
                .toList();
        return new Basis(
                distinct(citations, Citation::passageId).size(),
                distinct(citations, Citation::documentId).size(),
                names.size(),
                shared);
    }

    private static SharedTrial shared(String nctId, String name, List<Citation> citations) {
        List<Citation> speaking = citations.stream()
                .filter(citation ->
                        citation.trials().stream().map(TrialLink::nctId).anyMatch(nctId::equals))
                .toList();
        return new SharedTrial(
                nctId,
                name,
                distinct(speaking, Citation::documentId),
                speaking.stream().map(Citation::n).toList());
    }

    private static List<String> distinct(List<Citation> citations, Function<Citation, String> id) {
        return citations.stream().map(id).distinct().toList();
    }
}
