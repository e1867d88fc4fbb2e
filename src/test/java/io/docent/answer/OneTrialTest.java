package io.docent.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.answer.Answer.Citation;
import io.docent.answer.Answer.PopulationKind;
import io.docent.answer.Answer.SharedTrial;
import io.docent.answer.Answer.SourceKind;
import io.docent.app.Docent;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several documents on one trial: a registry record, a report, a later analysis, a review.
class OneTrialTest {

    @TempDir
    private static Path folder;

    private static Docent docent;

    @BeforeAll
    static void open() {
        docent = InventedCorpus.in(folder);
    }

    @AfterAll
    static void close() {
        docent.close();
    }

    private static Answer ask(String question) {
        return docent.answering().ask(Ask.of(question), Progress.NONE);
    }

    private static List<Citation> of(Answer answer, String documentId) {
        return answer.citations().stream()
                .filter(citation -> citation.documentId().equals(documentId))
                .toList();
    }

    @Test
    void a_trial_counts_once_however_many_documents_speak_of_it() {
        Answer answer = ask("What did DREAM find?");
        assertThat(answer.evidence().documents()).isEqualTo(2);
        assertThat(answer.evidence().trials()).isEqualTo(1);
        assertThat(answer.evidence().shared()).singleElement().satisfies(trial -> {
            assertThat(trial.nctId()).isEqualTo(InventedCorpus.DREAM);
            assertThat(trial.name()).isEqualTo("DREAM");
            assertThat(trial.documents()).containsExactly("pmid-11", "pmid-12");
        });
    }

    @Test
    void a_list_has_one_row_for_a_trial_with_all_its_sources() {
        Answer answer = ask("Which trials tested nivolumab and how did they end?");
        List<String> rows = answer.answer()
                .lines()
                .skip(2)
                .filter(line -> line.startsWith("|"))
                .toList();
        assertThat(rows).hasSize(2);
        assertThat(rows).filteredOn(row -> row.contains("DREAM")).hasSize(1);
        assertThat(rows)
                .filteredOn(row -> row.contains("NIGHT"))
                .first()
                .asString()
                .contains("did not meet its primary end point");
        assertThat(answer.evidence().trials()).isEqualTo(2);
        assertThat(answer.evidence().shared()).extracting(SharedTrial::nctId).contains(InventedCorpus.DREAM);
    }

    @Test
    void each_source_is_labelled_by_what_it_is() {
        Answer answer = ask("Compare overall survival, patients and design of DREAM and NIGHT");
        assertThat(of(answer, InventedCorpus.DREAM).getFirst().evidence().source())
                .isEqualTo(SourceKind.REGISTRY);
        Citation report = of(answer, "pmid-11").getFirst();
        assertThat(report.evidence().source()).isEqualTo(SourceKind.PRIMARY_REPORT);
        assertThat(report.evidence().labels()).contains("primary report", "phase III", "randomised", "n = 317");
        Citation review = of(ask("Which trials did not meet their primary end point?"), "review")
                .getFirst();
        assertThat(review.evidence().source()).isEqualTo(SourceKind.REVIEW);
        assertThat(review.evidence().trials()).extracting(Answer.TrialDesign::n).contains(120);
    }

    @Test
    void a_result_of_a_part_of_the_patients_is_called_a_subgroup_and_the_primary_end_point_primary() {
        Citation part = of(ask("Compare progression-free survival in DREAM and NIGHT"), "pmid-12")
                .getFirst();
        assertThat(part.evidence().population()).isEqualTo(PopulationKind.SUBGROUP);
        assertThat(part.evidence().labels()).contains("subgroup");
        Citation whole = of(ask("Compare overall survival in DREAM and NIGHT"), "pmid-11")
                .getFirst();
        assertThat(whole.evidence().population()).isEqualTo(PopulationKind.PRIMARY);
    }

    @Test
    void a_table_says_which_attribute_no_source_states() {
        Answer answer = ask("Compare overall survival in DREAM versus NIGHT");
        assertThat(answer.answer().lines().filter(line -> line.startsWith("|Overall survival|")))
                .singleElement()
                .asString()
                .contains("HR 0.70; 95% CI 0.55–0.90; P = 0.004", "|not stated|");
    }
}
