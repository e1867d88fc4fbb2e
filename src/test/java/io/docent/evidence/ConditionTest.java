package io.docent.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

    private static final String ONE = "NCT90000001";

    @Test
    void two_tumours_of_one_trial_are_a_contradiction_that_names_both_and_where_they_stand() {
        Audit audit = new Sources()
                .paper(
                        "review",
                        "The VESPER study (NCT90000001) enrolled patients with prostate cancer.",
                        "Toxicity was mild in VESPER in metastatic melanoma (NCT90000001).")
                .audit();
        assertThat(audit.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.severity()).isEqualTo(Severity.CONTRADICTION);
            assertThat(conflict.explanation())
                    .contains("section 1", "prostate cancer", "section 2", "metastatic melanoma");
            assertThat(conflict.statements())
                    .extracting(Statement::printed)
                    .containsExactly("prostate cancer", "metastatic melanoma");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "metastatic non-squamous NSCLC, lung cancer",
        "advanced solid tumors, renal cell carcinoma",
        "metastatic pancreatic cancer, pancreatic ductal adenocarcinoma",
        "EGFR-mutant NSCLC, lung adenocarcinoma",
        "solid tumours, TNBC",
        "colon cancer, metastatic colorectal cancer",
        "breast cancer with brain metastases, breast cancer"
    })
    void a_tumour_and_a_sort_of_it_agree(String one, String other) {
        assertThat(said(one, other).conflicts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "renal cell carcinoma, NSCLC",
        "small cell lung cancer, non-small cell lung cancer",
        "triple-negative breast cancer, HER2-positive breast cancer",
        "squamous NSCLC, non-squamous NSCLC"
    })
    void tumours_that_exclude_each_other_clash(String one, String other) {
        assertThat(said(one, other).conflicts()).containsExactly(ONE + " condition contradiction");
    }

    private static Sources said(String one, String other) {
        return new Sources()
                .paper("a", "The phase II trial NCT90000001 enrolled patients with " + one + ".")
                .paper("b", "Responses were seen in " + other + " (NCT90000001).");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Unlike trials in melanoma, NCT90000001 was negative.",
                "Response in NCT90000001 was lower than in melanoma.",
                "The trial NCT90000001 did not enrol patients with melanoma.",
                "The drug, approved for melanoma, was given in NCT90000001.",
                "In contrast to melanoma, the tumours in NCT90000001 are cold."
            })
    void a_tumour_that_is_only_compared_with_or_denied_is_not_read(String sentence) {
        Audit audit = new Sources().paper("a", sentence).audit();
        assertThat(audit.statements(ONE)).extracting(Statement::attribute).doesNotContain(Attribute.CONDITION);
    }

    @Test
    void each_of_several_trials_in_a_sentence_gets_its_own_tumour() {
        Audit audit = new Sources()
                .paper(
                        "a",
                        "The drug was tested in colorectal cancer (NCT90000001) and pancreatic cancer (NCT90000002), and"
                                + " in VESPER in melanoma (NCT90000003).")
                .audit();
        assertThat(audit.statements(ONE)).extracting(Statement::printed).contains("colorectal cancer");
        assertThat(audit.statements("NCT90000002"))
                .extracting(Statement::printed)
                .contains("pancreatic cancer");
        assertThat(audit.statements("NCT90000003"))
                .extracting(Statement::printed)
                .contains("melanoma");
        assertThat(audit.conflicts()).isEmpty();
    }
}
