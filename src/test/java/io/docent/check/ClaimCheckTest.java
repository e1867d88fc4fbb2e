package io.docent.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.corpus.Passage;
import io.docent.corpus.Section;
import io.docent.text.Sentences;
import io.docent.vocabulary.Term;
import io.docent.vocabulary.Term.Kind;
import io.docent.vocabulary.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A made-up trial, told in two sentences, and what may and may not be said of it.
final class ClaimCheckTest {

    private static final String TRIAL = "NCT90000001";
    private static final Vocabulary VOCABULARY = Vocabulary.shipped()
            .with(List.of(
                    new Term(TRIAL, Kind.TRIAL, TRIAL, List.of("LANTERN-2"), List.of()),
                    new Term("NCT90000002", Kind.TRIAL, "NCT90000002", List.of("HARBOUR-1"), List.of())));

    private static final Passage RESULTS = passage(
            "In the randomized phase 3 LANTERN-2 trial, nivolumab plus bevacizumab did not significantly improve overall "
                    + "survival (OS) compared with nivolumab alone in renal cell carcinoma (median OS 14.2 vs 12.9 months; HR "
                    + "0.88; 95% CI 0.71–1.09; P = 0.24). Median PFS was 8.3 vs 6.1 months (HR 0.69; 95% CI 0.55–0.86; "
                    + "P < 0.001), the objective response rate was 36% vs 18%, and grade ≥3 adverse events were more frequent "
                    + "with the combination (41% vs 22%). Tumor hypoxia impairs T-cell function (12).");

    private final ClaimCheck check = new ClaimCheck(VOCABULARY);

    private static Passage passage(String text) {
        return new Passage(
                "paper#1.p1",
                "paper",
                Passage.Kind.PARAGRAPH,
                new Section("1", "Results"),
                0,
                text,
                Sentences.of(text),
                List.of(12),
                List.of(TRIAL));
    }

    private Finding check(String claim) {
        return check.check(claim, List.of(RESULTS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In LANTERN-2, median OS was 14.2 versus 12.9 months (HR .88, 95% CI, 0.71 to 1.09; p=.24).",
                "In NCT90000001, the hazard ratio for overall survival was 0·88.",
                "The ORR was thirty-six percent with nivolumab plus bevacizumab and 18 % with nivolumab alone.",
                "The ORR was 18% with nivolumab alone and 36% with nivolumab plus bevacizumab.",
                "LANTERN-2 failed to improve overall survival.",
                "Nivolumab plus bevacizumab showed no OS benefit versus nivolumab alone (median OS 14.2 vs 12.9 months).",
                "Progression-free survival was longer: 8.3 months vs 6.1 months (P < .001).",
                "Hypoxia impairs the function of T cells.",
                "Severe adverse events of grade ≥3 occurred in 41% against 22%.",
                "Opdivo plus bevacizumab was tested in kidney cancer.",
            })
    void what_the_passage_says_is_supported(String claim) {
        assertThat(check(claim)).isEqualTo(new Finding(Verdict.SUPPORTED, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In LANTERN-2, median OS was 14.3 versus 12.9 months.",
                "The hazard ratio for OS was 0.89.",
                "The hazard ratio for OS was 0.88 (95% CI 0.71–1.08).",
                "The hazard ratio for OS was 0.88 (P = 0.42).",
                "The hazard ratio for PFS was 0.69 (P = 0.001).",
                "Median OS was 14.2 years.",
                "LANTERN-2 (NCT90000007) tested nivolumab plus bevacizumab.",
                "Responses occurred in 36% of 412 patients.",
                "A fifth of patients responded, 20% in all.",
                "In HARBOUR-1, median OS was 14.2 versus 12.9 months.",
            })
    void a_figure_or_an_identifier_that_the_passage_lacks_is_flagged(String claim) {
        assertThat(check(claim).verdict()).isEqualTo(Verdict.NUMBER_MISMATCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Median OS was 12.9 vs 14.2 months.",
                "The ORR was 18% with nivolumab plus bevacizumab and 36% with nivolumab alone.",
                "The objective response rate was 18% for the addition of bevacizumab to nivolumab.",
            })
    void a_figure_of_the_other_arm_is_flagged(String claim) {
        assertThat(check(claim).problems()).anyMatch(problem -> problem.endsWith("for the other arm."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The hazard ratio for progression-free survival was 0.88.",
                "Median PFS was 14.2 vs 12.9 months.",
                "OS was improved (HR 0.69; 95% CI 0.55–0.86).",
            })
    void a_figure_of_another_end_point_is_flagged(String claim) {
        assertThat(check(claim).problems()).anyMatch(problem -> problem.contains(", not for "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nivolumab plus bevacizumab significantly improved overall survival compared with nivolumab alone.",
                "Grade ≥3 adverse events were less frequent with the combination.",
                "Tumor hypoxia enhances T-cell function.",
                "Tumor hypoxia does not impair T-cell function.",
                "LANTERN-2 significantly prolonged overall survival.",
            })
    void the_opposite_of_what_the_passage_says_is_unsupported(String claim) {
        assertThat(check(claim).verdict()).isEqualTo(Verdict.UNSUPPORTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pembrolizumab plus bevacizumab did not significantly improve overall survival.",
                "LANTERN-2 enrolled patients with melanoma.",
                "CD73 blockade restores antitumor immunity in mice.",
                "KEYNOTE-189 did not improve overall survival.",
            })
    void other_drugs_tumours_trials_and_topics_are_unsupported(String claim) {
        assertThat(check(claim).verdict()).isNotEqualTo(Verdict.SUPPORTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Immune cells rose to 4.2 ± 0.9 vs 1.8 ± 0.5 per field (P = 0.03).",
                "Immune cells rose to 4.2 ± 0.5 vs 1.8 ± 0.9 per field (P = 0.01).",
                "Immune cells rose to 1.8 ± 0.5 vs 4.2 ± 0.9 per field (P = 0.03).",
            })
    void figures_that_the_passage_does_not_put_together_are_flagged(String claim) {
        Passage means =
                passage("Immune cells rose to 4.2 ± 0.5 vs 1.8 ± 0.9 per field (P = 0.03), tumor cells fell by 31 vs "
                        + "12 (P = 0.01).");
        assertThat(check.check(claim, List.of(means)).verdict()).isEqualTo(Verdict.NUMBER_MISMATCH);
        String right = "Immune cells rose to 4.2 ± 0.5 vs 1.8 ± 0.9 per field (P = 0.03).";
        assertThat(check.check(right, List.of(means)).verdict()).isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void a_claim_in_other_words_is_told_from_another_by_its_meaning() {
        Passage passage = passage("Nutrient shortage blunts lymphocyte fitness within malignant tissue.");
        String claim = "Lymphocyte fitness suffers when nutrients run short.";
        ClaimCheck near = new ClaimCheck(VOCABULARY, vectors(0.9));
        ClaimCheck far = new ClaimCheck(VOCABULARY, vectors(0.2));
        assertThat(near.check(claim, List.of(passage)).verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(far.check(claim, List.of(passage)).verdict()).isEqualTo(Verdict.UNSUPPORTED);
    }

    private static Meaning vectors(double cosine) {
        float[] claim = {1, 0};
        float[] sentence = {(float) cosine, (float) Math.sqrt(1 - cosine * cosine)};
        return new Meaning() {
            @Override
            public float[] of(String text) {
                return claim;
            }

            @Override
            public List<float[]> of(Passage passage) {
                return List.of(sentence);
            }
        };
    }

    @Test
    void a_claim_without_a_citation_is_uncited() {
        assertThat(check.check("Hypoxia impairs T cells.", List.of()).verdict()).isEqualTo(Verdict.UNCITED);
    }

    @Test
    void a_claim_may_rest_on_two_passages_together() {
        Passage other = passage("HARBOUR-1 (NCT90000002) enrolled 120 patients with melanoma.");
        String claim = "LANTERN-2 reached an ORR of 36%, and HARBOUR-1 enrolled 120 patients.";
        assertThat(check.check(claim, List.of(RESULTS, other)).verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(check.check(claim, List.of(RESULTS)).verdict()).isEqualTo(Verdict.NUMBER_MISMATCH);
    }

    @Test
    void a_claim_that_another_passage_makes_far_more_clearly_is_not_that_of_the_one_it_cites() {
        String claim = "Lymphocyte fitness and tissue repair decline sharply with age in older mice.";
        Passage near = passage("Lymphocyte fitness and tissue repair depend on sleep; mice that sleep decline slowly.");
        Passage right = new Passage(
                "other#1.p1",
                "other",
                Passage.Kind.PARAGRAPH,
                new Section("1", "Ageing"),
                0,
                claim,
                Sentences.of(claim),
                List.of(),
                List.of());
        assertThat(check.check(claim, List.of(near)).verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(check.check(claim, List.of(near), List.of(near, right)).verdict())
                .isEqualTo(Verdict.UNSUPPORTED);
        assertThat(check.check(claim, List.of(right), List.of(near, right)).verdict())
                .isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void a_citation_mark_of_the_passage_is_no_figure() {
        assertThat(check("Tumor hypoxia impairs T-cell function (12).").verdict())
                .isEqualTo(Verdict.SUPPORTED);
    }
}
