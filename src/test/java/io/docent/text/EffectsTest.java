package io.docent.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HR 0.86; 95% CI 0.71–1.04; P = 0.13                                          | 0.86 0.71 1.04 0.13",
                "hazard ratio, 0.68 [95% CI, 0.53 to 0.87]; P=.002                            | 0.68 0.53 0.87 0.002",
                "HR=0.71 (0.56-0.90), p<0.001                                                 | 0.71 0.56 0.90 <0.001",
                "hazard ratio 0·86 (95% CI 0·7-0·9; p=0·01)                                   | 0.86 0.7 0.9 0.01",
                "hazard ratio for death was 1.23 (95 percent confidence interval 1.0 to 1.5)  | 1.23 1.0 1.5 -",
                "HR: 2.1, CI95% 1.2-3.4                                                       | 2.1 1.2 3.4 -",
                "HR 1.09, 1.01-1.18, p=0.037                                                  | 1.09 1.01 1.18 0.037",
                "(P = 0.03; hazard ratio 0.7)                                                 | 0.7 - - 0.03",
                "odds ratio (OR) = 8.16; 95% CI 1.06, 63.13; P = 4.4 x 10(-2)                 | 8.16 1.06 63.13 0.044",
                "hazard ratio and 95% CI: 2.6 and 1.4-4.7 for CVD                             | 2.6 1.4 4.7 -",
                "aHR 0.86 per serving, 95% CI = 0.78-0.95                                     | 0.86 0.78 0.95 -",
                "HR 0.9 for drug compared with placebo (95% CI 0.84-0.95, P for trend = .02)  | 0.9 0.84 0.95 -"
            })
    void a_notation_is_read_as_estimate_interval_and_p(String text, String figures) {
        assertThat(Effects.of(text)).extracting(EffectsTest::figures).containsExactly(figures);
    }

    @Test
    void several_estimates_share_a_name() {
        assertThat(Effects.of(
                                "Hazard ratios were 1.2 (95% CI 1.0-1.4) for men, 1.5 (1.2-1.9) for women with anti-IL-2 and 2.0"
                                        + " (1.5-3.0) for children.")
                        .stream()
                        .map(EffectsTest::figures))
                .containsExactly("1.2 1.0 1.4 -", "1.5 1.2 1.9 -", "2.0 1.5 3.0 -");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The group was followed for 3 years.",
                "The log hazard ratio was 0.69.",
                "Hazard ratios (HR) and 95% confidence intervals (CI) were calculated.",
                "HR-positive tumours were found in 45% of patients."
            })
    void words_without_an_estimate_state_none(String text) {
        assertThat(Effects.of(text)).isEmpty();
    }

    @Test
    void the_span_holds_the_name_and_the_last_figure() {
        String text = "It fell (HR 0.8; 95% CI 0.7–0.9; P = 0.01) in both.";
        List<Effect> effects = Effects.of(text);
        assertThat(effects.getFirst().span().in(text)).isEqualTo("HR 0.8; 95% CI 0.7–0.9; P = 0.01");
    }

    @Test
    void an_interval_around_one_is_not_significant_and_a_p_value_decides_before_it() {
        assertThat(Effects.of("HR 0.8 (0.6–1.1)").getFirst().significant()).contains(false);
        assertThat(Effects.of("HR 0.7 (0.5–1.0), P = 0.048").getFirst().significant())
                .contains(true);
        assertThat(Effects.of("HR 0.7").getFirst().significant()).isEmpty();
    }

    private static String figures(Effect effect) {
        String p = effect.p() == null ? "-" : effect.p().printed();
        return effect.value() + " " + (effect.low() == null ? "-" : effect.low()) + " "
                + (effect.high() == null ? "-" : effect.high()) + " " + p;
    }
}
