package io.docent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.docent.BuiltIndex;
import io.docent.app.Settings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Command lines, as a person or a script runs them.
final class MainTest {

    /// What a command line comes to.
    private record Run(int code, String out, String err) {}

    private static Run run(String... arguments) {
        return run(BuiltIndex.settings(), arguments);
    }

    private static Run run(Settings settings, String... arguments) {
        BuiltIndex.index(); // built before, so that no command reports a build
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(out, true), new PrintWriter(err, true), false);
        int code = Main.run(console, settings, arguments);
        return new Run(code, out.toString(), err.toString());
    }

    private static JsonNode json(Run run) throws Exception {
        return new ObjectMapper().readTree(run.out());
    }

    @Test
    void help_names_every_command_and_exit_code() {
        Run run = run("--help");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("serve", "ask", "search", "index", "eval", "bench", "doctor")
                .contains("0  done", "1  a problem", "2  the command line");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void no_command_shows_the_help() {
        assertThat(run().out()).isEqualTo(run("--help").out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "ask", "search", "index", "eval", "bench", "doctor"})
    void every_command_has_help_of_its_own(String command) {
        Run run = run(command, "--help");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Usage: docent " + command);
    }

    @Test
    void the_version_is_printed() {
        Run run = run("--version");

        assertThat(run.code()).isZero();
        assertThat(run.out()).isNotBlank();
    }

    @Test
    void trials_side_by_side_are_printed_in_columns_with_the_kind_of_evidence_at_each_source() {
        Run run = run("ask", "Compare", "overall", "survival", "in", "HALO", "301", "and", "SARC021");

        assertThat(run.code()).isZero();
        assertThat(run.out()).doesNotContain("|---|");
        assertThat(run.out().lines().toList())
                .anyMatch(line -> line.matches(" +HALO 301 \\(NCT02715804\\) +SARC021 \\(NCT01440088\\)"))
                .anyMatch(line -> line.matches("─+  ─+  ─+"))
                .anyMatch(line -> line.matches("Sources · \\d+ passages of \\d+ documents, on 2 trials"))
                .anyMatch(line -> line.contains("registry, phase III, randomised, n = 640"))
                .anyMatch(line -> line.contains("documents speak of one trial, SARC021 (NCT01440088): it counts once"));
        assertThat(run.out().lines().takeWhile(line -> !line.startsWith("Sources")))
                .allMatch(line -> line.length() <= 100);
    }

    @Test
    void an_unknown_option_is_not_understood() {
        Run run = run("ask", "--loud", "What is HALO 301?");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--loud", "Usage: docent ask");
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sing", "ask", "search"})
    void an_unknown_command_and_a_missing_parameter_are_not_understood(String line) {
        assertThat(run(line).code()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "ten"})
    void a_number_of_passages_out_of_range_is_not_understood(String most) {
        Run run = run("search", "-k", most, "hyaluronan");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("-k", most);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void search_prints_as_many_passages_as_wanted_best_first() throws Exception {
        Run run = run("search", "-k", "3", "--json", "hyaluronan", "depletion");

        assertThat(run.code()).isZero();
        JsonNode found = json(run);
        assertThat(found).hasSize(3);
        List<Double> scores =
                found.findValues("score").stream().map(JsonNode::asDouble).toList();
        assertThat(scores).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void an_answer_in_json_quotes_its_passages_verbatim() throws Exception {
        Run run = run("ask", "--json", "Did PEGPH20 improve overall survival in HALO 301?");

        assertThat(run.code()).isZero();
        JsonNode answer = json(run);
        assertThat(answer.path("mode").asText()).isEqualTo("extractive");
        assertThat(answer.path("abstained").asBoolean()).isFalse();
        assertThat(answer.path("citations")).isNotEmpty().allSatisfy(citation -> {
            String text = BuiltIndex.index()
                    .passage(citation.path("passageId").asText())
                    .orElseThrow()
                    .text();
            assertThat(text.substring(
                            citation.path("start").asInt(), citation.path("end").asInt()))
                    .isEqualTo(citation.path("quote").asText());
        });
    }

    @Test
    void quotes_around_a_question_are_optional() {
        assertThat(run("ask", "What", "did", "SARC021", "find?").out())
                .isEqualTo(run("ask", "What did SARC021 find?").out())
                .contains("SARC021", "[1]");
    }

    @Test
    void a_question_without_words_is_a_problem_that_says_how_to_mend_it() {
        Run run = run("ask", "  ");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("a question has 1 to", "fix:");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void a_corpus_that_is_not_there_is_a_problem_that_names_the_folder(@TempDir Path empty) {
        Run run = run(Settings.in(empty), "ask", "What is HALO 301?");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains("there is no corpus", empty.resolve("corpus").toString(), "fix:");
    }

    @Test
    void a_profile_that_is_not_set_is_a_problem() {
        Run run = run("ask", "--profile", "fast", "What is HALO 301?");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("fast", "fix:");
    }

    @Test
    void golden_questions_that_fail_end_in_a_problem(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("questions.jsonl");
        java.nio.file.Files.writeString(
                file,
                "{\"id\":\"x\",\"kind\":\"fact\",\"question\":\"What is HALO 301?\",\"facts\":[[\"no such word\"]]}");

        Run run = run("eval", "golden", "--mode", "extractive", file.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("FAIL x", "lacks no such word", "0 of   1");
    }
}
