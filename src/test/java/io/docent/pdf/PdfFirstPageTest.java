package io.docent.pdf;

import static io.docent.pdf.ReadPaper.STORY;
import static io.docent.pdf.ReadPaper.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// First pages that show more than the paper, printed by the test.
class PdfFirstPageTest {

    @TempDir
    Path folder;

    @Test
    void how_the_article_before_ends_is_not_read() {
        PdfPaper paper = read(
                new PrintedPaper()
                        .text(
                                50,
                                60,
                                "Rats were weighed by people who had weighed no rats before",
                                "in any year that they knew of.")
                        .title(50, 130, "Mice in the dark for a year")
                        .text(50, 170, STORY),
                folder);
        assertThat(paper.title()).isEqualTo("Mice in the dark for a year");
        assertThat(text(paper)).doesNotContain("Rats").contains(String.join(" ", STORY));
    }

    @Test
    void a_column_beside_the_title_is_read() {
        PdfPaper paper = read(
                new PrintedPaper()
                        .title(50, 130, "Mice in the dark")
                        .text(50, 170, STORY)
                        .text(330, 60, "Owls were kept in the same house as those mice"),
                folder);
        assertThat(text(paper)).contains("Owls");
    }

    @Test
    void nothing_is_left_out_where_large_letters_stand_at_two_places() {
        PdfPaper paper = read(
                new PrintedPaper()
                        .text(50, 60, STORY)
                        .title(50, 170, "Mice in the dark for a year")
                        .text(50, 200, STORY)
                        .title(50, 300, "Mice in the light for a year")
                        .text(50, 330, STORY),
                folder);
        assertThat(text(paper).split("by people who did not know it", -1)).hasSize(4);
    }

    @Test
    void nothing_is_left_out_where_large_letters_stand_low_on_the_page() {
        PdfPaper paper =
                read(new PrintedPaper().text(50, 60, STORY).title(50, 780, "Society of friends of mice"), folder);
        assertThat(text(paper)).contains(String.join(" ", STORY));
    }

    private static String text(PdfPaper paper) {
        List<String> texts = paper.pieces().stream().map(Piece::toString).toList();
        return String.join("\n", texts);
    }
}
