package io.docent.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.BuiltIndex;
import io.docent.answer.IndexedMeaning;
import io.docent.corpus.Passage;
import io.docent.index.PassageIndex;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the corpus says, said again as a writer would: none of it may be doubted.
final class OtherWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "review#3.2.p1 | HALO 301 did not improve overall survival: median OS was 11.2 months with PEGPH20 plus chemotherapy and 11.5 months with placebo plus chemotherapy (HR 1.00, 95% CI 0.80–1.27).",
                "review#3.2.p1 | The response rate was higher with PEGPH20 (47% versus 36%), but this did not lead to longer survival.",
                "review#3.2.p1 | Severe adverse events such as fatigue, muscle spasm and hyponatremia were more common in the PEGPH20 arm.",
                "review#3.2.p2 | Possible reasons for the failure of HALO 301 include heterogeneous hyaluronan expression, incomplete remodeling of the stroma, and toxicity that limited treatment.",
                "review#3.2.p2 | Thromboembolic events and other grade 3 or higher adverse events probably lowered adherence and dose intensity.",
                "review#3.3.p1 | Evofosfamide (TH-302) is a small molecule that targets hypoxic regions of tumors.",
                "review#3.3.p1 | In the phase III SARC021 trial, adding evofosfamide to doxorubicin failed to prolong overall survival in soft-tissue sarcoma.",
                "review#3.3.p1 | The combination of evofosfamide and doxorubicin is therefore not recommended as first-line treatment for soft tissue sarcoma.",
                "review#4.1.p1 | IMpower150 reported a median progression-free survival of 8.3 months with atezolizumab, bevacizumab and chemotherapy, compared with 6.8 months for bevacizumab plus chemotherapy.",
                "review#4.1.p1 | Six-month PFS was 71.7% against 57.0%.",
                "review#4.2.p1 | PEMBRO-RT found a numerically longer median PFS with SBRT (6.6 vs 1.9 months), but the difference was not statistically significant (P = 0.19).",
                "review#4.2.p1 | The benefit appeared largest in patients with PD-L1-negative tumors.",
                "review#4.2.p1 | RADVAX combined ipilimumab with radiation in patients with prostate cancer.",
                "review#4.3.p1 | CRLX101 is a nanoparticle that carries camptothecin; it induces immunogenic cell death through DNA damage and ER stress.",
                "review#4.3.p1 | No randomized phase III data exist yet for most nanoparticle formulations, so their clinical benefit remains investigational.",
                "review#4.4.p1 | Adding T-VEC to pembrolizumab did not significantly improve progression-free or overall survival in MASTERKEY-265 (HR 0.86 and 0.96, respectively).",
                "review#4.4.p1 | Viral replication within tumors was robust, yet this was not enough to produce a benefit.",
                "review#4.4.p1 | LTX-315 caused tumors to shrink in early clinical studies.",
                "review#2.p4 | Lactate, adenosine and kynurenine suppress cytotoxic T cells and favour immunosuppressive cells.",
                "review#2.p4 | A lack of glucose, tryptophan and arginine weakens infiltrating immune cells.",
                "review#2.p3 | A dense extracellular matrix rich in collagen and hyaluronan keeps immune cells and drugs from reaching the tumor core.",
                "review#3.5.p1 | Cabiralizumab is an anti-CSF1R antibody intended to shift tumor-associated macrophages from an M2 to an M1 phenotype.",
                "review#3.5.p1 | Mogamulizumab targets regulatory T cells through CCR4.",
                "review#4.6.p1 | Benefits are usually modest, vary between tumor types, and do not always include longer overall survival.",
                "review#5.p2 | Combination regimens raise the risk of immune-related adverse events.",
                "review#1.p1 | Immunogenic cell death turns dying tumor cells into a vaccine in situ by activating dendritic cells and priming cytotoxic T cells.",
                "review#table-1.r9 | SARC021 tested evofosfamide plus doxorubicin against doxorubicin in advanced soft-tissue sarcoma and showed no overall survival benefit.",
            })
    void a_faithful_statement_in_other_words_is_supported(String passageId, String claim) {
        PassageIndex index = BuiltIndex.index();
        Passage passage = index.passage(passageId).orElseThrow();
        ClaimCheck check = new ClaimCheck(
                index.vocabulary(),
                new IndexedMeaning(index, text -> BuiltIndex.embedder().embedQuestion(text)));
        assertThat(check.check(claim, List.of(passage))).isEqualTo(new Finding(Verdict.SUPPORTED, List.of()));
    }
}
