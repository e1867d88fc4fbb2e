package io.docent.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import io.docent.fetch.FetchFailure.Kind;
import io.docent.fetch.Identifier.Nct;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// ClinicalTrials.gov, version 2 of its interface.
final class ClinicalTrials {

    private final Line line;

    ClinicalTrials(Line line) {
        this.line = line;
    }

    /// A record of the registry.
    ///
    /// @param number that the registry uses, which is another than the one asked for where that is obsolete
    /// @param json as it came, in UTF-8
    record Study(String number, String json) {}

    /// The record of a trial, with its results where it has some.
    Optional<Study> study(Nct trial) {
        return line.get("studies/" + trial.value() + "?format=json").map(json -> {
            JsonNode identification = Json.read(json, Service.CLINICAL_TRIALS)
                    .path("protocolSection")
                    .path("identificationModule");
            String number = Hit.text(identification, "nctId");
            boolean asked = number.equals(trial.value())
                    || Json.each(identification.path("nctIdAliases"))
                            .anyMatch(alias -> alias.asText("").equals(trial.value()));
            if (!asked || !number.matches("NCT\\d{8}")) {
                throw new FetchFailure(
                        Kind.REFUSED, Service.CLINICAL_TRIALS.title() + " sent something else than the record");
            }
            return new Study(number, new String(json, StandardCharsets.UTF_8));
        });
    }
}
