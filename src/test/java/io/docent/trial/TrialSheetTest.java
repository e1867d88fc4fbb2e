package io.docent.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.corpus.Document;
import io.docent.corpus.Passage;
import io.docent.text.Span;
import io.docent.trial.Trial.Arm;
import io.docent.trial.Trial.Design;
import io.docent.trial.Trial.Result;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrialSheetTest {

    private static final Trial TRIAL = new Trial(
            "NCT00000001",
            List.of("AURORA-12", "EX-12"),
            "Exampletinib in example cancer",
            "PHASE1/PHASE2",
            "ACTIVE_NOT_RECRUITING",
            List.of("example cancer"),
            List.of("exampletinib (EX-1)"),
            new Design("RANDOMIZED", "DOUBLE", 2),
            1202,
            "2015-03",
            "",
            List.of("overall survival"),
            false,
            List.of(
                    new Result(
                            "overall survival",
                            "all patients",
                            new Arm("EX", 100, new BigDecimal("8.30")),
                            new Arm("placebo", 102, new BigDecimal("6.8")),
                            "months",
                            new BigDecimal("0.80"),
                            new BigDecimal("0.67"),
                            new BigDecimal("0.950"),
                            "<0.0001",
                            "PMID 1"),
                    new Result(
                            "objective response rate",
                            "all patients",
                            new Arm("EX", null, new BigDecimal("42")),
                            null,
                            "%",
                            null,
                            null,
                            null,
                            "0.049",
                            "")),
            List.of(),
            List.of("ClinicalTrials.gov NCT00000001"));

    private final Document sheet = new TrialSheet(TRIAL, "trials.json").document();

    @Test
    void figures_stand_as_the_record_prints_them() {
        assertThat(results().text())
                .contains("Overall survival, all patients: EX (n = 100) 8.30 months vs placebo (n = 102) 6.8 months")
                .contains("hazard ratio 0.80, CI 0.67–0.950, P <0.0001 (PMID 1)");
    }

    @Test
    void what_the_record_lacks_is_left_out() {
        assertThat(results().text()).contains("Objective response rate, all patients: EX 42%; P = 0.049");
        assertThat(sheet.passages().getFirst().text())
                .doesNotContain("Completion date")
                .doesNotContain("null");
    }

    @Test
    void the_design_is_told_in_words() {
        assertThat(sheet.passages().getFirst().text())
                .startsWith("AURORA-12 (NCT00000001): Exampletinib in example cancer")
                .contains("Other names: EX-12")
                .contains("Phase: phase 1 / phase 2")
                .contains("Design: randomized, double-blind (masking), 2 arms")
                .contains("Enrollment: 1202 participants")
                .contains("Status: active not recruiting")
                .contains("Primary end point met: no");
    }

    @Test
    void each_fact_is_a_line_that_can_be_quoted() {
        for (Passage passage : sheet.passages()) {
            List<String> lines = passage.text().lines().toList();
            assertThat(passage.sentences().stream().map((Span span) -> span.in(passage.text())))
                    .containsExactlyElementsOf(lines);
        }
    }

    @Test
    void the_sheet_names_its_trial_and_its_source() {
        assertThat(sheet.id()).isEqualTo("NCT00000001");
        assertThat(sheet.kind()).isEqualTo(Document.Kind.REGISTRY);
        assertThat(sheet.source()).isEqualTo("trials.json");
        assertThat(sheet.passages())
                .extracting(Passage::id)
                .containsExactly("NCT00000001#design", "NCT00000001#results");
        assertThat(sheet.passages())
                .allSatisfy(passage -> assertThat(passage.trials()).containsExactly("NCT00000001"));
    }

    @Test
    void a_trial_without_results_has_a_design_alone() {
        Trial bare = new TrialReader(Path.of("corpus/trials.json"))
                .read().stream()
                        .filter(trial -> trial.results().isEmpty())
                        .findFirst()
                        .orElseThrow();
        assertThat(new TrialSheet(bare, "trials.json").document().passages()).hasSize(1);
    }

    @Test
    void another_fact_gives_another_hash() {
        Document same = new TrialSheet(TRIAL, "trials.json").document();
        Trial first = new TrialReader(Path.of("corpus/trials.json")).read().getFirst();
        assertThat(same.contentHash()).isEqualTo(sheet.contentHash());
        assertThat(new TrialSheet(first, "trials.json").document().contentHash())
                .isNotEqualTo(sheet.contentHash());
    }

    private Passage results() {
        return sheet.passages().getLast();
    }
}
