package io.docent.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is made of pages: order, headings, words, tables, references.
class PdfFileTest {

    private static final float LEFT = 50;
    private static final float RIGHT = 310;

    @TempDir
    Path folder;

    @Test
    void two_columns_are_read_one_after_the_other() {
        PdfPaper paper = read(article());
        assertThat(paragraphs(paper))
                .containsSubsequence(
                        "The first column tells of mice that were kept in the dark for a whole year, and of others that "
                                + "were not, and it goes on to tell of their treatment in the second column.",
                        "Here stands a second paragraph of the second column, which ends on this page after all.");
    }

    @Test
    void running_heads_and_page_numbers_are_dropped() {
        assertThat(paragraphs(read(article())))
                .noneMatch(text -> text.contains("Journal of Mice"))
                .noneMatch(text -> text.matches("\\d+"));
    }

    @Test
    void headings_are_told_by_their_face_and_number() {
        assertThat(read(article()).pieces())
                .contains(new Piece.Heading("1", "Introduction"), new Piece.Heading("2.1", "Animals and their food"));
    }

    @Test
    void the_title_is_what_the_largest_letters_say() {
        PdfPaper paper = read(article());
        assertThat(paper.title()).isEqualTo("Mice in the dark");
        assertThat(paper.authors()).containsExactly("Anna Berg", "Carl Dahl");
        assertThat(paper.doi()).isEqualTo("10.1234/mice.2020.7");
        assertThat(paper.year()).isEqualTo(2020);
    }

    @Test
    void divided_words_are_joined_and_compounds_keep_their_hyphen() {
        PrintedPaper paper = new PrintedPaper()
                .text(
                        LEFT,
                        100,
                        "The treat-",
                        "ment was a placebo-controlled one, and in another placebo-",
                        "controlled one the same was done to all of the animals again.");
        assertThat(paragraphs(read(paper)))
                .containsExactly(
                        "The treatment was a placebo-controlled one, and in another placebo-controlled one the same "
                                + "was done to all of the animals again.");
    }

    @Test
    void tables_are_read_row_by_row_under_their_header() {
        PrintedPaper paper = article().page();
        paper.text(LEFT, 100, "This page has a table, which is set between rules and has notes below.")
                .small(LEFT, 150, "Table 1. Weight of the mice")
                .rule(LEFT, 300, 156)
                .small(LEFT, 166, "Group")
                .small(150, 166, "Before")
                .small(220, 166, "After")
                .rule(LEFT, 300, 170)
                .small(LEFT, 180, "Dark")
                .small(150, 180, "20.1")
                .small(220, 180, "22.7")
                .small(LEFT, 190, "Light")
                .small(150, 190, "20.3")
                .small(220, 190, "25.9")
                .rule(LEFT, 300, 194)
                .small(LEFT, 203, "Weight in grams.");
        List<Piece.Table> tables = read(paper).pieces().stream()
                .filter(Piece.Table.class::isInstance)
                .map(Piece.Table.class::cast)
                .toList();
        assertThat(tables)
                .containsExactly(new Piece.Table(
                        "Table 1",
                        "Table 1. Weight of the mice",
                        List.of("Group", "Before", "After"),
                        List.of(List.of("Dark", "20.1", "22.7"), List.of("Light", "20.3", "25.9")),
                        List.of("Weight in grams.")));
    }

    @Test
    void the_reference_list_is_split_at_its_numbers() {
        PrintedPaper paper = article().page();
        paper.heading(LEFT, 100, "References")
                .text(
                        LEFT,
                        120,
                        "1. Berg A. Mice. J Mice. 2019;1:1-2.",
                        "2. Dahl C. More mice, and what became of them in the year",
                        "2018. J Mice. 2018;2:3-4.",
                        "3. Eck D. Rats. J Rats. 2017;3:5-6.");
        assertThat(read(paper).pieces())
                .contains(
                        new Piece.Entry(1, "Berg A. Mice. J Mice. 2019;1:1-2."),
                        new Piece.Entry(
                                2, "Dahl C. More mice, and what became of them in the year 2018. J Mice. 2018;2:3-4."),
                        new Piece.Entry(3, "Eck D. Rats. J Rats. 2017;3:5-6."));
    }

    @Test
    void captions_stand_apart_from_the_paragraph_that_they_interrupt() {
        PrintedPaper paper = new PrintedPaper()
                .text(
                        LEFT,
                        100,
                        "The paragraph begins above the figure and is long enough to reach",
                        "beyond it, for it")
                .small(LEFT, 300, "Figure 1. A mouse.")
                .text(LEFT, 340, "has more to say below the figure than it has said above.");
        PdfPaper read = read(paper);
        assertThat(read.pieces()).contains(new Piece.Caption("Figure 1", "Figure 1. A mouse."));
        assertThat(paragraphs(read)).noneMatch(text -> text.contains("Figure"));
    }

    private static PrintedPaper article() {
        PrintedPaper paper = new PrintedPaper()
                .small(LEFT, 40, "Journal of Mice 2020, 1")
                .small(LEFT, 820, "1")
                .title(LEFT, 90, "Mice in the dark")
                .heading(LEFT, 112, "Anna Berg and Carl Dahl")
                .small(LEFT, 130, "doi 10.1234/mice.2020.7")
                .heading(LEFT, 200, "1. Introduction")
                .text(
                        LEFT,
                        216,
                        "The first column tells of mice that were kept in",
                        "the dark for a whole year, and of others that were",
                        "not, and it goes on to tell of their treat-")
                .text(
                        RIGHT,
                        216,
                        "ment in the second column.",
                        "   Here stands a second paragraph of the second",
                        "column, which ends on this page after all.")
                .text(RIGHT, 260, "A third one stands alone below the others here.");
        return paper.page()
                .small(LEFT, 40, "Journal of Mice 2020, 2")
                .small(LEFT, 820, "2")
                .heading(LEFT, 100, "2.1. Animals and their food")
                .text(LEFT, 120, "They were fed on wheat and on nothing else, as mice are.");
    }

    private PdfPaper read(PrintedPaper paper) {
        return new PdfFile(PdfLimits.USUAL).read(paper.save(folder.resolve("paper.pdf")), "paper.pdf");
    }

    private static List<String> paragraphs(PdfPaper paper) {
        return paper.pieces().stream()
                .filter(Piece.Paragraph.class::isInstance)
                .map(piece -> ((Piece.Paragraph) piece).text())
                .toList();
    }
}
