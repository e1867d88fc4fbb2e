package io.docent.pdf;

import static io.docent.pdf.ReadPaper.STORY;
import static io.docent.pdf.ReadPaper.read;
import static io.docent.pdf.ReadPaper.tables;
import static io.docent.pdf.ReadPaper.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Habits of publishers that differ from one house to the next, printed by the test.
class PdfPublishersTest {

    private static final float[] COLUMNS = {50, 250};
    private static final String[] HEADER = {"Mouse", "Weight"};
    private static final String[] ANN = {"Ann", "22"};
    private static final String[] BOB = {"Bob", "25"};

    @TempDir
    Path folder;

    @Test
    void captions_at_the_top_of_pages_are_no_running_heads() {
        PrintedPaper paper = new PrintedPaper()
                .small(50, 60, "Table 1")
                .table(66, COLUMNS, HEADER, ANN)
                .text(50, 200, STORY)
                .page()
                .small(50, 60, "Table 2")
                .table(66, COLUMNS, HEADER, BOB)
                .text(50, 200, STORY);
        assertThat(tables(read(paper, folder)))
                .extracting(Piece.Table::label, Piece.Table::rows)
                .containsExactly(
                        tuple("Table 1", List.of(List.of("Ann", "22"))),
                        tuple("Table 2", List.of(List.of("Bob", "25"))));
    }

    @Test
    void a_label_may_be_written_with_a_hyphen() {
        PrintedPaper paper = new PrintedPaper()
                .text(50, 80, STORY)
                .small(50, 200, "Table-1: Weight of the mice")
                .table(206, COLUMNS, HEADER, ANN, BOB);
        assertThat(tables(read(paper, folder)).getFirst().rows())
                .containsExactly(List.of("Ann", "22"), List.of("Bob", "25"));
    }

    @Test
    void spaced_capitals_are_words() {
        PrintedPaper paper = new PrintedPaper()
                .spaced(50, 80, 1.6f, "INTRODUCTION TO MICE")
                .text(50, 100, STORY)
                .spaced(50, 180, 1.6f, "REFERENCES")
                .text(50, 200, "1. Berg A. Mice. J Mice. 2019;1:1-2.", "2. Dahl C. Rats. 2018.");
        assertThat(read(paper, folder).pieces())
                .contains(new Piece.Heading("", "INTRODUCTION TO MICE"), new Piece.Entry(2, "Dahl C. Rats. 2018."));
    }

    @Test
    void widely_set_lines_are_one_paragraph() {
        PrintedPaper paper = new PrintedPaper();
        for (int line = 0; line < 24; line++) {
            paper.text(50, 100 + 18 * line, STORY[line % 4]);
        }
        assertThat(words(read(paper, folder))).contains(String.join(" ", STORY));
    }

    @Test
    void a_bar_may_divide_number_and_heading() {
        PrintedPaper paper = new PrintedPaper()
                .title(50, 60, "Mice in the dark")
                .heading(50, 100, "1 | Introduction")
                .text(50, 120, STORY)
                .heading(50, 200, "2.1 | Mice and their food")
                .text(50, 220, STORY);
        assertThat(read(paper, folder).pieces())
                .contains(new Piece.Heading("1", "Introduction"), new Piece.Heading("2.1", "Mice and their food"));
    }

    @Test
    void numbers_of_references_need_no_blank_after_them() {
        PrintedPaper paper = new PrintedPaper()
                .title(50, 60, "Mice in the dark")
                .heading(50, 80, "Introduction")
                .text(50, 100, STORY)
                .heading(50, 180, "References")
                .text(50, 200, "1.Berg A. Mice. 1.5 grams. 2019.", "2.Dahl C. Rats. 2018.");
        assertThat(read(paper, folder).pieces())
                .contains(
                        new Piece.Entry(1, "Berg A. Mice. 1.5 grams. 2019."),
                        new Piece.Entry(2, "Dahl C. Rats. 2018."));
    }

    @Test
    void a_column_of_two_hanging_references_is_a_column() {
        PrintedPaper paper = new PrintedPaper().heading(50, 80, "References");
        for (int at = 0; at < 2; at++) {
            paper.text(50, 100 + 36 * at, (at + 1) + ". Berg A, Dahl C, Lund E. Mice in the dark and")
                    .text(66, 112 + 36 * at, "in the light of a whole year on wheat and on")
                    .text(66, 124 + 36 * at, "nothing else. J Mice. 2019;1:1-2.")
                    .text(310, 106 + 36 * at, (at + 3) + ". Holm G, Ness I, Roed K. Rats in the dark and")
                    .text(326, 118 + 36 * at, "in the light of a whole year on rye and on")
                    .text(326, 130 + 36 * at, "nothing else. J Rats. 2018;3:4-5.");
        }
        assertThat(read(paper, folder).pieces())
                .filteredOn(Piece.Entry.class::isInstance)
                .hasSize(4)
                .last()
                .isEqualTo(new Piece.Entry(
                        4,
                        "Holm G, Ness I, Roed K. Rats in the dark and in the light of a whole year on rye and on"
                                + " nothing else. J Rats. 2018;3:4-5."));
    }
}
