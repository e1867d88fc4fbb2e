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
}
