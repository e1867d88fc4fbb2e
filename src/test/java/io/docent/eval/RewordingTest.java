package io.docent.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RewordingTest {

    private static final String RESULT = "Median OS was 6.6 vs 1.9 months (HR 0.86; 95% CI 0.71–1.04; P = 0.07).";

    @Test
    void a_number_is_printed_in_other_ways() {
        assertThat(Made.reworded(NumberForm.LEADING_ZERO, RESULT))
                .containsExactly("Median OS was 6.6 vs 1.9 months (HR .86; 95% CI .71–1.04; P = .07).");
        assertThat(Made.reworded(NumberForm.MIDDLE_DOT, RESULT))
                .containsExactly("Median OS was 6·6 vs 1·9 months (HR 0·86; 95% CI 0·71–1·04; P = 0·07).");
        assertThat(Made.reworded(NumberForm.INTERVAL_TO, RESULT))
                .containsExactly("Median OS was 6.6 vs 1.9 months (HR 0.86; 95% CI, 0.71 to 1.04; P = 0.07).");
        assertThat(Made.reworded(NumberForm.P_VALUE, RESULT))
                .containsExactly("Median OS was 6.6 vs 1.9 months (HR 0.86; 95% CI 0.71–1.04; p=.07).");
        assertThat(Made.reworded(NumberForm.UNIT_REPEATED, RESULT))
                .containsExactly("Median OS was 6.6 months versus 1.9 months (HR 0.86; 95% CI 0.71–1.04; P = 0.07).");
    }

    @Test
    void a_percentage_is_said_in_words() {
        assertThat(Made.reworded(NumberForm.PERCENT_IN_WORDS, "ORR was 36% at best."))
                .containsExactly("ORR was thirty-six percent at best.");
        assertThat(Made.reworded(NumberForm.PERCENT_IN_WORDS, "The 95% CI was wide."))
                .isEmpty();
        assertThat(NumberWords.of(20)).isEqualTo("twenty");
        assertThat(NumberWords.of(17)).isEqualTo("seventeen");
    }

    @Test
    void a_reworded_number_keeps_its_value() {
        for (Rewording form : NumberForm.values()) {
            if (form != NumberForm.UNIT_REPEATED) {
                assertThat(Made.reworded(form, RESULT))
                        .allSatisfy(text -> assertThat(Figures.values(text)).isEqualTo(Figures.values(RESULT)));
            }
        }
    }

    @Test
    void a_name_is_exchanged_for_another_of_the_same_thing() {
        assertThat(Made.reworded(NameForm.SPELLED_OUT, "The drug did not improve OS."))
                .containsExactly("The drug did not improve overall survival.");
        assertThat(Made.reworded(NameForm.ABBREVIATED, "The drug did not improve overall survival."))
                .containsExactly("The drug did not improve OS.");
        assertThat(Made.reworded(NameForm.TRIAL_NUMBER, "ALPHA-1 was stopped."))
                .containsExactly("NCT00000001 was stopped.");
        assertThat(Made.reworded(NameForm.SPELLING, "Tumors were analyzed."))
                .singleElement()
                .isNotEqualTo("Tumors were analyzed.");
    }

    @Test
    void a_trial_that_is_named_both_ways_keeps_both() {
        assertThat(Made.reworded(NameForm.TRIAL_NUMBER, "ALPHA-1 (NCT00000001) was stopped."))
                .isEmpty();
    }

    @Test
    void an_enumeration_is_reordered_unless_its_order_matters() {
        assertThat(Made.reworded(SentenceForm.REORDERED, "Cells such as Tregs, TAMs, and MDSCs."))
                .containsExactly("Cells such as MDSCs, Tregs, and TAMs.");
        assertThat(Made.reworded(SentenceForm.REORDERED, "Arms such as A, B, and C gave 1, 2 and 3, respectively."))
                .isEmpty();
    }

    @Test
    void parts_of_a_sentence_are_left_out() {
        assertThat(Made.reworded(SentenceForm.PARENTHESIS, "Agents (such as PEGPH20) were tried."))
                .containsExactly("Agents were tried.");
        assertThat(Made.reworded(SentenceForm.CLAUSE, "The drug did not improve survival at all; it is not used."))
                .containsExactly("The drug did not improve survival at all.");
    }

    @Test
    void arms_are_spelled_out_in_either_order() {
        String text = "There was no benefit with A1 plus B2 versus placebo plus B2: median OS 11.2 vs 11.5 months.";

        assertThat(Made.reworded(SentenceForm.ARMS, text))
                .containsExactly("There was no benefit with A1 plus B2 versus placebo plus B2: "
                        + "median OS 11.2 months with A1 plus B2 and 11.5 months with placebo plus B2.");
        assertThat(Made.reworded(SentenceForm.ARMS_REVERSED, text))
                .containsExactly("There was no benefit with A1 plus B2 versus placebo plus B2: "
                        + "median OS 11.5 months with placebo plus B2 against 11.2 months with A1 plus B2.");
    }
}
