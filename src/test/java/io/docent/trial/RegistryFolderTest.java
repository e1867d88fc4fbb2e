package io.docent.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.corpus.Document;
import io.docent.corpus.Passage;
import io.docent.problem.Problem;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryFolderTest {

    private static final String STUDY = """
            {"protocolSection": {
              "identificationModule": {"nctId": "NCT01234567", "briefTitle": "Imaginostat in  carcinoma", "acronym": "DREAM",
                "orgStudyIdInfo": {"id": "IM-1"}},
              "statusModule": {"overallStatus": "COMPLETED", "startDateStruct": {"date": "2015-09"},
                "completionDateStruct": {"date": "2020-05-01"}},
              "conditionsModule": {"conditions": ["Invented Carcinoma"]},
              "designModule": {"phases": ["PHASE1", "PHASE2"], "enrollmentInfo": {"count": 317},
                "designInfo": {"allocation": "RANDOMIZED", "maskingInfo": {"masking": "DOUBLE"}}},
              "armsInterventionsModule": {
                "armGroups": [{"label": "Imaginostat", "type": "EXPERIMENTAL"}, {"label": "Saline", "type": "PLACEBO_COMPARATOR"}],
                "interventions": [{"name": "Imaginostat", "otherNames": ["IM1"]}, {"name": "Saline"}]},
              "outcomesModule": {"primaryOutcomes": [{"measure": "Overall survival", "timeFrame": "2 years"}]},
              "referencesModule": {"references": [{"pmid": "1", "type": "BACKGROUND"}, {"pmid": "2", "type": "RESULT"}]}},
             "resultsSection": {"outcomeMeasuresModule": {"outcomeMeasures": [%s]}}}""";
    private static final String SURVIVAL = """
            {"title": "Overall survival", "timeFrame": "2 years", "unitOfMeasure": "months", "populationDescription": "All patients.",
             "groups": [{"id": "O0", "title": "Saline"}, {"id": "O1", "title": "Imaginostat 5 mg"}],
             "denoms": [{"units": "Participants", "counts": [{"groupId": "O0", "value": "158"}, {"groupId": "O1", "value": "1,159"}]}],
             "classes": [{"categories": [{"measurements": [{"groupId": "O0", "value": "6.80", "lowerLimit": "5", "upperLimit": "8"}, {"groupId": "O1", "value": "8.3"}]}]}],
             "analyses": [{"groupIds": ["O0", "O1"], "paramType": "%s", "paramValue": "0.80", "ciLowerLimit": "0.67", "ciUpperLimit": "0.95", "pValue": "= 0.02"}]}""";

    @TempDir
    private Path folder;

    @Test
    void a_record_is_a_trial() throws IOException {
        write("NCT01234567.json", STUDY.formatted(""));

        Trial trial = onlyTrial();
        assertThat(trial.names()).containsExactly("DREAM", "IM-1");
        assertThat(trial.title()).isEqualTo("Imaginostat in carcinoma");
        assertThat(trial.phase()).isEqualTo("PHASE1/PHASE2");
        assertThat(trial.overallStatus()).isEqualTo("COMPLETED");
        assertThat(trial.conditions()).containsExactly("Invented Carcinoma");
        assertThat(trial.interventions()).containsExactly("Imaginostat (IM1)", "Saline");
        assertThat(trial.design()).isEqualTo(new Trial.Design("RANDOMIZED", "DOUBLE", 2));
        assertThat(trial.enrollment()).isEqualTo(317);
        assertThat(trial.startDate() + " " + trial.completionDate()).isEqualTo("2015-09 2020-05-01");
        assertThat(trial.primaryOutcomes()).containsExactly("Overall survival (2 years)");
        assertThat(trial.publications()).containsExactly(new Trial.Publication("2", ""));
        assertThat(trial.results()).isEmpty();
    }

    @Test
    void an_arm_stands_beside_its_comparator() throws IOException {
        write("a.json", STUDY.formatted(SURVIVAL.formatted("Hazard Ratio (HR)")));

        Trial.Result result = onlyTrial().results().getFirst();
        assertThat(result.experimental()).isEqualTo(new Trial.Arm("Imaginostat 5 mg", 1159, new BigDecimal("8.3")));
        assertThat(result.comparator()).isEqualTo(new Trial.Arm("Saline", 158, new BigDecimal("6.80")));
        assertThat(result.hazardRatio()).isEqualTo(new BigDecimal("0.80"));
        assertThat(result.ciLow()).isEqualTo(new BigDecimal("0.67"));
        assertThat(result.pValue()).isEqualTo("0.02");
        assertThat(sheet().get(1).text()).isEqualTo("""
                Results of DREAM (NCT01234567)
                Overall survival (2 years), All patients: Imaginostat 5 mg (n = 1159) 8.3 months vs Saline (n = 158) 6.80 months; \
                hazard ratio 0.80, CI 0.67–0.95, P = 0.02 (NCT01234567)""");
    }

    @Test
    void identifiers_that_could_mean_anything_are_no_names() throws IOException {
        write("a.json", STUDY.formatted("").replace("DREAM", "ALL").replace("IM-1", "05-1109"));

        assertThat(onlyTrial().names()).isEmpty();
    }

    @Test
    void markdown_escapes_are_undone() throws IOException {
        write("a.json", STUDY.formatted("").replace("\"Overall survival\"", "\"Overall survival \\\\> 2 years\""));

        assertThat(onlyTrial().primaryOutcomes()).containsExactly("Overall survival > 2 years");
    }

    @Test
    void an_odds_ratio_is_no_hazard_ratio() throws IOException {
        write("a.json", STUDY.formatted(SURVIVAL.formatted("Odds Ratio (OR)")));

        Trial.Result result = onlyTrial().results().getFirst();
        assertThat(result.hazardRatio()).isNull();
        assertThat(result.ciLow()).isNull();
        assertThat(result.pValue()).isEqualTo("0.02");
    }

    @Test
    void many_results_stand_on_several_sheets() throws IOException {
        String many = IntStream.range(0, 40)
                .mapToObj(number -> SURVIVAL.formatted("Other"))
                .collect(Collectors.joining(","));
        write("a.json", STUDY.formatted(many));

        assertThat(sheet())
                .extracting(Passage::id)
                .startsWith("NCT01234567#design", "NCT01234567#results", "NCT01234567#results-2")
                .endsWith("NCT01234567#record");
        assertThat(sheet()).allSatisfy(passage -> assertThat(passage.text()).hasSizeLessThan(2_000));
        assertThat(sheet().stream()
                        .flatMap(passage -> passage.text().lines())
                        .filter(line -> line.startsWith("Overall")))
                .hasSize(40);
    }

    @Test
    void a_list_is_read_and_bad_records_are_named() throws IOException {
        write("list.json", "{\"studies\": [" + STUDY.formatted("") + ", {\"protocolSection\": {}}]}");
        write("papers/again.json", STUDY.formatted(""));
        write("papers/cut.json", STUDY.formatted("").substring(0, 400));
        write("notes.json", "{}");
        write("papers/text.txt", "Prose.");

        RegistryFolder.Records records = new RegistryFolder(folder).read();

        assertThat(records.entries()).extracting(RegistryFolder.Entry::source).containsExactly("list.json");
        assertThat(records.problems())
                .extracting(Problem::where)
                .containsExactly("list.json", "papers/again.json", "papers/cut.json");
        assertThat(records.problems().getFirst().what()).contains("registry number");
    }

    @Test
    void an_analysis_of_any_sort_is_kept_and_quoted() throws IOException {
        write(
                "a.json",
                STUDY.formatted(SURVIVAL.formatted("LS Mean Difference")
                        .replace("0.67", "-0.67")
                        .replace(
                                "\"= 0.02\"",
                                "\"<0.001\", \"ciPctValue\": \"90\", \"nonInferiorityType\": \"NON_INFERIORITY\"")));

        Trial.Reporting reporting =
                Objects.requireNonNull(onlyTrial().results().getFirst().reporting());
        Trial.Analysis analysis = Objects.requireNonNull(reporting.analysis());
        assertThat(analysis.kind()).isEqualTo("LS Mean Difference");
        assertThat(analysis.estimate()).isEqualTo(new BigDecimal("0.80"));
        assertThat(sheet().get(1).text())
                .contains("LS Mean Difference 0.80, 90% CI -0.67 to 0.95, P <0.001, tested for non-inferiority");
    }

    @Test
    void values_are_quoted_with_their_spread_and_their_measure() throws IOException {
        write(
                "a.json",
                STUDY.formatted(SURVIVAL.formatted("Hazard Ratio (HR)")
                        .replace(
                                "\"title\": \"Overall",
                                "\"type\": \"PRIMARY\", \"paramType\": \"MEDIAN\", \"dispersionType\": \"95% Confidence Interval\", \"title\": \"Overall")
                        .replace("\"8.3\"", "\"NA\", \"lowerLimit\": \"7\"")));

        Trial.Result result = onlyTrial().results().getFirst();
        assertThat(Objects.requireNonNull(result.experimental()).value()).isNull();
        assertThat(Objects.requireNonNull(result.reporting()).type()).isEqualTo("PRIMARY");
        assertThat(sheet().get(1).text())
                .contains("Imaginostat 5 mg (n = 1159) not estimable (95% CI from 7)")
                .contains("Saline (n = 158) median 6.80 months (95% CI 5–8)")
                .contains("; primary end point (NCT01234567)");
    }

    @Test
    void analyses_that_stand_beside_no_measurement_are_lines_of_their_own() throws IOException {
        String two = SURVIVAL.formatted("Hazard Ratio (HR)")
                .replace(
                        "\"analyses\": [",
                        "\"analyses\": ["
                                + "{\"groupIds\": [\"O0\", \"O1\"], \"paramType\": \"Odds Ratio (OR)\", \"paramValue\": \"0.7\", \"pValue\": \"0.04\"},");
        write("a.json", STUDY.formatted(two));

        assertThat(onlyTrial().results()).hasSize(2);
        assertThat(sheet().get(1).text()).contains("Saline vs Imaginostat 5 mg; hazard ratio 0.80, CI 0.67–0.95");
    }

    @Test
    void participants_and_harms_are_quotable() throws IOException {
        write("a.json", STUDY.formatted("").replace("{\"outcomeMeasuresModule\"", """
                {"participantFlowModule": {"groups": [{"id": "F0", "title": "Saline"}], "periods": [{"title": "Overall Study",
                  "milestones": [{"type": "COMPLETED", "achievements": [{"groupId": "F0", "numSubjects": "152"}]}]}]},
                 "baselineCharacteristicsModule": {"groups": [{"id": "B0", "title": "Saline"}],
                  "denoms": [{"units": "Participants", "counts": [{"groupId": "B0", "value": "158"}]}]},
                 "adverseEventsModule": {"eventGroups": [{"id": "E0", "title": "Saline", "seriousNumAffected": 4, "seriousNumAtRisk": 158}]},
                 "outcomeMeasuresModule\""""));

        assertThat(sheet().getLast().text())
                .contains("Participant flow, completed: Saline 152")
                .contains("Baseline participants: Saline 158")
                .contains("Participants with serious adverse events: Saline 4 of 158");
    }

    @Test
    void a_record_of_nothing_but_its_number_is_read() throws IOException {
        write("a.json", """
                {"protocolSection": {"identificationModule": {"nctId": "NCT01234567"}, "statusModule": null},
                 "resultsSection": {"outcomeMeasuresModule": {"outcomeMeasures": [{"title": "Survival", "classes": [{}], "analyses": [{}]}]}}}""");

        assertThat(onlyTrial().results()).isEmpty();
        assertThat(sheet()).hasSize(1);
    }

    private java.util.List<Passage> sheet() {
        Document document = new TrialSheet(onlyTrial(), "a.json").document();
        return document.passages();
    }

    private Trial onlyTrial() {
        RegistryFolder.Records records = new RegistryFolder(folder).read();
        assertThat(records.problems()).isEmpty();
        assertThat(records.entries()).hasSize(1);
        return records.entries().getFirst().trial();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
