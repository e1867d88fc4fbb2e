package io.docent.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docent.corpus.Bibliography.Author;
import io.docent.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferenceListTest {

    private static final Bibliography WORK = new Bibliography(
            "article-journal",
            "Imaginostat & the 5% {rule}",
            List.of(
                    new Author("Van Doe", "J. A."),
                    new Author("Müller", "Jane"),
                    new Author("DREAM Investigators", "")),
            false,
            "J Nowhere",
            2020,
            "7",
            "2",
            "181-189",
            "10.1234/nowhere_1",
            "12345678",
            "https://example.org/a_b",
            "");

    @Test
    void what_docent_writes_it_reads() {
        assertThat(read(Ris.record(WORK) + Ris.record(WORK))).containsExactly(WORK, WORK);
        assertThat(read(BibTex.entry("doe", WORK))).containsExactly(WORK);
    }

    @Test
    void ris_of_other_programs_is_read() {
        List<Bibliography> works = read("""
                \uFEFFProvider: somebody
                Record #1
                TY  - JOUR
                T1  - A title that
                goes on
                A1  - Harrison, Warren, Jr
                Y1  - 2001/09/01/
                SP  - 193
                EP  - 194
                IS  -
                XX  - of no use
                UR  - http://dx.doi.org/10.1023/A:1017379030770
                ER  -

                TY  - BOOK
                TI  - Another
                """);

        assertThat(works).hasSize(2);
        assertThat(works.getFirst().title()).isEqualTo("A title that goes on");
        assertThat(works.getFirst().authors()).containsExactly(new Author("Harrison", "Warren Jr"));
        assertThat(works.getFirst().year()).isEqualTo(2001);
        assertThat(works.getFirst().page()).isEqualTo("193-194");
        assertThat(works.getFirst().doi()).isEqualTo("10.1023/A:1017379030770");
        assertThat(works.getLast().type()).isEqualTo("book");
    }

    @Test
    void nbib_is_read() {
        Bibliography work = read("""

                PMID- 27169098
                DP  - 2016 Jan 3
                TI  - Proteomics: A new perspective
                      for cancer.
                PG  - 67-9
                LID - 10.4103/2277-9175.180636 [doi]
                FAU - Shruthi, Basavaradhya
                AU  - Shruthi BS
                AU  - van Doe J Jr
                CN  - DREAM
                TA  - Adv Biomed Res
                VI  - 5
                IP  - 1
                """).getFirst();

        assertThat(Vancouver.line(work))
                .isEqualTo("Shruthi BS, van Doe J Jr, DREAM. Proteomics: A new perspective for cancer. Adv Biomed Res."
                        + " 2016;5(1):67-9. doi:10.4103/2277-9175.180636");
        assertThat(work.pmid()).isEqualTo("27169098");
    }

    @Test
    void bibtex_with_accents_abbreviations_and_errors_is_read() {
        List<Bibliography> works = read("""
                % a comment
                @string{jn = "J " # {Nowhere}}
                @comment{not, read = {this}}
                @article{,
                  title = "The {DNA} of M{\\"u}ller and {\\'E}douard \\& sons",
                  author = {M{\\"u}ller, Bj{\\o}rn and Eric van Cutsem and {The {DREAM} Group} and others},
                  journal = jn, year = 2001, pages = {10--19}, doi = {https://doi.org/10.1234/x_1}
                }
                @book{broken, title = {Never closed, year = 2002
                @misc{last, title = {Last}, date = {2003-04}}
                """);

        assertThat(works).hasSize(3);
        assertThat(works.getFirst().title()).isEqualTo("The DNA of Müller and Édouard & sons");
        assertThat(works.getFirst().authors())
                .containsExactly(
                        new Author("Müller", "Bjørn"),
                        new Author("van Cutsem", "Eric"),
                        new Author("The DREAM Group", ""));
        assertThat(works.getFirst().authorsTruncated()).isTrue();
        assertThat(works.getFirst().container()).isEqualTo("J Nowhere");
        assertThat(works.getFirst().page()).isEqualTo("10-19");
        assertThat(works.getFirst().doi()).isEqualTo("10.1234/x_1");
        assertThat(works.getLast().year()).isEqualTo(2003);
    }

    @Test
    void a_file_without_references_is_a_problem() {
        assertThatThrownBy(() -> read("JF  - Journal\nER  -\n"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        exception -> assertThat(exception.problem().where()).isEqualTo("list"));
    }

    private static List<Bibliography> read(String text) {
        return ReferenceList.read(text, "list");
    }
}
