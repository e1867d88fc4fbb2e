package io.docent.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FigureReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HR 0.86                               | RATIO 0.86",
                "the hazard ratio for death was .86    | RATIO 0.86",
                "HR 0·86                               | RATIO 0.86",
                "a rate of 36 %                        | PERCENT 36 %",
                "thirty-six percent responded          | PERCENT 36 %",
                "P < .001                              | P_VALUE < 0.001",
                "p=0.07                                | P_VALUE 0.07",
                "a median of 8.3 months                | DURATION 8.3 month",
                "the 6-month rate                      | DURATION 6 month",
                "two years later                       | DURATION 2 year",
                "1,202 patients were enrolled          | COUNT 1202 patient",
                "in 2015                               | YEAR 2015",
                "a phase III trial                     | PHASE 3",
                "a phase 1b/2 trial                    | PHASE 1, PHASE 2",
                "grade ≥3 events                       | GRADE ≥ 3",
                "200 mg of pembrolizumab               | DOSE 200 mg",
                "95% CI 0.71–1.04                      | LEVEL 95 %, BOUND 0.71, BOUND 1.04",
                "HR 0.71 (0.56-0.90)                   | RATIO 0.71, BOUND 0.56, BOUND 0.90",
                "95% confidence interval, 0.71 to 1.04 | LEVEL 95 %, BOUND 0.71, BOUND 1.04",
                "8.3 vs 6.8 months                     | DURATION 8.3 month, DURATION 6.8 month",
                "IL-10, CD73 and PD-L1 on 18F-FDG PET  | ''",
                "as shown before (12, 15–17)           | ''",
            })
    void a_number_is_read_with_what_it_measures(String text, String figures) {
        assertThat(String.join(", ", read(text))).isEqualTo(figures);
    }

    @Test
    void a_figure_keeps_how_it_is_printed() {
        assertThat(FigureReader.of("It was 36 % there.", List.of()).getFirst().printed())
                .isEqualTo("36 %");
    }

    private static List<String> read(String text) {
        return FigureReader.of(text, List.of()).stream()
                .map(figure -> (figure.kind() + (figure.relation() == '=' ? "" : " " + figure.relation()) + " "
                                + figure.value().toPlainString() + " " + figure.unit())
                        .strip())
                .toList();
    }
}
