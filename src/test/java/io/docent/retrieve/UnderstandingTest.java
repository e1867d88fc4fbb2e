package io.docent.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.BuiltIndex;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Questions, read against the corpus that ships.
final class UnderstandingTest {

    private final Understanding understanding = new Understanding(BuiltIndex.index());

    private Question read(String asked, Utterance... earlier) {
        return understanding.understand(asked, List.of(earlier));
    }

    @ParameterizedTest
    @CsvSource({
        "HALO 301, NCT02715804",
        "HALO-301, NCT02715804",
        "MASTERKEY-265, NCT02263508",
        "IMpower150, NCT02366143",
        "nct02492568, NCT02492568"
    })
    void a_trial_is_known_by_its_names_and_its_number(String name, String number) {
        assertThat(read("What did " + name + " find?").trials()).containsExactly(number);
    }

    @Test
    void a_trial_that_the_corpus_does_not_hold_is_missing() {
        Question question = read("What did NCT09999999 find?");

        assertThat(question.trials()).isEmpty();
        assertThat(question.missing()).anyMatch(name -> name.contains("NCT09999999"));
    }

    @Test
    void a_typing_error_is_mended_and_what_was_typed_is_kept() {
        Question question = read("What does hyaluronn do?");

        assertThat(question.text()).contains("hyaluronan");
        assertThat(question.asked()).isEqualTo("What does hyaluronn do?");
        assertThat(question.isRewritten()).isTrue();
    }

    @Test
    void a_question_without_errors_stays_as_it_is() {
        assertThat(read("What did SARC021 find?").isRewritten()).isFalse();
    }

    @Test
    void a_follow_up_is_completed_with_the_trial_that_was_spoken_of() {
        Question question = read(
                "And what about toxicity?",
                new Utterance(true, "What did HALO 301 find?"),
                new Utterance(false, "It did not improve overall survival."));

        assertThat(question.trials()).containsExactly("NCT02715804");
        assertThat(question.text()).contains("toxicity");
    }

    @Test
    void a_question_that_names_its_trial_keeps_to_it() {
        Question question = read("What did SARC021 find?", new Utterance(true, "What did HALO 301 find?"));

        assertThat(question.trials()).containsExactly("NCT01440088");
    }

    @ParameterizedTest
    @CsvSource({
        "Which trials are listed in table 1?, Table 1, ''",
        "What does Fig. 1 show?, Figure 1, ''",
        "What does section 3.2 say?, '', 3.2",
        "What did HALO 301 find?, '', ''"
    })
    void a_table_a_figure_and_a_section_restrict_a_question(String asked, String table, String section) {
        assertThat(read(asked).aspect()).isEqualTo(new Question.Aspect(table, section));
    }

    @ParameterizedTest
    @CsvSource({
        "Why did HALO 301 fail?, WHY",
        "What is immunogenic cell death?, DEFINITION",
        "Which trials used radiotherapy?, TRIAL_LIST",
        "Compare HALO 301 and HALO 202, COMPARISON",
        "HALO 301, LOOKUP"
    })
    void the_form_of_answer_is_told_by_the_words(String asked, Shape shape) {
        assertThat(read(asked).shape()).isEqualTo(shape);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                Which drugs block adenosine and what do they do?
                Which studies of oncolytic viruses are there, and did they succeed?
                What is mogamulizumab and how does it act on Tregs?
                Is it known whether lactate suppresses T cells?
                Which physical barriers are there and what are their effects?
                """)
    void a_pronoun_that_means_something_in_the_same_question_does_not_lean_on_the_one_before(String asked) {
        assertThat(read(asked, new Utterance(true, "What did SARC021 find?")).text())
                .isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                Why did it fail and what was its toxicity?
                How many patients did they treat?
                Did it improve survival?
                How many patients were there?
                """)
    void a_pronoun_with_nothing_before_it_leans_on_the_question_before(String asked) {
        assertThat(read(asked, new Utterance(true, "What did SARC021 find?")).trials())
                .containsExactly("NCT01440088");
    }

    @Test
    void a_pronoun_beside_another_name_is_replaced_too() {
        assertThat(read("How do macrophages dampen it?", new Utterance(true, "What is vascular normalization?"))
                        .text())
                .containsIgnoringCase("macrophages dampen vascular normalization");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                Which trials used nivolumab?|Which of those are phase II?|Which trials used nivolumab and are phase II?
                Which trials used nivolumab and how did they end?|Which of them were terminated?|Which trials used nivolumab and were terminated?
                """)
    void some_of_what_was_listed_is_the_list_with_one_more_condition(String before, String asked, String alone) {
        assertThat(read(asked, new Utterance(true, before)).text()).isEqualTo(alone);
    }

    @Test
    void trials_of_the_answer_before_are_named_once_each() {
        Question question = read(
                "And their toxicity?",
                new Utterance(true, "Which trials of sarcoma and melanoma failed?"),
                new Utterance(
                        false, "SARC021 (NCT01440088); MASTERKEY-265 (NCT02263508), also called MASTERKEY - 265."));

        assertThat(question.text()).doesNotContain("NCT");
    }

    @Test
    void the_s_of_a_possessive_is_no_word_of_its_own() {
        assertThat(read("What was HALO 301's toxicity?").units())
                .noneMatch(unit -> unit.label().equalsIgnoreCase("s"));
    }
}
