package io.docent.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.docent.corpus.Passage.Kind;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The review that comes with Docent, read whole.
class ReviewTest {

    private final Reading reading = new CorpusFolder(Papers.CORPUS).read();
    private final Document review = reading.documents().stream()
            .filter(document -> document.id().equals("review"))
            .findFirst()
            .orElseThrow();

    @Test
    void it_is_read_without_problem_or_warning() {
        assertThat(reading.problems()).isEmpty();
        assertThat(review.warnings()).isEmpty();
        assertThat(review.source()).isEqualTo("review.txt");
        assertThat(review.contentHash()).matches("[0-9a-f]{64}");
    }

    @Test
    void its_bibliography_is_known() {
        assertThat(review.bibliography().doi()).isEqualTo("10.3389/fimmu.2025.1672601");
        assertThat(review.bibliography().licence()).isEqualTo("CC BY 4.0");
        assertThat(Vancouver.line(review.bibliography()))
                .isEqualTo("Long M, Zhang J, Yi Y. Targeting tumor microenvironmental barriers to enhance immunogenic"
                        + " cell death in solid tumors. Front Immunol. 2025;16:1672601."
                        + " doi:10.3389/fimmu.2025.1672601");
    }

    @Test
    void its_sections_have_their_numbers_and_titles() {
        assertThat(review.sections())
                .extracting(Section::label)
                .containsExactly(
                        "Abstract",
                        "1 Introduction",
                        "2 Tumor microenvironmental barriers impairing ICD effectiveness",
                        "Figure 1 | Schematic illustration of key tumor microenvironmental barriers limiting ICD"
                                + " efficacy and corresponding therapeutic strategies",
                        "3 Current strategies to overcome microenvironmental barriers",
                        "3.1 Normalization of tumor vasculature",
                        "3.2 Modification of extracellular matrix and fibrosis",
                        "3.3 Alleviation of tumor hypoxia",
                        "3.4 Metabolic reprogramming of the immunosuppressive microenvironment",
                        "3.5 Targeting immunosuppressive cell populations",
                        "3.6 Physical and ablative strategies to remodel TME",
                        "3.7 Nanotechnology-based drug delivery systems",
                        "Table 1 | Clinical studies of stroma/ECM or TME-modulating strategies (split by outcome) with"
                                + " cancer type and timeline",
                        "4 Clinical translation and current evidence",
                        "4.1 Combining ICD-inducing chemotherapy with microenvironmental modulators",
                        "4.2 Radiotherapy-induced ICD combined with immune checkpoint blockade",
                        "4.3 Nanoparticle-based delivery systems for enhanced ICD and TME modulation",
                        "4.4 Oncolytic viruses and peptide-based therapies for TME remodeling",
                        "4.5 Clinical management of toxicities and safety considerations",
                        "4.6 Summary of clinical insights",
                        "5 Challenges and concluding perspectives",
                        "References");
    }

    @Test
    void its_passages_are_of_every_kind() {
        assertThat(review.passages().stream().collect(Collectors.groupingBy(Passage::kind, Collectors.counting())))
                .containsOnly(
                        entry(Kind.ABSTRACT, 1L),
                        entry(Kind.PARAGRAPH, 28L),
                        entry(Kind.CAPTION, 2L),
                        entry(Kind.TABLE_ROW, 9L),
                        entry(Kind.REFERENCE, 6L));
    }

    @Test
    void its_ids_name_section_and_place() {
        assertThat(review.passages())
                .extracting(Passage::id)
                .contains(
                        "review#abstract.p1",
                        "review#2.p5",
                        "review#3.2.p2",
                        "review#figure-1",
                        "review#table-1",
                        "review#table-1.r9",
                        "review#5.p3",
                        "review#ref34")
                .doesNotHaveDuplicates();
    }

    @Test
    void its_figures_of_merit_are_printed_as_they_ought_to_be() {
        assertThat(passage("review#3.2.p1").text())
                .contains("median OS 11.2 vs 11.5 months (HR 1.00; 95% CI 0.80–1.27; P = 0.97)")
                .contains("grade ≥3 AEs");
        assertThat(passage("review#3.2.p1").sentences()).hasSize(5);
        assertThat(passage("review#2.p2").text()).contains("interleukin-10 (IL-10)");
    }

    @Test
    void a_table_row_reads_on_its_own() {
        Passage row = passage("review#table-1.r4");

        assertThat(row.text()).isEqualTo("""
                        Type: Unsuccessful (failed primary endpoint/terminated/negative)
                        Therapy Strategy: PEGPH20 + AG vs placebo + AG (HALO-301)
                        Cancer type: Metastatic PDAC (HA-high)
                        Study NCT: Phase III, NCT02715804
                        Year initiated: 2016
                        Year completed: 2019
                        Key outcome summary: No OS benefit; program halted; JCO full results published 2020.
                        References: (34)""");
        assertThat(row.references()).containsExactly(34);
        assertThat(row.trials()).containsExactly("NCT02715804");
    }

    @Test
    void every_row_has_eight_columns_and_its_group() {
        List<String> groups = review.passages().stream()
                .filter(passage -> passage.kind() == Kind.TABLE_ROW)
                .map(passage -> {
                    TableRow row = TableRow.of(passage);
                    assertThat(row.cells()).hasSize(8);
                    return row.cells().getFirst().value().in(passage.text()).split(" ")[0];
                })
                .toList();

        assertThat(groups.subList(0, 3)).containsOnly("Successful");
        assertThat(groups.subList(3, 9)).containsOnly("Unsuccessful");
    }

    @Test
    void it_cites_its_sixty_one_references() {
        TreeSet<Integer> cited = new TreeSet<>();
        review.passages().forEach(passage -> cited.addAll(passage.references()));

        assertThat(cited).hasSize(61).startsWith(1).endsWith(61);
        assertThat(passage("review#1.p1").references()).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void it_names_its_trials() {
        assertThat(review.passages().stream()
                        .flatMap(passage -> passage.trials().stream())
                        .distinct())
                .hasSize(18);
        assertThat(passage("review#4.5.p1").trials()).containsExactly("NCT02492568", "NCT01497808", "NCT02769962");
    }

    @Test
    void a_reference_says_that_it_was_inferred() {
        Passage reference = passage("review#ref34");

        assertThat(reference.text())
                .startsWith(
                        "Van Cutsem E, Tempero MA, Sigal D, Oh DY, Fazio N, Macarulla T, et al. Randomized Phase III")
                .endsWith("Reference 34, matched to its number by inference.");
        assertThat(reference.trials()).containsExactly("NCT02715804");
        assertThat(review.reference(34))
                .hasValueSatisfying(entry -> assertThat(entry.inferred()).isTrue());
    }

    private Passage passage(String id) {
        return review.passages().stream()
                .filter(passage -> passage.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
