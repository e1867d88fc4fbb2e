package io.docent.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrialReaderTest {

    @TempDir
    private Path folder;

    @Test
    void records_are_read_and_sorted_by_number() {
        List<Trial> trials = read("""
                [{"nctId": "NCT00000002", "names": ["SECOND"], "enrollment": 12, "primaryOutcomeMet": false},
                 {"nctId": "NCT00000001"}]""");
        assertThat(trials).extracting(Trial::nctId).containsExactly("NCT00000001", "NCT00000002");
        assertThat(trials.getLast().enrollment()).isEqualTo(12);
        assertThat(trials.getLast().primaryOutcomeMet()).isFalse();
    }

    @Test
    void what_a_record_leaves_out_is_unknown_and_not_made_up() {
        Trial trial = read("[{\"nctId\": \"NCT00000001\"}]").getFirst();
        assertThat(trial.name()).isEqualTo("NCT00000001");
        assertThat(trial.title()).isEmpty();
        assertThat(trial.enrollment()).isNull();
        assertThat(trial.design()).isNull();
        assertThat(trial.primaryOutcomeMet()).isNull();
        assertThat(trial.results()).isEmpty();
    }

    @Test
    void decimals_stand_as_the_file_prints_them() {
        Trial trial = read("""
                [{"nctId": "NCT00000001", "results": [{"endpoint": "overall survival", "population": "all",
                  "unit": "months", "hazardRatio": 0.80, "ciLow": 0.670, "ciHigh": 1.0, "pValue": "<0.0001"}]}]""").getFirst();
        Trial.Result result = trial.results().getFirst();
        assertThat(String.valueOf(result.hazardRatio())).isEqualTo("0.80");
        assertThat(String.valueOf(result.ciLow())).isEqualTo("0.670");
        assertThat(String.valueOf(result.ciHigh())).isEqualTo("1.0");
    }

    @Test
    void no_file_no_trials() {
        assertThat(new TrialReader(folder.resolve("absent.json")).read()).isEmpty();
    }

    @Test
    void json_that_breaks_off_is_reported_with_its_line() {
        Problem problem = problem("[\n  {\"nctId\": \"NCT00000001\"},\n  {\"nctId\": ");
        assertThat(problem.render())
                .contains("breaks off or is malformed")
                .contains("trials.json")
                .contains("line 3");
    }

    @Test
    void a_wrong_number_is_reported_with_its_place_and_value() {
        Problem problem = problem("[{\"nctId\": \"NCT00000001\"}, {\"nctId\": \"NCT12\"}]");
        assertThat(problem.render()).contains("NCT12").contains("/1").contains("trials.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"enrollment\": \"about 50\"",
                "\"enrollment\": 12.5",
                "\"primaryOutcomeMet\": \"maybe\"",
                "\"title\": [\"a\", \"b\"]",
                "\"results\": [{\"hazardRatio\": \"0.8\"}]"
            })
    void a_value_of_the_wrong_sort_is_reported_and_never_read_as_nothing(String field) {
        assertThat(problem("[{\"nctId\": \"NCT00000001\", " + field + "}]").what())
                .contains("must be");
    }

    @Test
    void a_trial_that_stands_in_the_file_twice_is_reported() {
        assertThat(problem("[{\"nctId\": \"NCT00000001\"}, {\"nctId\": \"NCT00000001\"}]")
                        .render())
                .contains("NCT00000001")
                .contains("twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "3", "\"trials\"", "null", "[1]", "[null]", "[{}]", "[[]]"})
    void what_is_not_an_array_of_trials_is_a_problem(String json) {
        assertThat(problem(json).fix()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n"})
    void an_empty_file_is_a_problem(String json) {
        assertThat(problem(json).where()).contains("trials.json");
    }

    @Test
    void the_shipped_records_are_read() {
        List<Trial> trials = new TrialReader(Path.of("corpus/trials.json")).read();
        assertThat(trials).isNotEmpty().allSatisfy(trial -> {
            assertThat(trial.sources()).as("sources of %s", trial.nctId()).isNotEmpty();
            assertThat(trial.results())
                    .allSatisfy(result -> assertThat(result.source())
                            .as("source of a result of %s", trial.nctId())
                            .isNotBlank());
        });
    }

    private Problem problem(String json) {
        List<Problem> problems = new ArrayList<>();
        assertThatThrownBy(() -> read(json))
                .isInstanceOfSatisfying(ProblemException.class, thrown -> problems.add(thrown.problem()));
        return problems.getFirst();
    }

    private List<Trial> read(String json) {
        try {
            Path file = folder.resolve("trials.json");
            Files.writeString(file, json);
            return new TrialReader(file).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
