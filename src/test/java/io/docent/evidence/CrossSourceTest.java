package io.docent.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.trial.Trial;
import io.docent.trial.Trial.Arm;
import io.docent.trial.Trial.Design;
import io.docent.trial.Trial.Result;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A review, an abstract and a record on one trial that does not exist.
class CrossSourceTest {

    private static final String ONE = "NCT90000001";
    private static final Trial RECORD = new Trial(
            ONE,
            List.of("VESPER"),
            "Nivolumab plus sorafenib versus placebo plus sorafenib in hepatocellular carcinoma",
            "PHASE3",
            "COMPLETED",
            List.of("hepatocellular carcinoma"),
            List.of("nivolumab", "sorafenib", "placebo"),
            new Design("RANDOMIZED", "DOUBLE", 2),
            500,
            "2015-03",
            "2019-06",
            List.of("overall survival"),
            false,
            List.of(new Result(
                    "overall survival",
                    "",
                    new Arm("nivolumab + sorafenib", 250, new BigDecimal("11.2")),
                    new Arm("placebo + sorafenib", 250, new BigDecimal("10.9")),
                    "months",
                    new BigDecimal("0.95"),
                    new BigDecimal("0.80"),
                    new BigDecimal("1.13"),
                    "0.41",
                    "")),
            List.of(),
            List.of());

    private static List<String> conflicts(String sentence) {
        return new Sources().record(RECORD).paper("review", sentence).conflicts();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VESPER (n = 900) was large.                                                  | enrolment",
                "The 900-patient VESPER trial was large.                                      | enrolment",
                "VESPER included 900 patients.                                                | enrolment",
                "VESPER was an open-label trial.                                              | masking",
                "VESPER was stopped prematurely.                                              | status",
                "VESPER was a positive trial.                                                 | primaryEndPointMet",
                "In VESPER, median overall survival was 16.2 vs 10.9 months.                  | result",
                "In VESPER, the HR for overall survival was 0.95 (95% CI 0.80–1.13; P = 0.003).| result",
                "VESPER found that adding nivolumab to sorafenib prolonged overall survival.  | benefit",
                "VESPER combined sorafenib with everolimus versus rituximab.                  | drugs",
                "Sorafenib combined with antiangiogenic drugs was given in VESPER.            | -"
            })
    void a_fact_that_the_record_contradicts_is_found(String sentence, String attribute) {
        if (attribute.equals("-")) {
            assertThat(conflicts(sentence)).isEmpty();
        } else {
            assertThat(conflicts(sentence)).contains(ONE + " " + attribute + " contradiction");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VESPER (n = 500) was large.",
                "In VESPER, 500 patients were recruited.",
                "VESPER was a double-blind trial.",
                "VESPER ran to completion.",
                "VESPER was a negative trial.",
                "VESPER was designed to improve overall survival.",
                "In VESPER, the HR for overall survival was 0.95 (95% CI 0.80–1.13; P = 0.42).",
                "Unlike in melanoma, nivolumab did not improve overall survival in VESPER.",
                "In the PD-L1-high subgroup of VESPER, the HR for overall survival was 0.70 (95% CI 0.50–0.98).",
                "Patients of VESPER had not received everolimus before nivolumab."
            })
    void true_words_and_words_on_something_else_raise_no_alarm(String sentence) {
        assertThat(conflicts(sentence)).isEmpty();
    }

    @Test
    void benefit_is_not_denied_beside_a_significant_gain() {
        assertThat(new Sources()
                        .paper(
                                "a",
                                "In LUMORA (NCT90000002), the hazard ratio for overall survival was 0.60 (95% CI 0.40-0.80; P = 0.004).",
                                "LUMORA (NCT90000002) did not improve overall survival.")
                        .conflicts())
                .containsExactly("NCT90000002 benefit contradiction");
    }

    @Test
    void an_abstract_in_parts_reports_the_trial_that_its_last_part_registers() {
        assertThat(new Sources()
                        .record(RECORD)
                        .abstractOf(
                                "paper",
                                "We randomly assigned 640 patients with melanoma.",
                                "Median overall survival was 15.0 vs 10.9 months (hazard ratio for death, 0.70; 95% CI 0.50 to 0.90).",
                                "It was tolerated. (ClinicalTrials.gov number, NCT90000001.)")
                        .conflicts())
                .contains(
                        ONE + " condition contradiction",
                        ONE + " enrolment contradiction",
                        ONE + " result contradiction");
    }

    @Test
    void progression_or_death_is_not_overall_survival() {
        assertThat(conflicts("In VESPER, the hazard ratio for progression or death was 0.70 (95% CI 0.50–0.90)."))
                .isEmpty();
    }

    @Test
    void a_name_beside_the_number_of_another_trial_is_found() {
        assertThat(new Sources()
                        .record(RECORD)
                        .paper(
                                "a",
                                "LUMORA (NCT90000002) enrolled adults.",
                                "In VESPER (NCT90000002), adults were treated.")
                        .conflicts())
                .contains("NCT90000002 name contradiction");
    }

    @Test
    void a_class_of_drugs_that_the_record_does_not_list_is_found() {
        Trial other = new Trial(
                "NCT90000003",
                List.of("AUSTRA"),
                "",
                "PHASE2",
                "",
                List.of(),
                List.of("sorafenib", "doxorubicin"),
                null,
                null,
                "",
                "",
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of());
        assertThat(new Sources()
                        .record(other)
                        .paper("a", "AUSTRA tested sorafenib combined with immune checkpoint inhibitors.")
                        .conflicts())
                .containsExactly("NCT90000003 drugs contradiction");
        assertThat(new Sources()
                        .record(RECORD)
                        .paper("a", "VESPER tested sorafenib combined with immune checkpoint inhibitors.")
                        .conflicts())
                .isEmpty();
    }
}
