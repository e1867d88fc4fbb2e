package io.docent.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.corpus.Passage;
import org.junit.jupiter.api.Test;

final class NameChangeTest {

    private static final Passage OTHER =
            Made.passage("p2", "BETA-2 (NCT00000002) gave durvalumab to patients with ovarian cancer.");

    @Test
    void a_registry_number_becomes_that_of_another_trial() {
        Statement statement = Made.statement("Nivolumab was given in NCT00000001.");

        assertThat(Made.wrong(NameChange.TRIAL_NUMBER, statement, OTHER))
                .containsExactly("Nivolumab was given in NCT00000002.");
    }

    @Test
    void an_unknown_registry_number_belongs_to_no_trial_of_the_corpus() {
        Statement statement = Made.statement("Nivolumab was given in NCT00000001.");

        assertThat(Made.wrong(NameChange.UNKNOWN_NUMBER, statement, OTHER))
                .isNotEmpty()
                .noneMatch(text -> text.contains("NCT00000001") || text.contains("NCT00000002"));
    }

    @Test
    void a_trial_gets_the_name_of_another() {
        assertThat(Made.wrong(NameChange.TRIAL_NAME, Made.statement("ALPHA-1 was stopped."), OTHER))
                .containsExactly("BETA-2 was stopped.");
    }

    @Test
    void every_mention_of_a_drug_is_replaced_by_one_that_the_passage_lacks() {
        Statement statement = Made.statement("Nivolumab was given; nivolumab was tolerated.");

        assertThat(Made.wrong(NameChange.DRUG, statement, OTHER))
                .containsExactly("durvalumab was given; durvalumab was tolerated.");
    }

    @Test
    void a_tumour_is_not_replaced_by_a_wider_name_of_itself() {
        Passage wider = Made.passage("p2", "Patients with pancreatic cancer and patients with melanoma.");
        Statement statement = Made.statement("It was studied in pancreatic ductal adenocarcinoma.");

        assertThat(Made.wrong(NameChange.TUMOUR, statement, wider)).containsExactly("It was studied in melanoma.");
    }

    @Test
    void an_end_point_is_replaced_by_one_of_its_group() {
        assertThat(Made.wrong(NameChange.END_POINT, "Median OS was 11.2 months."))
                .contains("Median progression-free survival was 11.2 months.")
                .noneMatch(text -> text.contains("response"));
    }
}
