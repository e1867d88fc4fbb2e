package io.docent.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.docent.corpus.CorpusFile;
import io.docent.corpus.Document;
import io.docent.eval.FormatCount.Counter;
import io.docent.eval.FormatCount.Presence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Compares records of ClinicalTrials.gov with the sheets that are made of them, by a plain walk over the JSON.
final class RegistryCount {

    private final Counter studies = new Counter("studies");
    private final Counter interventions = new Counter("interventions");
    private final Counter primary = new Counter("primary end points");
    private final Counter outcomes = new Counter("reported outcomes");
    private final Counter values = new Counter("values");
    private final Counter ratios = new Counter("hazard ratios");
    private final Counter estimates = new Counter("other estimates");
    private final Counter chances = new Counter("P values");

    private RegistryCount() {}

    static List<FormatCount> of(CorpusFile file, List<Document> sheets) {
        RegistryCount count = new RegistryCount();
        try (InputStream in = FormatBench.open(file)) {
            JsonNode root = new ObjectMapper().readTree(in);
            JsonNode list = root.isArray() ? root : root.path("studies");
            (list.isArray() ? list : List.of(root)).forEach(study -> count.study(study, sheets));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return List.of(
                count.studies.count(),
                count.interventions.count(),
                count.primary.count(),
                count.outcomes.count(),
                count.values.count(),
                count.ratios.count(),
                count.estimates.count(),
                count.chances.count());
    }

    private void study(JsonNode study, List<Document> sheets) {
        String number = study.at("/protocolSection/identificationModule/nctId").asText();
        Optional<Document> sheet =
                sheets.stream().filter(each -> each.id().equals(number)).findFirst();
        studies.add(number, Presence.of(sheet::isPresent));
        ReadWords read = new ReadWords(sheet.orElse(new Document(
                number,
                Document.Kind.REGISTRY,
                io.docent.corpus.Bibliography.titled(number),
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of())));
        study.at("/protocolSection/armsInterventionsModule/interventions")
                .forEach(each -> look(interventions, each.path("name").asText(), read));
        study.at("/protocolSection/outcomesModule/primaryOutcomes")
                .forEach(each -> look(primary, each.path("measure").asText(), read));
        study.at("/resultsSection/outcomeMeasuresModule/outcomeMeasures").forEach(outcome -> outcome(outcome, read));
    }

    private void outcome(JsonNode outcome, ReadWords read) {
        look(outcomes, outcome.path("title").asText(), read);
        List<String> printed = new ArrayList<>();
        outcome.findValues("measurements")
                .forEach(list ->
                        list.forEach(each -> printed.add(each.path("value").asText())));
        printed.forEach(value -> figure(values, value, read));
        outcome.path("analyses").forEach(analysis -> {
            boolean ratio =
                    analysis.path("paramType").asText().toLowerCase(Locale.ROOT).contains("hazard ratio");
            figure(ratio ? ratios : estimates, analysis.path("paramValue").asText(), read);
            figure(chances, analysis.path("pValue").asText(), read);
        });
    }

    private static void figure(Counter counter, String value, ReadWords read) {
        if (value.matches(".*\\d.*")) {
            look(counter, value, read);
        }
    }

    private static void look(Counter counter, String words, ReadWords read) {
        counter.add(words, Presence.of(() -> read.holds(words)));
    }
}
