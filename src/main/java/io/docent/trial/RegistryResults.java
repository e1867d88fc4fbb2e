package io.docent.trial;

import com.fasterxml.jackson.databind.JsonNode;
import io.docent.trial.Trial.Result;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The results that a record of ClinicalTrials.gov reports, end point by end point.
final class RegistryResults {

    private static final Set<String> COMPARATORS =
            Set.of("PLACEBO_COMPARATOR", "ACTIVE_COMPARATOR", "SHAM_COMPARATOR", "NO_INTERVENTION");

    private final JsonNode outcomes;
    private final List<String> comparators;
    private final String source;

    /// @param study the whole record
    RegistryResults(JsonNode study, String number) {
        this.outcomes =
                study.path("resultsSection").path("outcomeMeasuresModule").path("outcomeMeasures");
        this.comparators = RegistryRecord.each(study.path("protocolSection")
                        .path("armsInterventionsModule")
                        .path("armGroups"))
                .filter(arm -> COMPARATORS.contains(RegistryRecord.text(arm, "type")))
                .map(arm -> RegistryRecord.text(arm, "label").toLowerCase(Locale.ROOT))
                .filter(label -> !label.isEmpty())
                .toList();
        this.source = number;
    }

    /// In the registry's order, primary end points first.
    List<Result> results() {
        return RegistryRecord.each(outcomes)
                .flatMap(outcome -> new RegistryOutcome(outcome, comparators, source).results().stream())
                .toList();
    }
}
