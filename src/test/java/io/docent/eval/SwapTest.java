package io.docent.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SwapTest {

    @Test
    void figures_before_and_after_versus_change_places() {
        assertThat(Made.wrong(Swap.ARMS_BY_ORDER, "ORR was higher with PEGPH20 (47% vs 36%)."))
                .containsExactly("ORR was higher with PEGPH20 (36% vs 47%).");
    }

    @Test
    void means_change_places_and_their_spreads_stay() {
        assertThat(Made.wrong(Swap.ARMS_BY_ORDER, "Scores were lower than before (2.2 ± 0.7 vs 3.4 ± 0.6)."))
                .containsExactly("Scores were lower than before (3.4 ± 0.7 vs 2.2 ± 0.6).");
    }

    @Test
    void equal_figures_and_figures_of_arms_that_are_not_named_are_left_alone() {
        assertThat(Made.wrong(Swap.ARMS_BY_ORDER, "PFS did not differ with the drug (7.1 vs 7.1 months)."))
                .isEmpty();
        assertThat(Made.wrong(Swap.ARMS_BY_ORDER, "Adverse events occurred in both arms (20.7% vs 19.5%)."))
                .isEmpty();
    }

    @Test
    void figures_of_named_arms_change_places() {
        assertThat(Made.wrong(Swap.ARMS_NAMED, "ORR was 36% with SBRT (n = 36) and 18% with placebo (n = 40)."))
                .containsExactly("ORR was 18% with SBRT (n = 36) and 36% with placebo (n = 40).");
        assertThat(Made.wrong(Swap.ARMS_NAMED, "OS: PEGPH20 + AG (n = 327) 11.2 months vs AG (n = 165) 11.5 months"))
                .containsExactly("OS: PEGPH20 + AG (n = 327) 11.5 months vs AG (n = 165) 11.2 months");
    }

    @Test
    void end_points_with_figures_of_their_own_change_places() {
        assertThat(Made.wrong(Swap.END_POINTS, "Median OS was 11.2 months and median PFS 7.1 months."))
                .anySatisfy(text -> assertThat(text).containsSubsequence("PFS", "11.2 months", "OS", "7.1 months"));
    }

    @Test
    void end_points_that_share_their_figures_are_left_alone() {
        assertThat(Made.wrong(Swap.END_POINTS, "OS and PFS were 7.1 months.")).isEmpty();
    }
}
