package io.docent.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.app.Docent;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Single facts on trials, from invented records and an invented review.
class FactsOfTrialsTest {

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Docent docent;

    @BeforeAll
    static void read() {
        docent = InventedTrials.in(folder);
    }

    private static Answer ask(String question) {
        return docent.answering().ask(Ask.of(question), Progress.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                What percentage of patients responded to nivolumab plus cabozantinib in LANTERN?|54%
                grade 3 or higher adverse events in LANTERN|61%
                What was LANTERN's overall survival?|30.1 months
                median OS ipilimumab|15.0 months
                """)
    void a_fact_is_found_by_other_words_for_it(String question, String fact) {
        Answer answer = ask(question);
        assertThat(answer.abstained()).as(answer.reason()).isFalse();
        assertThat(answer.claims().getFirst().text()).contains(fact);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Does nivolumab work in urothelial carcinoma?",
                "Is ipilimumab effective in urothelial carcinoma?",
                "What did pembrolizumab achieve in renal cell carcinoma?",
                "Is durvalumab approved for bladder cancer?",
                "Did patients respond to ipilimumab in HARBOUR?",
            })
    void what_is_said_of_another_trial_nearby_is_no_answer(String question) {
        Answer answer = ask(question);
        assertThat(answer.abstained()).as(answer.answer()).isTrue();
    }

    @Test
    void a_conflict_on_the_start_is_not_told_to_who_asks_for_the_end() {
        Answer answer = docent.answering().ask(Ask.of("When was HARBOUR completed?"), Progress.NONE);
        assertThat(answer.answer()).contains("2017-01").doesNotContain("started");
    }

    @Test
    void a_trial_that_an_abstract_names_beside_its_number_is_known_by_that_name() {
        assertThat(ask("How many patients underwent randomization in SMILE 1?").answer())
                .contains("412 patients");
        assertThat(ask("What did SMILE 2 show?").reason()).contains("SMILE 2");
    }

    @Test
    void what_was_found_is_told_rather_than_what_was_meant_to_be_found() {
        assertThat(ask("Do high zinc levels impair the response to infliximab?").answer())
                .contains("similar responses")
                .doesNotContain("To assess", "were collected");
        assertThat(ask("What was the aim of the study of zinc and infliximab?").answer())
                .contains("To assess");
    }

    @Test
    void the_very_thing_that_is_asked_for_is_named_in_the_answer() {
        assertThat(ask("What are the risk factors of arthritis under infliximab?")
                        .answer())
                .contains("smoking");
        assertThat(ask("What is the pooled AUC of the joint score in arthritis?")
                        .answer())
                .contains("0.812");
    }

    @Test
    void a_disease_that_is_not_spoken_of_with_a_drug_is_not_passed_over() {
        assertThat(ask("Does infliximab work in psoriasis?").abstained()).isTrue();
    }

    @Test
    void two_questions_in_one_are_both_answered() {
        Answer answer = ask("What is arginase and how does it restrict T cells?");
        assertThat(answer.answer()).contains("is an enzyme", "By depleting arginine");
        Answer results = ask("What was the response rate in LANTERN and what was the hazard ratio in HARBOUR?");
        assertThat(results.answer()).contains("54%", "1.02");
    }

    @Test
    void of_two_questions_in_one_the_one_without_an_answer_is_named() {
        Answer answer = ask("What is arginase and what was the half-life of durvalumab in CANYON?");
        assertThat(answer.answer()).contains("is an enzyme");
        assertThat(answer.warnings()).anyMatch(warning -> warning.contains("half-life"));
    }

    @Test
    void a_question_in_another_language_is_told_why_it_is_not_answered() {
        assertThat(ask("Was war das mediane Gesamtüberleben in LANTERN?").reason())
                .contains("German", "English");
        assertThat(ask("What was the quality of life in LANTERN?").reason()).doesNotContain("English");
    }
}
