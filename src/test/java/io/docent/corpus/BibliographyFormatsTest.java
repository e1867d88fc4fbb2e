package io.docent.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.corpus.Bibliography.Author;
import java.util.List;
import org.junit.jupiter.api.Test;

/// One work in each of the formats that people take away.
class BibliographyFormatsTest {

    private static final Bibliography WORK = work("10% of α_1 {sic} & more", "3185-94");
    private static final Bibliography BARE = Bibliography.titled("Is it so?");

    @Test
    void bibtex_escapes_what_it_must() {
        assertThat(BibTex.entry("van cutsem:2020", WORK)).isEqualTo("""
                @article{vancutsem:2020,
                  author = {Van Cutsem, E. and Fouchardière, Christelle de la and {Invented \\& Group} and others},
                  title = {{10\\% of α\\_1 \\{sic\\} \\& more}},
                  journal = {J Clin Oncol},
                  year = {2020},
                  volume = {38},
                  number = {27},
                  pages = {3185--3194},
                  doi = {10.1200/JCO_20.00590},
                  pmid = {32706635},
                  url = {https://example.org/a_b?c=%7Bd%7D}
                }
                """);
    }

    @Test
    void bibtex_leaves_out_what_is_unknown() {
        assertThat(BibTex.entry("x", BARE)).isEqualTo("@article{x,\n  title = {{Is it so?}}\n}\n");
    }

    @Test
    void ris_runs_from_type_to_end() {
        assertThat(Ris.record(WORK)).isEqualTo("""
                TY  - JOUR
                AU  - Van Cutsem, E.
                AU  - Fouchardière, Christelle de la
                AU  - Invented & Group
                TI  - 10% of α_1 {sic} & more
                T2  - J Clin Oncol
                PY  - 2020
                VL  - 38
                IS  - 27
                SP  - 3185
                EP  - 3194
                DO  - 10.1200/JCO_20.00590
                AN  - 32706635
                UR  - https://example.org/a_b?c={d}
                N1  - There are more authors than are named here.
                ER  -\s
                """.replace("\n", "\r\n"));
    }

    @Test
    void a_line_break_in_a_title_starts_no_ris_tag() {
        assertThat(Ris.record(work("A title\nER  - ", "e12")))
                .contains("TI  - A title ER -\r\n", "SP  - e12\r\n")
                .doesNotContain("EP  -");
    }

    @Test
    void vancouver_is_one_line() {
        assertThat(Vancouver.line(WORK))
                .isEqualTo("Van Cutsem E, Fouchardière Christelle de la, Invented & Group, et al. 10% of α_1 {sic} &"
                        + " more. J Clin Oncol. 2020;38(27):3185-94. doi:10.1200/JCO_20.00590");
        assertThat(Vancouver.line(BARE)).isEqualTo("Is it so?");
    }

    @Test
    void a_shortened_last_page_is_filled_up() {
        assertThat(Pages.of("3185-94")).isEqualTo(new Pages("3185", "3194"));
        assertThat(Pages.of("359–366")).isEqualTo(new Pages("359", "366"));
        assertThat(Pages.of("e12-e19")).isEqualTo(new Pages("e12", "e19"));
        assertThat(Pages.of("1672601")).isEqualTo(new Pages("1672601", ""));
    }

    private static Bibliography work(String title, String page) {
        return new Bibliography(
                "article-journal",
                title,
                List.of(
                        new Author("Van Cutsem", "E"),
                        new Author("Fouchardière", "Christelle de la"),
                        new Author("Invented & Group", "")),
                true,
                "J Clin Oncol",
                2020,
                "38",
                "27",
                page,
                "10.1200/JCO_20.00590",
                "32706635",
                "https://example.org/a_b?c={d}",
                "");
    }
}
