package io.docent.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.eval.RegistryBench.Outcome;
import io.docent.eval.RegistryBench.Share;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryBenchTest {

    private static final String STUDY = """
            {"protocolSection": {
              "identificationModule": {"nctId": "NCT01234567", "briefTitle": "Imaginostat"},
              "statusModule": {"overallStatus": "COMPLETED", "startDateStruct": {"date": "2015-09"}},
              "designModule": {"phases": ["PHASE2"], "enrollmentInfo": {"count": 317}}},
             "resultsSection": {"outcomeMeasuresModule": {"outcomeMeasures": [
               {"type": "PRIMARY", "title": "Survival", "timeFrame": "2 years", "unitOfMeasure": "months", "paramType": "MEDIAN",
                "dispersionType": "Full Range", "groups": [{"id": "O0", "title": "Saline"}, {"id": "O1", "title": "Imaginostat"}],
                "classes": [{"categories": [{"measurements": [
                  {"groupId": "O0", "value": "6.80", "lowerLimit": "5", "upperLimit": "8"}, {"groupId": "O1", "value": "8.3"}]}]}],
                "analyses": [{"groupIds": ["O0", "O1"], "paramType": "Hazard Ratio (HR)", "paramValue": "0.80", "pValue": "= 0.02"}]}]}}}""";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void what_a_record_says_is_counted_by_sort_and_found() throws IOException {
        Files.writeString(folder.resolve("a.json"), STUDY);

        Outcome outcome = RegistryBench.run(folder);

        assertThat(outcome.mistakes()).isEmpty();
        assertThat(outcome.shares())
                .contains(
                        new Share("enrolment", 1, 1),
                        new Share("value of an arm", 2, 2),
                        new Share("bounds", 1, 1),
                        new Share("P value", 1, 1));
    }

    @Test
    void a_record_that_is_not_read_is_a_mistake() throws IOException {
        Files.writeString(folder.resolve("a.json"), STUDY.replace("NCT01234567", "EU-1"));

        Outcome outcome = RegistryBench.run(folder);

        assertThat(outcome.shares()).containsExactly(new Share("records", 0, 1));
        assertThat(outcome.problems()).hasSize(1);
    }
}
