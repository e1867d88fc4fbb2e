package io.docent.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.corpus.Passage.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainTextReaderTest {

    private final PlainText wrapped = read(Papers.WRAPPED);
    private final PlainText markdown = read(Papers.MARKDOWN);
    private final PlainText cells = read(Papers.CELLS);

    @Test
    void headings_are_found_at_any_depth_and_lists_are_not() {
        assertThat(wrapped.sections())
                .extracting(Section::label)
                .containsExactly(
                        "Stromal remodelling with imaginostat in pancreatic cancer: a randomised trial",
                        "Abstract",
                        "1 Introduction",
                        "1.1 Aims",
                        "2 Methods",
                        "2.1 Patients",
                        "2.1.1 Exclusion",
                        "2.2 mRNA sequencing",
                        "3 Results",
                        "Table 1 | Response by arm",
                        "Fig. 1 | Survival by arm",
                        "Table 2 | Toxicity",
                        "4 Discussion",
                        "References");
    }

    @Test
    void the_title_and_the_authors_stand_before_the_abstract() {
        assertThat(wrapped.title())
                .isEqualTo("Stromal remodelling with imaginostat in pancreatic cancer: a randomised trial");
        assertThat(text(wrapped, "paper#front.p1")).isEqualTo("A. Author, B. C. Writer, and D. Scribe");
        assertThat(text(wrapped, "paper#front.p2")).startsWith("Department");
        assertThat(passage(wrapped, "paper#abstract.p1").kind()).isEqualTo(Kind.ABSTRACT);
    }

    @Test
    void wrapped_lines_are_one_paragraph() {
        assertThat(text(wrapped, "paper#1.p1"))
                .startsWith("The stroma of pancreatic cancer is dense [1-3]. Drugs reach tumour-associated cells")
                .contains("3 Patients had been treated before (NCT 01234567), and 2 of them responded.");
        assertThat(passage(wrapped, "paper#1.p1").references()).containsExactly(1, 2, 3, 4, 7);
        assertThat(passage(wrapped, "paper#1.p1").trials()).containsExactly("NCT01234567");
        assertThat(passage(wrapped, "paper#2.2.p1").references()).containsExactly(12);
    }

    @Test
    void a_list_is_prose() {
        assertThat(text(wrapped, "paper#1.1.p1"))
                .isEqualTo("The aims were: 1. To measure survival 2. To measure toxicity");
    }

    @Test
    void rows_with_tabs_are_read_and_short_ones_reported() {
        assertThat(text(wrapped, "paper#table-1"))
                .isEqualTo("Table 1. Response by arm. Values are numbers of patients.");
        assertThat(text(wrapped, "paper#table-1.r1"))
                .isEqualTo("Arm: Imaginostat\nn: 50\nResponse (%): 12 (24%)\nRefs: 5, 6");
        assertThat(passage(wrapped, "paper#table-1.r1").references()).containsExactly(5, 6);
        assertThat(text(wrapped, "paper#table-1.r2")).isEqualTo("Arm: Placebo\nn: 51\nResponse (%): 13 (25%)");
        assertThat(text(wrapped, "paper#table-1.r3")).isEqualTo("Arm: Not assessed\nn: 2");
        assertThat(wrapped.warnings())
                .containsExactly("Table 1, row 3: 2 cells where there are 4 columns; the values may stand under the"
                        + " wrong names.");
    }

    @Test
    void an_empty_first_cell_continues_the_group() {
        assertThat(text(wrapped, "paper#table-2.r2")).isEqualTo("Cohort: A\nEvent: Nausea\nGrade 3: 2");
        assertThat(text(wrapped, "paper#table-2.r3")).isEqualTo("Cohort: B\nEvent: Fatigue\nGrade 3: 1");
    }

    @Test
    void a_label_without_tab_is_the_group_of_the_rows_indented_below_it() {
        PlainText paper = read("""
                Table 1: Baseline characteristics
                Characteristic\tDrug\tPlacebo
                Age, median (range)\t60 (40–70)\t61 (45–72)
                Sex
                  Male\t8\t9
                  Female\t7\t6
                Earlier response (4)\t12\t13
                Data are n unless stated.
                """);

        assertThat(text(paper, "paper#table-1.r1"))
                .isEqualTo("Characteristic: Age, median (range)\nDrug: 60 (40–70)\nPlacebo: 61 (45–72)");
        assertThat(passage(paper, "paper#table-1.r1").references()).isEmpty();
        assertThat(text(paper, "paper#table-1.r3"))
                .isEqualTo("Group: Sex\nCharacteristic: Female\nDrug: 7\nPlacebo: 6");
        assertThat(text(paper, "paper#table-1.r4"))
                .isEqualTo("Characteristic: Earlier response (4)\nDrug: 12\nPlacebo: 13");
        assertThat(passage(paper, "paper#table-1.r4").references()).containsExactly(4);
        assertThat(text(paper, "paper#text.p1")).isEqualTo("Data are n unless stated.");
    }

    @Test
    void a_figures_caption_is_a_passage() {
        assertThat(passage(wrapped, "paper#figure-1").kind()).isEqualTo(Kind.CAPTION);
        assertThat(text(wrapped, "paper#figure-1")).isEqualTo("Fig. 1. Survival by arm. Ticks mark censored patients.");
    }

    @Test
    void the_entries_of_a_reference_list_are_references() {
        assertThat(wrapped.passages())
                .filteredOn(passage -> passage.kind() == Kind.REFERENCE)
                .extracting(Passage::text)
                .containsExactly(
                        "1. Author A. A paper. J Nowhere. 2001;1:1-2.",
                        "2. Writer B. Another paper. J Nowhere. 2002;2:3-4.");
    }

    @Test
    void markdown_headings_are_headings() {
        assertThat(markdown.title()).isEqualTo("Hypoxia and the *fictional* receptor");
        assertThat(markdown.sections())
                .extracting(Section::label)
                .containsExactly(
                        "Hypoxia and the *fictional* receptor",
                        "Abstract",
                        "Background of the receptor",
                        "2.4 Signalling");
        assertThat(text(markdown, "paper#background-of-the-receptor-2.p1")).startsWith("A second");
        assertThat(passage(markdown, "paper#2.4.p1").references()).containsExactly(4, 5, 6);
    }

    @Test
    void cells_over_several_lines_are_joined() {
        assertThat(text(cells, "paper#table-3.r1"))
                .isEqualTo("Group: Small molecules\nDrug: Imaginostat\nModel: Mouse (orthotopic, syngeneic)\n"
                        + "Outcome: Tumours shrank by half (12)");
        assertThat(text(cells, "paper#table-3.r2"))
                .isEqualTo("Group: Small molecules\nDrug: Fabulamab\nModel: Rat\nOutcome: No effect, but toxicity");
        assertThat(text(cells, "paper#table-3.r3")).isEqualTo("Group: Antibodies\nDrug: Novumab\nModel: Rabbit");
        assertThat(cells.warnings()).hasSize(1).first().asString().startsWith("Table 3, row 3: 2 cells");
    }

    @Test
    void prose_before_the_first_heading_is_the_abstract() {
        assertThat(passage(cells, "paper#abstract.p1").kind()).isEqualTo(Kind.ABSTRACT);
    }

    @Test
    void prose_begins_again_after_a_table() {
        assertThat(text(cells, "paper#abstract.p2")).startsWith("Abbreviations: none");
        assertThat(text(cells, "paper#funding.p1")).startsWith("Nobody paid");
    }

    @Test
    void a_short_line_alone_before_prose_is_a_heading() {
        PlainText paper = read("1 Introduction\n\n" + "Prose that is long enough to be prose. ".repeat(5)
                + "\n\nRole of the stroma\n\nIt is dense and it is stiff, which keeps drugs away from the tumour.\n");

        assertThat(paper.sections()).extracting(Section::label).containsExactly("1 Introduction", "Role of the stroma");
    }

    @Test
    void numbers_at_the_start_of_a_sentence_are_no_heading() {
        PlainText paper = read("""
                1 Introduction

                Tumours were measured.

                3 patients had toxicity

                30 Patients were enrolled in this trial, of whom 12 responded.

                2015 Annual report

                2 Methods

                0.5 mg/kg was given

                5 Gy of radiation
                """);

        assertThat(paper.sections()).extracting(Section::label).containsExactly("1 Introduction", "2 Methods");
    }

    @Test
    void headings_without_blank_lines_are_found() {
        PlainText paper = read("1 Introduction\nTumours are dense.\n1.1 Stroma\nIt is stiff.\n2 Methods\nWe read.\n");

        assertThat(paper.sections()).extracting(Section::number).containsExactly("1", "1.1", "2");
    }

    @Test
    void a_long_paragraph_is_cut_between_sentences() {
        String sentence = "Tumours are dense and they are stiff, which keeps most of the drugs away from them. ";
        PlainText paper = read("1 Introduction\n\n" + sentence.repeat(60));

        assertThat(paper.passages())
                .extracting(Passage::id)
                .containsExactly("paper#1.p1", "paper#1.p1b", "paper#1.p1c");
        assertThat(paper.passages()).allSatisfy(part -> {
            assertThat(part.text()).endsWith("them.");
            assertThat(part.text().length()).isBetween(1_500, Parts.LONGEST);
        });
    }

    @Test
    void a_table_without_cells_is_a_caption() {
        PlainText paper = read("1 Results\n\nTable 1 | Something.\n\nProse goes on here.\n");

        assertThat(paper.passages()).extracting(Passage::id).containsExactly("paper#table-1", "paper#1.p1");
    }

    @Test
    void a_table_without_column_names_keeps_its_words() {
        PlainText paper = read("Table 1 | Something.\n\tone\n\ttwo\n\tthree\n");

        assertThat(text(paper, "paper#table-1.r1")).isEqualTo("Column 1: one\nColumn 2: two\nColumn 3: three");
        assertThat(paper.warnings())
                .containsExactly("Table 1 has no row of column names that could be told from its values.");
    }

    @Test
    void a_mention_of_a_table_is_prose() {
        PlainText paper = read("1 Results\n\nTable 1 shows it. Figure 2 does not.\n");

        assertThat(paper.passages()).extracting(Passage::kind).containsExactly(Kind.PARAGRAPH);
    }

    @Test
    void two_tables_of_the_same_name_have_different_ids() {
        PlainText paper = read("Table 1 | One.\n\tA\tB\n\t1\t2\n\nTable 1 | Two.\n\tA\tB\n\t3\t4\n");

        assertThat(paper.passages())
                .extracting(Passage::id)
                .containsExactly("paper#table-1", "paper#table-1.r1", "paper#table-1-2", "paper#table-1-2.r1");
    }

    private static PlainText read(String file) {
        return new PlainTextReader().read("paper", file);
    }

    private static String text(PlainText paper, String id) {
        return passage(paper, id).text();
    }

    private static Passage passage(PlainText paper, String id) {
        List<Passage> found = paper.passages().stream()
                .filter(passage -> passage.id().equals(id))
                .toList();
        assertThat(found)
                .as(id + " among " + paper.passages().stream().map(Passage::id).toList())
                .hasSize(1);
        return found.getFirst();
    }
}
