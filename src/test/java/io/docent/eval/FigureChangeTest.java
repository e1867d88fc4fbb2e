package io.docent.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.eval.Figure.Sort;
import org.junit.jupiter.api.Test;

final class FigureChangeTest {

    @Test
    void the_last_digit_of_one_percentage_moves_and_nothing_else() {
        assertThat(Made.wrong(new FigureChange(Sort.PERCENTAGE), "ORR was 47% in 327 patients."))
                .containsExactlyInAnyOrder("ORR was 48% in 327 patients.", "ORR was 46% in 327 patients.");
    }

    @Test
    void a_number_that_the_passage_holds_elsewhere_is_not_put_in() {
        Statement statement = Made.statement("ORR was 47% with A.", "ORR was 47% with A. It was 48% with B.");

        assertThat(Made.wrong(new FigureChange(Sort.PERCENTAGE), statement)).containsExactly("ORR was 46% with A.");
    }

    @Test
    void a_bound_of_p_becomes_narrower_never_wider() {
        assertThat(Made.wrong(new FigureChange(Sort.P_VALUE), "The drug was better (P < 0.05)."))
                .containsExactly("The drug was better (P < 0.04).");
    }

    @Test
    void a_number_after_more_than_stays() {
        assertThat(Made.wrong(new FigureChange(Sort.PERCENTAGE), "More than 40% responded."))
                .isEmpty();
    }

    @Test
    void the_confidence_of_an_interval_stays() {
        assertThat(Made.wrong(new FigureChange(Sort.INTERVAL_BOUND), "The HR was 0.86 (95% CI 0.71–1.04)."))
                .isNotEmpty()
                .allMatch(text -> text.startsWith("The HR was 0.86 (95% CI "));
    }

    @Test
    void the_sign_of_p_changes_and_its_value_stays() {
        assertThat(Made.wrong(FigureMisuse.P_SIGN, "The drug was better (P = 0.03)."))
                .containsExactlyInAnyOrder("The drug was better (P < 0.03).", "The drug was better (P > 0.03).");
    }

    @Test
    void months_become_years_or_weeks() {
        assertThat(Made.wrong(FigureMisuse.UNIT, "Median OS was 11.2 months."))
                .containsExactlyInAnyOrder("Median OS was 11.2 years.", "Median OS was 11.2 weeks.");
    }

    @Test
    void a_median_becomes_a_rate_and_a_rate_a_median() {
        assertThat(Made.wrong(FigureMisuse.RATE, "Median OS was 11.2 months.")).containsExactly("OS was 11.2%.");
        assertThat(Made.wrong(FigureMisuse.RATE, "The response rate was 36%."))
                .containsExactly("The response rate was 36 months.");
    }

    @Test
    void what_is_fabricated_is_not_in_the_passage() {
        Statement statement = Made.statement("The drug improved overall survival.");

        assertThat(Made.wrong(FigureMisuse.FABRICATED, statement))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(Figures.values(text)).isNotEmpty());
    }
}
