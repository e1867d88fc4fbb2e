package io.docent.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TurnTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The drug did not improve OS. | The drug improved OS.",
                "The drug failed to improve OS. | The drug improved OS.",
                "There was no difference in OS. | There was a difference in OS.",
                "The trial showed no OS benefit. | The trial showed OS benefit.",
                "It cannot be recommended. | It can be recommended.",
                "OS was not improved. | OS was improved.",
                "Hypoxia does not affect uptake. | Hypoxia affects uptake."
            })
    void a_negation_is_taken_out(String text, String wrong) {
        assertThat(Made.wrong(Turn.NEGATION_DROPPED, text)).containsExactly(wrong);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The trial was stopped early. | The trial was not stopped early.",
                "Hypoxia impairs uptake, which is harmful. | Hypoxia does not impair uptake, which is harmful.",
                "Therapy improved overall survival. | Therapy did not improve overall survival."
            })
    void a_negation_is_put_in(String text, String wrong) {
        assertThat(Made.wrong(Turn.NEGATION_ADDED, text)).containsExactly(wrong);
    }

    @Test
    void a_sentence_that_denies_already_gets_no_second_negation() {
        assertThat(Made.wrong(Turn.NEGATION_ADDED, "The drug was safe and did not improve OS."))
                .isEmpty();
    }

    @Test
    void a_direction_is_turned() {
        assertThat(Made.wrong(Turn.DIRECTION, "Risk was higher with the drug."))
                .containsExactly("Risk was lower with the drug.");
        assertThat(Made.wrong(Turn.DIRECTION, "Reduced perfusion impairs uptake."))
                .containsExactlyInAnyOrder("Increased perfusion impairs uptake.", "Reduced perfusion enhances uptake.");
    }

    @Test
    void a_direction_is_left_alone_where_turning_it_contradicts_nothing() {
        assertThat(Made.wrong(Turn.DIRECTION, "The drug did not increase risk."))
                .isEmpty();
        assertThat(Made.wrong(Turn.DIRECTION, "We aimed to see a higher rate.")).isEmpty();
        assertThat(Made.wrong(Turn.DIRECTION, "High-grade tumors were frequent."))
                .isEmpty();
    }
}
