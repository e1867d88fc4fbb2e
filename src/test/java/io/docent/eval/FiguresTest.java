package io.docent.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.eval.Figure.Sort;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class FiguresTest {

    @Test
    void each_number_of_a_result_has_its_sort() {
        String text =
                "Median OS was 11.2 vs 11.5 months (HR 0.86; 95% CI 0.71–1.04; P = 0.13) in 494 patients; ORR 47%.";

        Map<String, Sort> sorts = Figures.in(text).stream().collect(Collectors.toMap(Figure::printed, Figure::sort));

        assertThat(sorts)
                .containsEntry("11.2", Sort.DURATION)
                .containsEntry("11.5", Sort.DURATION)
                .containsEntry("0.86", Sort.RATIO)
                .containsEntry("95", Sort.CONFIDENCE)
                .containsEntry("0.71", Sort.INTERVAL_BOUND)
                .containsEntry("1.04", Sort.INTERVAL_BOUND)
                .containsEntry("0.13", Sort.P_VALUE)
                .containsEntry("494", Sort.COUNT)
                .containsEntry("47", Sort.PERCENTAGE);
    }

    @Test
    void numbers_of_names_and_dates_are_no_figures() {
        assertThat(Figures.in("IL-10 and IL - 10, CD8, NCT01234567, HALO-301, phase 3, grade 2, on 2016-05-01"))
                .isEmpty();
    }

    @Test
    void a_value_does_not_depend_on_how_it_is_printed() {
        assertThat(List.of("0.86", ".86", "0·86", "0.860"))
                .allSatisfy(printed -> assertThat(Figure.value(printed)).isEqualTo(Figure.value("0.86")));
        assertThat(Figure.value("1,202")).isEqualTo(Figure.value("1202"));
    }
}
