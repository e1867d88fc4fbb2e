package io.docent.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                "hazard ratio 1·43, 95 per cent c.i. 1·11 to 1·85                             | 1.43 1.11 1.85 -",
                "HR 2.29 (85% confidence interval: 1.38, 3.79)                                | 2.29 1.38 3.79 -",
                "HR 0.84 drug 60 mg vs. placebo, 95% CI 0.74–0.95                             | 0.84 0.74 0.95 -",
                "hazard ratio of 0.77 (0.60-0.98) and a significance of p = 0.031             | 0.77 0.60 0.98 0.031",
                "hazard ratio = 0.75, chi 2 = 7.36, d.f. = 1, P = 0.007                       | 0.75 - - 0.007",
                "HR was 0.94 per 10 nmol/L increment (P = .08)                                | 0.94 - - 0.08",
                "relative hazard ratio (RHR) was high (RHR = 0.51; 95% CI, 0.44-0.60)         | 0.51 0.44 0.60 -",
                "HR 0.62 (95% CI 0.45–0.80; p≤0·001)                                          | 0.62 0.45 0.80 <0.001",
                "HR 0.9 for drug compared with placebo (95% CI 0.84-0.95, P for trend = .02)  | 0.9 0.84 0.95 -",
                "HR of 0.9 (95% CI 0.8-1.1), p for linear trend = 0.5                         | 0.9 0.8 1.1 -",
                "hazard ratio was 1.4 (upper 97.5% confidence limit, 1.8; P=0.6)              | 1.4 - 1.8 0.6",
                "HR 0.8 [95% CI lower bound 0.6]                                              | 0.8 0.6 - -",
                "OR, 20.5 [CI, 1.4 to infinity]                                               | 20.5 1.4 - -",
                "hazard ratio 0.7, 95% CI 0. 51 to 0.96                                       | 0.7 0.51 0.96 -",
                "RR, 0. 98; 95% CI, 0.5-1. 92)                                                | 0.98 0.5 1.92 -",
                "[p < 0.02, the relative risk (RR) = 3.1, 95% CI 1.2-8.0]                     | 3.1 1.2 8.0 <0.02",
                "relative hazard rate was 0.4 (95% CI, 0.2-0.8; P<.01)                        | 0.4 0.2 0.8 <0.01",
                "hazard 1.6; 95%-confidence limit (CL): 1.1, 2.3                              | 1.6 1.1 2.3 -",
                "QHR, the ratio of two hazards, was high (QHR = 1.5; 95% CI, 1.2-1.9)         | 1.5 1.2 1.9 -"
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
                "Mortality fell (HR 0.7 (0.5-0.9)). After 18 months, this was 0.85 (0.42-1.73; p = 0.66).  | 0.85 0.42 1.73 0.66",
                "The HR was 0.7 (0.5-0.9). Drug reduced risk in both men (0.63, 0.44 to 0.89, P = 0.009).  | 0.63 0.44 0.89 0.009",
                "HRs (HR [95% CI]) were computed. Risk was lower with grain (0.93 [0.87, 0.99]).           | 0.93 0.87 0.99 -"
            })
    void a_sentence_without_a_measure_goes_on_with_the_last_one(String text, String figures) {
        assertThat(Effects.of(text)).extracting(EffectsTest::figures).last().isEqualTo(figures);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The HR was 0.7 (0.5-0.9). Median survival was 6.6 (5.2-8.4) in one group.",
                "The HR was 0.7 (0.5-0.9). It took 11.0 (7.5-16.1) vs 14.2 (8.0-25.2) days.",
                "The HR was 0.7 (0.5-0.9). The score differed by 1.2 (0.1-2.3).",
                "The HR was 0.7 (0.5-0.9). The trial was planned to detect a hazard ratio of 0.71.",
                "The HR was 0.7 (0.5-0.9). The margin was a hazard ratio of 1.35 or more."
            })
    void other_quantities_and_planned_ratios_are_no_results(String text) {
        assertThat(Effects.of(text)).extracting(EffectsTest::figures).containsExactly("0.7 0.5 0.9 -");
    }

    @Test
    void a_p_value_of_several_estimates_is_given_to_each() {
        assertThat(Effects.of("It rose (HR = 2.67 [1.42-5.04] and 1.57 [1.01-2.47], respectively; both P < 0.05)."))
                .extracting(EffectsTest::figures)
                .containsExactly("2.67 1.42 5.04 <0.05", "1.57 1.01 2.47 <0.05");
        assertThat(Effects.of("The hazard ratios were 0.8 and 0.9 (P = 0.01 and 0.4, respectively)."))
                .extracting(EffectsTest::figures)
                .containsExactly("0.8 - - 0.01", "0.9 - - 0.4");
    }

    @Test
    void a_list_that_ends_with_respectively_is_read_to_its_end() {
        assertThat(Effects.of("Hazard ratios were 1.45 (P < 0.05), 0.97, and 1.17 for the three, respectively."))
                .extracting(EffectsTest::figures)
                .containsExactly("1.45 - - <0.05", "0.97 - - -", "1.17 - - -");
    }

    @Test
    void a_labelled_list_shares_the_name_before_it() {
        assertThat(Effects.of("Risk was alike (HR; 95% CI low dose: 0.9; 0.7 to 1.2; D5: 0.8; 0.6 to 1.1)."))
                .extracting(EffectsTest::figures)
                .containsExactly("0.9 0.7 1.2 -", "0.8 0.6 1.1 -");
        assertThat(Effects.of("It told both (RR for death: 1.16, p < 0.01; for relapse: 1.2, p = 0.03)."))
                .extracting(EffectsTest::figures)
                .containsExactly("1.16 - - <0.01", "1.2 - - 0.03");
        assertThat(Effects.of("Relative risks were 5.4 for A-1 (95% CI, 3.4-8.5), and 3.5 for IL-2 (95% CI, 2.2-5.6)."))
                .extracting(EffectsTest::figures)
                .containsExactly("5.4 3.4 8.5 -", "3.5 2.2 5.6 -");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Drug slowed the heart rate (HR 74 +/- 10 vs. 76 +/- 12). The HR was 71.5 after a week.",
                "Heart rate (HR) rose; HR was 1.2 (0.9-1.5) higher.",
                "Patients had hormone receptor (HR) disease; HR 0.8 was the cut-off.",
                "The change in HR was -6.7 and + 2.5.",
                "The HR was 71.0 +/- 11.5.",
                "The odds ratio of 1100delC carriers was not known.",
                "The hazard of 2.3 per 100 fell.",
                "It was equivalent if the 90% CI for RR of response fell between 0.74 and 1.35."
            })
    void what_is_no_ratio_is_not_read(String text) {
        assertThat(Effects.of(text)).isEmpty();
    }

    @Test
    void an_abbreviation_that_a_text_also_explains_as_a_ratio_stays_one() {
        assertThat(Effects.of("Overall response (OR) was high; the odds ratio (OR) was told: OR 1.2 (0.9-1.5)."))
                .extracting(EffectsTest::figures)
                .containsExactly("1.2 0.9 1.5 -");
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
