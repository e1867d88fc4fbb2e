package io.docent.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.corpus.Bibliography.Author;
import io.docent.corpus.Passage.Kind;
import io.docent.corpus.Xml.Element;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JatsReaderTest {

    private final Document paper = paper();

    @Test
    void the_front_gives_the_bibliography() {
        Bibliography work = paper.bibliography();

        assertThat(work.title()).isEqualTo("Imaginostat in invented carcinoma (DREAM²): A randomised trial");
        assertThat(work.authors()).containsExactly(new Author("Doe", "Jane Jr"), new Author("DREAM Investigators", ""));
        assertThat(work.container()).isEqualTo("J Nowhere");
        assertThat(work.year()).isEqualTo(2020);
        assertThat(work.volume() + "(" + work.issue() + "):" + work.page()).isEqualTo("7(2):181-189");
        assertThat(work.doi()).isEqualTo("10.1234/nowhere.1");
        assertThat(work.pmid()).isEqualTo("12345678");
        assertThat(work.url()).isEqualTo("https://pmc.ncbi.nlm.nih.gov/articles/PMC1234567/");
        assertThat(work.licence()).isEqualTo("CC BY 4.0");
    }

    @Test
    void every_part_has_its_place() {
        assertThat(paper.passages())
                .extracting(Passage::id)
                .containsExactly(
                        "paper#abstract.p1",
                        "paper#abstract.p2",
                        "paper#text.p1",
                        "paper#1.p1",
                        "paper#1.1.p1",
                        "paper#1.1.p2",
                        "paper#1.1.p3",
                        "paper#1.p2",
                        "paper#2.p1",
                        "paper#figure-1",
                        "paper#table-1",
                        "paper#table-1.r1",
                        "paper#table-1.r2",
                        "paper#table-1.n1",
                        "paper#table-2",
                        "paper#acknowledgements.p1",
                        "paper#footnotes.p1",
                        "paper#ref1",
                        "paper#ref2",
                        "paper#ref3",
                        "paper#ref4");
        assertThat(paper.sections())
                .extracting(Section::label)
                .startsWith(
                        "Abstract", "Abstract: Background", "Abstract: Results", "Text", "1 Introduction", "1.1 Aims");
    }

    @Test
    void an_abstract_keeps_its_labels_and_the_trials_it_names() {
        Passage results = passage("abstract.p2");

        assertThat(results.kind()).isEqualTo(Kind.ABSTRACT);
        assertThat(results.text()).isEqualTo("Median survival was 8 months (HR 0.80, 95% CI 0.67–0.95; NCT01234567).");
        assertThat(results.trials()).containsExactly("NCT01234567");
    }

    @Test
    void citation_marks_are_the_references_they_point_to() {
        assertThat(passage("1.p1").references()).containsExactly(1, 2, 3, 4);
        assertThat(passage("1.p1").text()).startsWith("Stroma is dense [1–3] in tumours.[2,4] Some");
    }

    @Test
    void raised_and_lowered_characters_do_not_change_figures() {
        assertThat(passage("1.p1").text())
                .endsWith("Some 10⁶ CD8+ cells per m² were seen on the 4th day, with CO2 at a/2.");
    }

    @Test
    void items_of_a_list_are_paragraphs() {
        assertThat(passage("1.1.p1").text()).isEqualTo("The aims were:");
        assertThat(passage("1.1.p2").text()).isEqualTo("1. To measure survival.");
    }

    @Test
    void a_row_has_the_names_of_all_its_columns() {
        assertThat(passage("table-1.r1").text()).isEqualTo("""
                Group: Central review
                Response: Complete [2]
                Imaginostat, n: 12
                Imaginostat, %: 24
                P: 0.04""");
        assertThat(passage("table-1.r2").text()).isEqualTo("""
                Group: Central review
                Response: Partial
                Imaginostat, n / Imaginostat, %: none
                P: 0.04""");
        assertThat(passage("table-1.r1").references()).containsExactly(2);
        assertThat(passage("table-1.r1").section().title()).isEqualTo("Table 1 | Response by arm");
    }

    @Test
    void captions_and_notes_stand_apart() {
        assertThat(passage("figure-1").text()).isEqualTo("Figure 1 | Survival by arm. Ticks mark censored patients.");
        assertThat(passage("table-1.n1").text()).isEqualTo("* By RECIST.");
        assertThat(passage("2.p1").text()).isEqualTo("See Table 1.");
        assertThat(passage("footnotes.p1").text()).isEqualTo("A note on the results.");
    }

    @Test
    void references_name_works() {
        assertThat(passage("ref1").text()).isEqualTo("Author AB, et al. A paper. J Nowhere. 2001;1(3):10-19.");
        assertThat(paper.references().get(0).bibliography().pmid()).isEqualTo("11111111");
        assertThat(paper.references().get(1).bibliography().doi()).isEqualTo("10.1234/book.2");
        assertThat(paper.references().get(1).bibliography().type()).isEqualTo("book");
        assertThat(passage("ref3").text()).isEqualTo("Scribe C. Unmarked words. 2003.");
        assertThat(paper.references().get(3).trials()).containsExactly("NCT01234567");
    }

    @Test
    void what_was_not_read_and_what_was_retracted_is_said() {
        assertThat(paper.notices())
                .containsExactly(new Notice(Notice.Kind.RETRACTED, "This paper was retracted (10.1234/nowhere.9)."));
        assertThat(paper.warnings())
                .containsExactly(
                        "Not read, since it is not the paper itself: reviewer report.",
                        "Table 2 | A picture is a picture; its values were not read.");
    }

    @Test
    void authors_and_years_are_numbered_by_their_place_in_the_list() {
        Document named = read("""
                <article><body><p>As <xref ref-type="bibr" rid="b">Writer (2002)</xref> says.</p></body><back><ref-list>
                <ref id="a"><mixed-citation><article-title>One</article-title></mixed-citation></ref>
                <ref id="b"><mixed-citation><article-title>Two</article-title></mixed-citation></ref>
                </ref-list></back></article>""");

        assertThat(named.passages().getFirst().text()).isEqualTo("As Writer (2002) says.");
        assertThat(named.passages().getFirst().references()).containsExactly(2);
    }

    @Test
    void a_blank_inside_a_raised_word_still_parts_it_from_the_next() {
        Document raised = read("<article><body><p>Cln3<sup>ex7/8 </sup>cells</p></body></article>");

        assertThat(raised.passages().getFirst().text()).isEqualTo("Cln3ex7/8 cells");
    }

    @Test
    void rows_of_one_cell_before_the_first_of_several_are_kept() {
        Document boxed = read("""
                <article><body><table-wrap><label>Table 1</label><table><tbody>
                <tr><td colspan="2">Who should be called?</td></tr>
                <tr><td colspan="2">1. The nurse</td></tr>
                <tr><td colspan="2">2. The doctor</td></tr>
                <tr><td>Poor</td><td>Good</td></tr>
                <tr><td>1</td><td>2</td></tr>
                </tbody></table></table-wrap></body></article>""");

        assertThat(boxed.passages())
                .filteredOn(passage -> passage.kind() == Kind.TABLE_ROW)
                .extracting(Passage::text)
                .containsExactly(
                        "Group: Who should be called?",
                        "Group: 1. The nurse",
                        "Group: 2. The doctor\nPoor: 1\nGood: 2");
    }

    @Test
    void paragraphs_in_the_caption_of_a_box_stand_below_its_title() {
        Document boxed = read("""
                <article><body><sec><title>Introduction</title><p>Before.<boxed-text><label>Box 1.</label>
                <caption><title>Barriers.</title><p>Matrix is one.</p></caption></boxed-text></p></sec></body></article>""");

        assertThat(boxed.passages())
                .filteredOn(passage -> passage.text().equals("Matrix is one."))
                .singleElement()
                .satisfies(passage -> assertThat(passage.section().title()).contains("Barriers"));
    }

    @Test
    void a_table_that_claims_a_million_columns_is_small() {
        Document wide = read("<article><body><table-wrap><label>Table 1</label><table>"
                + "<tr><td colspan='9999'>a</td><td>b</td></tr><tr><td rowspan='9999'>c</td><td>d</td></tr>"
                + "</table></table-wrap></body></article>");

        assertThat(wide.passages()).hasSizeLessThan(5);
    }

    private Passage passage(String part) {
        return paper.passages().stream()
                .filter(passage -> passage.id().equals("paper#" + part))
                .findFirst()
                .orElseThrow();
    }

    private static Document paper() {
        try (InputStream in = JatsReaderTest.class.getResourceAsStream("paper.xml")) {
            return read(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static Document read(String xml) {
        Element article = new XmlReader(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), "paper.xml")
                .next(Set.of("article"));
        return JatsReader.read("paper", article).document("paper", "paper.xml", "");
    }
}
