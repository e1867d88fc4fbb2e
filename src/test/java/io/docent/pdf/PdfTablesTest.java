package io.docent.pdf;

import static io.docent.pdf.ReadPaper.STORY;
import static io.docent.pdf.ReadPaper.read;
import static io.docent.pdf.ReadPaper.tables;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tables in several parts, with numbered rows and with lists in their cells, printed by the test.
class PdfTablesTest {

    private static final float[] PAIR = {50, 250};
    private static final float[] THREE = {50, 150, 300};

    @TempDir
    Path folder;

    @Test
    void the_numbers_of_a_tables_rows_are_its_first_column() {
        PrintedPaper paper = new PrintedPaper()
                .text(50, 80, STORY)
                .small(50, 150, "Table 1. What a report on mice must say")
                .rule(50, 400, 156)
                .small(50, 166, "Item")
                .small(120, 166, "Asks for")
                .rule(50, 400, 170);
        for (int row = 0; row < 6; row++) {
            paper.small(50, 182 + 14 * row, String.valueOf(row + 1))
                    .small(120, 182 + 14 * row, "Answer " + letter(row));
        }
        paper.rule(50, 400, 258);
        assertThat(tables(read(paper, folder)).getFirst().rows())
                .containsExactly(
                        List.of("1", "Answer A"),
                        List.of("2", "Answer B"),
                        List.of("3", "Answer C"),
                        List.of("4", "Answer D"),
                        List.of("5", "Answer E"),
                        List.of("6", "Answer F"));
    }

    @Test
    void the_parts_of_a_table_have_columns_of_their_own() {
        PrintedPaper paper = parts();
        List<Piece.Table> tables = tables(read(paper, folder));
        assertThat(tables).hasSize(2);
        assertThat(tables.getFirst().header()).containsExactly("Mouse", "Weight");
        assertThat(tables.getFirst().rows()).containsExactly(List.of("Ann", "22"), List.of("Bob", "25"));
        assertThat(tables.getLast().caption()).isEqualTo("Table 1. Mice (b)");
        assertThat(tables.getLast().header()).containsExactly("Slept in", "Woke at", "Fed on");
        assertThat(tables.getLast().rows())
                .containsExactly(List.of("Straw", "Noon", "Wheat"), List.of("Leaves", "Dusk", "Rye"));
    }

    @Test
    void a_part_that_goes_on_on_the_next_page_belongs_to_the_table_before() {
        PrintedPaper paper = parts().page()
                .small(180, 80, "(b) Continued.")
                .table(86, THREE, row("Slept in", "Woke at", "Fed on"), row("Moss", "Dawn", "Oats"))
                .text(50, 200, STORY);
        Piece.Table last = tables(read(paper, folder)).getLast();
        assertThat(last.label()).isEqualTo("Table 1");
        assertThat(last.rows()).containsExactly(List.of("Moss", "Dawn", "Oats"));
    }

    @Test
    void a_list_in_a_cell_stays_in_its_row() {
        PrintedPaper paper = new PrintedPaper()
                .text(50, 80, STORY)
                .small(50, 150, "Table 1. What keepers of mice learn")
                .rule(50, 400, 156)
                .small(50, 166, "Day")
                .small(150, 166, "Contents")
                .rule(50, 400, 170);
        for (int day = 0; day < 3; day++) {
            int top = 182 + 45 * day;
            paper.small(50, top, "Day " + letter(day))
                    .small(150, top, "What may a keeper of mice feed them in winter?")
                    .small(150, top + 10, "Is wheat good?")
                    .small(150, top + 20, "Are oats better?")
                    .small(150, top + 30, "Why not rye?");
        }
        paper.small(50, 317, "Day D")
                .small(150, 317, "Rest")
                .small(50, 332, "Day E")
                .small(150, 332, "Feast");
        paper.rule(50, 400, 338);
        String list = "What may a keeper of mice feed them in winter? Is wheat good? Are oats better? Why not rye?";
        assertThat(tables(read(paper, folder)).getFirst().rows())
                .containsExactly(
                        List.of("Day A", list),
                        List.of("Day B", list),
                        List.of("Day C", list),
                        List.of("Day D", "Rest"),
                        List.of("Day E", "Feast"));
    }

    @Test
    void letters_that_are_set_close_are_one_word_on_turned_pages() {
        PrintedPaper paper = new PrintedPaper();
        for (int line = 0; line < 4; line++) {
            paper.sideways(100 + 12 * line, 700, "Those that were fed fell ill: ", "W", 130f, "orse days came");
        }
        assertThat(read(paper, folder).pieces())
                .anySatisfy(piece -> assertThat(piece.toString()).contains("Worse days came"))
                .noneSatisfy(piece -> assertThat(piece.toString()).contains("W orse"));
    }

    private static PrintedPaper parts() {
        return new PrintedPaper()
                .text(50, 80, STORY)
                .small(150, 150, "Table 1. Mice")
                .small(200, 162, "(a)")
                .table(168, PAIR, row("Mouse", "Weight"), row("Ann", "22"), row("Bob", "25"))
                .small(200, 224, "(b)")
                .table(
                        230,
                        THREE,
                        row("Slept in", "Woke at", "Fed on"),
                        row("Straw", "Noon", "Wheat"),
                        row("Leaves", "Dusk", "Rye"));
    }

    private static String[] row(String... cells) {
        return cells;
    }

    private static String letter(int at) {
        return "ABCDEF".substring(at, at + 1);
    }
}
