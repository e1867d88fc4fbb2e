package io.docent.pdf;

import static io.docent.pdf.ReadPaper.STORY;
import static io.docent.pdf.ReadPaper.read;
import static io.docent.pdf.ReadPaper.tables;
import static io.docent.pdf.ReadPaper.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Layouts of publishers and preprint servers, printed by the test.
class PdfLayoutsTest {

    @TempDir
    Path folder;

    @Test
    void line_numbers_in_the_margin_are_no_words_of_the_text() {
        PrintedPaper paper = new PrintedPaper();
        int number = 1;
        for (int page = 0; page < 3; page++) {
            for (int line = 0; line < 24; line++) {
                paper.text(60, 110 + 24 * line, STORY[line % 4]).small(30, 110 + 24 * line, String.valueOf(number++));
            }
            if (page < 2) {
                paper.page();
            }
        }
        assertThat(words(read(paper, folder)))
                .doesNotContainPattern("\\b\\d+\\b")
                .contains("weighed again by people");
    }

    @Test
    void what_a_site_prints_along_the_margin_is_dropped() {
        PrintedPaper paper = new PrintedPaper();
        for (int page = 0; page < 3; page++) {
            paper.text(60, 200, STORY).sideways(585, 300, "Downloaded from journal.test by guest on 3 May 2020");
            if (page < 2) {
                paper.page();
            }
        }
        assertThat(words(read(paper, folder))).doesNotContain("Downloaded").contains("Mice were kept in the dark");
    }

    @Test
    void three_columns_are_read_one_after_the_other() {
        PrintedPaper paper = new PrintedPaper();
        for (int line = 0; line < 6; line++) {
            paper.text(50, 200 + 12 * line, "first column has words")
                    .text(220, 200 + 12 * line, "second column has words")
                    .text(390, 200 + 12 * line, "third column has words");
        }
        String text = words(read(paper, folder));
        assertThat(text.lastIndexOf("first")).isLessThan(text.indexOf("second"));
        assertThat(text.lastIndexOf("second")).isLessThan(text.indexOf("third"));
    }

    @Test
    void a_narrow_column_beside_the_abstract_stays_apart_from_it() {
        PrintedPaper paper = new PrintedPaper().title(200, 90, "Mice in the dark for a year");
        for (int line = 0; line < 4; line++) {
            paper.text(220, 200 + 12 * line, STORY[line]).small(50, 200 + 12 * line, "Department of mice and rats");
        }
        assertThat(words(read(paper, folder))).contains(String.join(" ", STORY));
    }

    @Test
    void a_large_first_letter_belongs_to_its_word() {
        PrintedPaper paper = new PrintedPaper()
                .letter(50, 222, "M")
                .text(80, 200, "ice were kept in the dark for a whole year while others")
                .text(80, 212, STORY[1])
                .text(50, 224 + 10, STORY[2], STORY[3]);
        assertThat(words(read(paper, folder)))
                .contains("Mice were kept in the dark for a whole year while others were kept");
    }

    @Test
    void tables_without_rules_are_read_row_by_row() {
        PrintedPaper paper = new PrintedPaper()
                .text(50, 150, STORY)
                .small(50, 300, "Table 1. Weight of the mice")
                .small(50, 316, "Group")
                .small(200, 316, "Before")
                .small(300, 316, "After");
        String[][] rows = {{"Dark", "20.1", "22.7"}, {"Light", "20.3", "25.9"}, {"Dusk", "20.2", "23.3"}};
        for (int row = 0; row < rows.length; row++) {
            paper.small(50, 328 + 12 * row, rows[row][0])
                    .small(200, 328 + 12 * row, rows[row][1])
                    .small(300, 328 + 12 * row, rows[row][2]);
        }
        paper.text(50, 420, STORY);
        assertThat(table(read(paper, folder)))
                .isEqualTo(new Piece.Table(
                        "Table 1",
                        "Table 1. Weight of the mice",
                        List.of("Group", "Before", "After"),
                        List.of(List.of(rows[0]), List.of(rows[1]), List.of(rows[2])),
                        List.of()));
    }

    @Test
    void captions_may_stand_below_their_table() {
        PrintedPaper paper = new PrintedPaper()
                .text(50, 150, STORY)
                .rule(50, 350, 300)
                .small(50, 310, "Group")
                .small(200, 310, "Weight")
                .rule(50, 350, 314)
                .small(50, 324, "Dark")
                .small(200, 324, "22.7")
                .small(50, 336, "Light")
                .small(200, 336, "25.9")
                .rule(50, 350, 340)
                .small(50, 352, "Table 1. Weight of the mice")
                .text(50, 420, STORY);
        Piece.Table table = table(read(paper, folder));
        assertThat(table.rows()).containsExactly(List.of("Dark", "22.7"), List.of("Light", "25.9"));
        assertThat(table.caption()).isEqualTo("Table 1. Weight of the mice");
    }

    @Test
    void cells_of_several_lines_stay_in_their_row() {
        PrintedPaper paper = new PrintedPaper()
                .text(50, 100, STORY)
                .small(50, 200, "Table 1. Outcomes of the mice")
                .rule(50, 400, 206)
                .small(50, 216, "Group")
                .small(200, 216, "Outcome")
                .rule(50, 400, 220)
                .small(50, 235, "Dark")
                .small(200, 230, "They slept for most of the day")
                .small(200, 240, "and woke at night")
                .small(50, 261, "Light")
                .small(200, 256, "They slept for most of the night")
                .small(200, 266, "and woke by day")
                .rule(50, 400, 270);
        assertThat(table(read(paper, folder)).rows())
                .containsExactly(
                        List.of("Dark", "They slept for most of the day and woke at night"),
                        List.of("Light", "They slept for most of the night and woke by day"));
    }

    @Test
    void what_a_frame_cuts_off_is_not_read() {
        PrintedPaper paper =
                new PrintedPaper().text(50, 200, STORY).framed(50, 400, 200, "Hidden words of another page", 500);
        assertThat(words(read(paper, folder))).doesNotContain("Hidden");
    }

    @Test
    void bold_words_that_head_nothing_are_no_headings() {
        PrintedPaper paper = new PrintedPaper()
                .title(50, 90, "Mice in the dark for a year")
                .heading(50, 150, "Introduction")
                .text(50, 170, STORY)
                .heading(50, 600, "Records excluded");
        assertThat(read(paper, folder).pieces())
                .contains(new Piece.Heading("", "Introduction"))
                .doesNotContain(new Piece.Heading("", "Records excluded"));
    }

    private static Piece.Table table(PdfPaper paper) {
        List<Piece.Table> tables = tables(paper);
        assertThat(tables).hasSize(1);
        return tables.getFirst();
    }
}
