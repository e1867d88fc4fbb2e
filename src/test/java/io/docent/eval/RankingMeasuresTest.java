package io.docent.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Measures of rankings against values computed by hand.
final class RankingMeasuresTest {

    private static final Map<String, Integer> ONE = Map.of("a", 1);
    private static final Map<String, Integer> GRADED = Map.of("a", 2, "b", 1, "z", 0);

    @Test
    void the_best_ranking_has_an_ndcg_of_one() {
        assertThat(Ndcg.at(10, List.of("a", "b", "z"), GRADED)).isEqualTo(1);
    }

    @Test
    void what_stands_second_counts_one_over_the_logarithm_of_three() {
        assertThat(Ndcg.at(10, List.of("x", "a"), ONE)).isCloseTo(0.63093, within(1e-5));
    }

    @Test
    void grades_count_linearly() {
        // (1 + 2 / 1.58496) / (2 + 1 / 1.58496) = 2.26186 / 2.63093
        assertThat(Ndcg.at(10, List.of("b", "a"), GRADED)).isCloseTo(0.85972, within(1e-5));
    }

    @Test
    void what_stands_below_the_depth_counts_nothing() {
        assertThat(Ndcg.at(1, List.of("x", "a"), ONE)).isZero();
        assertThat(Recall.at(1, List.of("x", "a"), ONE)).isZero();
        assertThat(ReciprocalRank.at(1, List.of("x", "a"), ONE)).isZero();
    }

    @Test
    void where_nothing_is_relevant_nothing_is_gained() {
        assertThat(Ndcg.at(10, List.of("z"), Map.of("z", 0))).isZero();
        assertThat(Recall.at(10, List.of("z"), Map.of("z", 0))).isZero();
    }

    @Test
    void recall_is_the_share_of_what_is_relevant() {
        assertThat(Recall.at(2, List.of("a", "x", "b"), GRADED)).isEqualTo(0.5);
        assertThat(Recall.at(3, List.of("a", "x", "b"), GRADED)).isEqualTo(1);
    }

    @Test
    void the_reciprocal_rank_is_that_of_the_first_relevant_document() {
        assertThat(ReciprocalRank.at(10, List.of("z", "x", "b", "a"), GRADED)).isCloseTo(1.0 / 3, within(1e-9));
    }

    @Test
    void a_quantile_is_the_least_value_that_the_share_does_not_exceed() {
        Quantiles quantiles = new Quantiles(List.of(4.0, 1.0, 3.0, 2.0));

        assertThat(quantiles.at(0)).isEqualTo(1);
        assertThat(quantiles.at(0.5)).isEqualTo(2);
        assertThat(quantiles.at(0.51)).isEqualTo(3);
        assertThat(quantiles.at(0.99)).isEqualTo(4);
        assertThatThrownBy(() -> new Quantiles(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
