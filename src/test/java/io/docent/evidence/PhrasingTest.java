package io.docent.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The same fact in words of many hands.
class PhrasingTest {

    private static final String KNOWN =
            "The randomized, double-blind, two-arm phase III trial VESPER (NCT90000001) was initiated in 2016.";
    private static final String[] FACTS = {
        KNOWN,
        "VESPER (NCT90000001) enrolled 480 patients.",
        "VESPER (NCT90000001) was terminated early.",
        "VESPER (NCT90000001) did not meet its primary end point.",
        "In VESPER (NCT90000001), median overall survival was 11.0 vs 11.2 months (hazard ratio 1.00; 95% CI 0.80-1.25; P = 0.97)."
    };

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VESPER accrued 210 patients.                                        | enrolment",
                "The VESPER cohort comprised 910 people.                             | enrolment",
                "A total of 1,480 patients entered VESPER.                           | enrolment",
                "VESPER was a small trial with just 42 patients.                     | enrolment",
                "The first patient entered VESPER in May 2012.                       | start",
                "VESPER got under way in 2012.                                       | start",
                "VESPER opened to accrual in spring 2011.                            | start",
                "VESPER was carried out without masking.                             | masking",
                "Patients in VESPER were not randomised.                             | randomised",
                "VESPER had no randomisation.                                        | randomised",
                "VESPER had three treatment arms.                                    | arms",
                "VESPER hit its primary endpoint.                                    | primaryEndPointMet",
                "The primary endpoint of VESPER, overall survival, was attained.     | primaryEndPointMet",
                "VESPER was a success.                                               | primaryEndPointMet",
                "VESPER turned out positive.                                         | primaryEndPointMet",
                "Patients given drug in VESPER lived longer than those given placebo. | benefit",
                "The drug reduced the risk of death in VESPER.                       | benefit",
                "Adding the drug in VESPER led to significantly fewer deaths.        | benefit",
                "The drug clearly lengthened overall survival in VESPER.             | benefit",
                "Enrolment into VESPER continues.                                    | status",
                "VESPER has run its full course.                                     | status",
                "In VESPER, median survival was 15.2 months with drug and 11.2 months with placebo. | result",
                "In VESPER, median overall survival reached 18.3 months against 11.2 months. | result"
            })
    void what_contradicts_is_found_in_other_words(String sentence, String attribute) {
        assertThat(sources(sentence).conflicts())
                .singleElement()
                .asString()
                .startsWith("NCT90000001 " + attribute + " ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VESPER accrued 480 patients.",
                "Before VESPER, a trial of 910 patients had been planned.",
                "VESPER planned to enrol 600 patients.",
                "In VESPER, 240 patients were randomised to the placebo arm.",
                "VESPER had 80 patients with liver metastases.",
                "VESPER got under way in 2016.",
                "VESPER had two treatment arms.",
                "Patients who were not randomised were left out of the analysis of VESPER.",
                "VESPER fell short of its primary endpoint.",
                "VESPER was a failure.",
                "Patients given drug in VESPER did not live longer than those given placebo.",
                "The drug did not reduce the risk of death in VESPER.",
                "It was asked whether high doses of the drug given daily reduce mortality in VESPER.",
                "The drug failed to prolong overall survival in VESPER.",
                "In VESPER, there was no difference in overall survival.",
                "In VESPER, median survival was 11.0 months with drug and 11.2 months with placebo."
            })
    void what_agrees_is_no_conflict(String sentence) {
        assertThat(sources(sentence).conflicts()).isEmpty();
    }

    @Test
    void what_an_abstract_sought_or_knew_before_is_not_its_result() {
        assertThat(new Sources()
                        .paper(
                                "a",
                                "Background The drug improves overall survival in melanoma. Methods We randomly assigned patients. A 12% higher"
                                        + " overall survival with drug was considered to be clinically significant. Results The hazard ratio"
                                        + " for overall survival was 1.1 (95% CI 0.9-1.3; p=0.14). Registered as ClinicalTrials.gov NCT90000001.")
                        .conflicts())
                .isEmpty();
        assertThat(new Sources()
                        .paper(
                                "a",
                                "Response rate was higher with drug but the difference was not statistically significant (60.4% vs 43.5%;"
                                        + " P = .21). ClinicalTrials.gov NCT90000001.")
                        .conflicts())
                .isEmpty();
    }

    @Test
    void groups_and_trials_to_come_are_not_the_trial_itself() {
        assertThat(new Sources()
                        .paper(
                                "a",
                                "This phase IIB study will plan a larger definitive phase III trial. In it, 270 women recruited for the drug"
                                        + " group and 410 women recruited for the control group took part. ClinicalTrials.gov NCT90000001.")
                        .conflicts())
                .isEmpty();
    }

    @Test
    void a_phase_of_a_trial_of_two_does_not_clash_with_the_other() {
        assertThat(new Sources()
                        .row("a", "Study: phase Ib/III, NCT90000001")
                        .row("b", "Study: phase III, NCT90000001")
                        .paper("c", "In the phase 1b portion of VESPER (NCT90000001), doses rose.")
                        .conflicts())
                .isEmpty();
    }

    @Test
    void one_rate_with_another_p_value_is_another_result() {
        String rate = "In VESPER (NCT90000001), the objective response rate at 12 weeks was 36%% vs 18%% (P = %s).";
        assertThat(new Sources()
                        .paper("a", rate.formatted("0.07"))
                        .paper("b", rate.formatted("0.01"))
                        .conflicts())
                .containsExactly("NCT90000001 result contradiction");
        assertThat(new Sources()
                        .paper("a", "In VESPER (NCT90000001), the objective response at 12 weeks was 36% vs 18%.")
                        .paper("b", "In VESPER (NCT90000001), objective response was 66% vs 18% at 12 weeks.")
                        .conflicts())
                .containsExactly("NCT90000001 result contradiction");
    }

    private static Sources sources(String sentence) {
        return new Sources().paper("a", FACTS).paper("b", sentence.replaceFirst("VESPER", "VESPER (NCT90000001)"));
    }
}
