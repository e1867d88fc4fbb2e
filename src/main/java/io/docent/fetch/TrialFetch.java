package io.docent.fetch;

import io.docent.corpus.CorpusFile;
import io.docent.fetch.Identifier.Nct;
import io.docent.fetch.Outcome.Failed;
import io.docent.fetch.Outcome.Fetched;
import io.docent.fetch.Outcome.NotFound;
import io.docent.fetch.Outcome.There;
import io.docent.fetch.Report.Entry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Fetches trials' records from the registry, one a file.
final class TrialFetch {

    private final ClinicalTrials registry;
    private final Shelf shelf;
    private final Set<String> held;

    /// @param held numbers of records elsewhere in the corpus, which must not be doubled
    TrialFetch(ClinicalTrials registry, Shelf shelf, Set<String> held) {
        this.registry = registry;
        this.shelf = shelf;
        this.held = held;
    }

    /// What came of each trial.
    List<Entry> fetch(List<Nct> trials, Steps steps) {
        List<Entry> entries = new ArrayList<>();
        for (Nct trial : trials) {
            entries.add(new Entry(trial.label(), fetch(trial)));
            steps.done(1);
        }
        return entries;
    }

    private Outcome fetch(Nct trial) {
        if (isThere(trial.value())) {
            return new There();
        }
        try {
            return registry.study(trial)
                    .map(this::keep)
                    .orElseGet(() -> new NotFound("the registry has no such number"));
        } catch (FetchFailure failure) {
            return new Failed(failure.reason());
        }
    }

    private Outcome keep(ClinicalTrials.Study study) {
        if (isThere(study.number())) {
            return new There(); // the number that was asked for is an obsolete one
        }
        shelf.put(name(study.number()), study.json().getBytes(StandardCharsets.UTF_8), CorpusFile::format);
        return new Fetched(List.of(Shelf.file(name(study.number()))));
    }

    private boolean isThere(String number) {
        return held.contains(number) || shelf.keeps(name(number));
    }

    private static String name(String number) {
        return number + ".json";
    }
}
