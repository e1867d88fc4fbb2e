package io.docent.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.corpus.Bibliography.Author;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTest {

    private static final String TITLE = "Imaginostat with chemotherapy in pancreatic cancer: a randomised trial";

    @ParameterizedTest
    @CsvSource({
        "10.1234/ABC.5, 10.1234/abc.5",
        "https://doi.org/10.1234/abc.5, 10.1234/abc.5",
        "http://dx.doi.org/10.1234/abc.5., 10.1234/abc.5",
        "'doi: 10.1234/abc.5,', 10.1234/abc.5",
        "DOI:10.1234/abc.5;, 10.1234/abc.5",
        "(10.1234/abc.5), 10.1234/abc.5",
        "10.1234/S0140-6736(20)3018, 10.1234/s0140-6736(20)3018",
        "10.1234/S0140(20), 10.1234/s0140(20)",
        "https://doi.org/10.1234%2Fabc.5, 10.1234/abc.5",
        "https://www.journal.example/articles/10.1234/abc.5/full, 10.1234/abc.5",
        "10.1101/2020.03.04.975623v2, 10.1101/2020.03.04.975623",
        "10.1101/2020.03.04.975623v2.full.pdf, 10.1101/2020.03.04.975623",
        "10.21203/rs.3.rs-12345/v2, 10.21203/rs.3.rs-12345",
        "10.20944/preprints202001.0001.v1, 10.20944/preprints202001.0001",
        "10.1234/paper.v2, 10.1234/paper.v2",
        "11.1234/abc, ''",
    })
    void a_doi_is_written_in_one_way(String printed, String normal) {
        assertThat(Doi.normal(printed)).isEqualTo(normal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1101/2020.03.04.975623",
                "10.1101/833400",
                "10.64898/2026.01.01.123456",
                "10.21203/rs.3.rs-12345",
                "10.2139/ssrn.3456789",
                "10.48550/arxiv.2001.00001",
                "10.20944/preprints202001.0001"
            })
    void preprints_are_told_by_their_doi(String doi) {
        assertThat(Doi.isPreprint(doi)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.1101/gad.12345.1", "10.1101/gr.233460", "10.1101/cshperspect.a026799", "10.3389/fimmu.2025.1"
            })
    void journals_of_a_server_for_preprints_are_journals(String doi) {
        assertThat(Doi.isPreprint(doi)).isFalse();
    }

    @Test
    void numbers_make_works_the_same() {
        assertThat(same(
                        work("One title", 2001).doi("10.1234/A."),
                        work("Another", 2010).doi("doi:10.1234/a")))
                .isTrue();
        assertThat(same(
                        work("One title", 2001).pmid("123"),
                        work("Another", 2010).pmid("0123")))
                .isTrue();
        assertThat(same(
                        work("One title", 2001).pmcid("PMC7"),
                        work("Another", 2010).pmcid("7")))
                .isTrue();
        assertThat(same(
                        work("One title", 2001).doi("10.1234/a"),
                        work("Another", 2010).pmid("1")))
                .isFalse();
    }

    @Test
    void numbers_are_read_from_addresses_too() {
        assertThat(same(
                        work("One", 2001).url("https://doi.org/10.1234/A"),
                        work("Two", 2002).doi("10.1234/a")))
                .isTrue();
        assertThat(same(
                        work("One", 2001).url("https://pubmed.ncbi.nlm.nih.gov/12/"),
                        work("Two", 2002).pmid("12")))
                .isTrue();
        assertThat(same(
                        work("One", 2001).url(Pmc.address("PMC7")),
                        work("Two", 2002).pmcid("PMC7")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Imaginostat with chemotherapy in pancreatic cancer - a randomised trial.",
                "IMAGINOSTAT WITH CHEMOTHERAPY IN PANCREATIC CANCER: A RANDOMISED TRIAL",
                "<i>Imaginostat</i> with chemo‐therapy in pancreatic cancer: a randomised trial",
                "RETRACTED: Imaginostat with chemotherapy in pancreatic cancer: a randomised trial",
                "Imaginostat with chemotherapy in pancreatic cancer: a randomised trial [RETRACTED]"
            })
    void titles_agree_in_letters_and_digits(String title) {
        assertThat(same(work(TITLE, 2020).by("Doe"), work(title, 2020).by("Doe")))
                .isTrue();
    }

    @Test
    void greek_letters_and_accents_are_written_either_way() {
        assertThat(same(
                        work("TGF-β signalling in the naïve stroma of tumours", 2020),
                        work("TGF-beta signalling in the naive stroma of tumours", 2020)))
                .isTrue();
    }

    @Test
    void the_year_may_differ_by_one() {
        assertThat(same(work(TITLE, 2020), work(TITLE, 2021))).isTrue();
        assertThat(same(work(TITLE, 2020), work(TITLE, 2022))).isFalse();
    }

    @Test
    void without_a_year_the_first_author_has_to_agree() {
        assertThat(same(work(TITLE, null), work(TITLE, 2021))).isFalse();
        assertThat(same(work(TITLE, null).by("Doe"), work(TITLE, 2021).by("Doe")))
                .isTrue();
    }

    @Test
    void first_authors_agree_where_both_are_known() {
        assertThat(same(work(TITLE, 2020).by("Doe"), work(TITLE, 2020))).isTrue();
        assertThat(same(work(TITLE, 2020).by("Van Cutsem"), work(TITLE, 2020).by("Cutsem")))
                .isTrue();
        assertThat(same(work(TITLE, 2020).by("Doe"), work(TITLE, 2020).by("Roe")))
                .isFalse();
    }

    @Test
    void a_title_alone_does_not_stand_against_numbers() {
        assertThat(same(work(TITLE, 2020).doi("10.1234/a"), work(TITLE, 2020).doi("10.1234/b")))
                .isFalse();
        assertThat(same(work(TITLE, 2020).pmid("1"), work(TITLE, 2020).pmid("2")))
                .isFalse();
        assertThat(same(work(TITLE, 2020).doi("10.1234/a"), work(TITLE, 2020).pmid("2")))
                .isTrue();
    }

    @Test
    void a_preprint_is_the_paper_of_the_same_title_and_first_author() {
        Work preprint = work(TITLE, 2019).by("Doe").doi("10.1101/2019.03.04.975623");
        assertThat(same(preprint, work(TITLE, 2021).by("Doe").doi("10.1234/a"))).isTrue();
        assertThat(same(preprint, work(TITLE, 2021).by("Roe").doi("10.1234/a"))).isFalse();
        assertThat(same(preprint, work(TITLE, 2021).doi("10.1234/a"))).isFalse();
        assertThat(same(preprint, work(TITLE + " in mice", 2021).by("Doe").doi("10.1234/a")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Editorial",
                "Correction",
                "Introduction",
                "Erratum",
                "Letter to the editor: response from the authors",
                "Abstracts of the annual meeting 2020",
                "Pancreatic cancer"
            })
    void general_titles_name_no_work(String title) {
        assertThat(same(work(title, 2020).by("Doe"), work(title, 2020).by("Doe")))
                .isFalse();
        assertThat(identity(work(title, 2020)).keys()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Correction: " + TITLE,
                "Correction to: " + TITLE,
                "Erratum: " + TITLE,
                "Author Correction: " + TITLE,
                "Retraction: " + TITLE,
                "Retraction notice to " + TITLE,
                "Expression of concern: " + TITLE,
                "Comment on “" + TITLE + "”",
                "Supplementary material for " + TITLE
            })
    void what_is_about_a_paper_is_not_the_paper(String title) {
        assertThat(same(work(title, 2020).doi("10.1234/a"), work(TITLE, 2020).doi("10.1234/a")))
                .isFalse();
    }

    @Test
    void a_correction_with_the_papers_doi_and_a_number_of_its_own_is_another_work() {
        Work paper = work(TITLE, 2020).doi("10.1234/a").pmid("1");
        assertThat(same(
                        paper,
                        work("Incorrect dose in the methods section", 2020)
                                .doi("10.1234/a")
                                .pmid("2")))
                .isFalse();
    }

    @Test
    void keys_name_every_number_and_the_title() {
        assertThat(identity(work(TITLE, 2020).doi("10.1234/A").pmid("12").pmcid("PMC7"))
                        .keys())
                .containsExactly(
                        "doi:10.1234/a",
                        "pmid:12",
                        "pmcid:pmc7",
                        "title:imaginostatwithchemotherapyinpancreaticcancerarandomisedtrial");
    }

    private static boolean same(Work one, Work other) {
        boolean same = identity(one).isSameAs(identity(other));
        assertThat(identity(other).isSameAs(identity(one))).isEqualTo(same);
        return same;
    }

    private static Identity identity(Work work) {
        return Identity.of(work.bibliography());
    }

    private static Work work(String title, @Nullable Integer year) {
        return new Work(
                new Bibliography("article-journal", title, List.of(), false, "", year, "", "", "", "", "", "", ""));
    }

    /// A work to which a test gives its numbers.
    private record Work(Bibliography bibliography) {

        Work by(String family) {
            Bibliography author = new Bibliography(
                    "", "", List.of(new Author(family, "A")), false, "", null, "", "", "", "", "", "", "");
            return and(author);
        }

        Work doi(String doi) {
            return and(new Bibliography("", "", List.of(), false, "", null, "", "", "", doi, "", "", ""));
        }

        Work pmid(String pmid) {
            return and(new Bibliography("", "", List.of(), false, "", null, "", "", "", "", pmid, "", ""));
        }

        Work url(String url) {
            return and(new Bibliography("", "", List.of(), false, "", null, "", "", "", "", "", url, ""));
        }

        Work pmcid(String pmcid) {
            return and(new Bibliography("", "", List.of(), false, "", null, "", "", "", "", "", "", "", pmcid));
        }

        private Work and(Bibliography other) {
            return new Work(bibliography.completedBy(other));
        }
    }
}
