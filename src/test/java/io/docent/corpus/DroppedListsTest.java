package io.docent.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.docent.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reference lists that somebody puts into the folder: abstracts become documents, the rest completes what is
/// known.
class DroppedListsTest {

    private static final String TITLE = "Imaginostat with chemotherapy in pancreatic cancer: a randomised trial";

    private static final String NBIB = """
            PMID- 11
            DP  - 2020 Mar
            TI  - Imaginostat with chemotherapy in pancreatic cancer: a randomised
                  trial.
            LID - 10.1234/nowhere.1 [doi]
            AB  - BACKGROUND: Imaginostat remodels stroma. RESULTS: It did not prolong
                  survival.
            FAU - Doe, John
            AU  - Doe J
            RIN - J Nowhere. 2021;5:1. PMID: 12
            PMC - PMC7
            """;

    @TempDir
    private Path folder;

    @Test
    void an_abstract_of_nbib_is_a_document() throws IOException {
        write("papers/export.nbib", NBIB);

        Document paper = only();

        assertThat(paper.id()).isEqualTo("pmid-11");
        assertThat(paper.passages())
                .extracting(Passage::id, passage -> passage.section().title(), Passage::text)
                .containsExactly(
                        tuple("pmid-11#abstract.p1", "Abstract: Background", "Imaginostat remodels stroma."),
                        tuple("pmid-11#abstract.p2", "Abstract: Results", "It did not prolong survival."));
        assertThat(paper.bibliography().pmcid()).isEqualTo("PMC7");
        assertThat(paper.notices())
                .containsExactly(
                        new Notice(Notice.Kind.RETRACTED, "This paper was retracted (J Nowhere. 2021;5:1. PMID: 12)."));
    }

    @Test
    void abstracts_of_ris_bibtex_and_csl_are_documents() throws IOException {
        write("a.ris", "TY  - JOUR\nTI  - One paper\nDO  - 10.1234/A\nAB  - Said in RIS.\nER  - \n");
        write("b.bib", "@article{b, title = {Another paper}, doi = {10.1234/b}, abstract = {Said in {BibTeX}.}}");
        write("c.json", """
                [{"id": "c", "type": "article-journal", "title": "A third paper", "DOI": "10.1234/c",
                  "abstract": "<jats:p>Said in CSL.</jats:p>", "zotero-key": "XYZ"}]""");

        assertThat(read())
                .extracting(
                        Document::id, document -> document.passages().getFirst().text())
                .containsExactly(
                        tuple("doi-10.1234-a", "Said in RIS."),
                        tuple("doi-10.1234-b", "Said in BibTeX."),
                        tuple("doi-10.1234-c", "Said in CSL."));
    }

    @Test
    void one_paper_in_all_lists_and_in_pubmeds_xml_is_one_document() throws IOException {
        write("a.nbib", NBIB);
        write(
                "b.ris",
                "TY  - JOUR\nTI  - " + TITLE + "\nPY  - 2020\nAU  - Doe, John\nN2  - Said in RIS.\nVL  - 4\nER  - \n");
        write(
                "c.xml",
                "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>11</PMID><Article><ArticleTitle>" + TITLE
                        + "</ArticleTitle><Abstract><AbstractText>Said in XML.</AbstractText></Abstract></Article>"
                        + "</MedlineCitation></PubmedArticle></PubmedArticleSet>");

        Document paper = only();

        assertThat(paper.id()).isEqualTo("pmid-11");
        assertThat(paper.source()).isEqualTo("c.xml");
        assertThat(paper.bibliography().volume()).isEqualTo("4");
        assertThat(paper.bibliography().doi()).isEqualTo("10.1234/nowhere.1");
    }

    @Test
    void entries_without_abstract_complete_documents_and_reference_lists() throws IOException {
        write("papers/a.xml", """
                <article><front><article-meta><title-group><article-title>%s</article-title></title-group>
                <pub-date><year>2020</year></pub-date></article-meta></front><body><p>Prose.</p></body>
                <back><ref-list><ref><label>1</label><mixed-citation>Roe A, Poe B. Stroma of the pancreas and its many
                remodelled layers. J Nowhere. 2001;3:1-9.</mixed-citation></ref></ref-list></back></article>""".formatted(TITLE));
        write("list.ris", """
                TY  - JOUR
                TI  - %s
                PY  - 2020
                DO  - 10.1234/nowhere.1
                ER  -
                TY  - JOUR
                TI  - Stroma of the pancreas and its many remodelled layers
                AU  - Roe, Anna
                PY  - 2001
                DO  - 10.1234/nowhere.2
                ER  -
                """.formatted(TITLE));

        Document paper = only();

        assertThat(paper.bibliography().doi()).isEqualTo("10.1234/nowhere.1");
        assertThat(paper.references()).singleElement().satisfies(reference -> {
            assertThat(reference.bibliography().doi()).isEqualTo("10.1234/nowhere.2");
            assertThat(reference.bibliography().title())
                    .isEqualTo("Stroma of the pancreas and its many remodelled layers");
        });
    }

    @Test
    void a_bad_entry_is_named_and_the_others_are_read() throws IOException {
        write("a.ris", "TY  - JOUR\nVL  - 4\nER  - \nTY  - JOUR\nTI  - One paper\nAB  - Said.\nER  - \n");
        write("c.json", """
                [{"title": "A third paper", "DOI": "10.1234/c", "abstract": "Said."},
                 {"title": {"not": "text"}, "DOI": "10.1234/d"}]""");
        write("d.json", "[{\"DOI\": \"10.1234/e\",\n \"title\": }]");

        Reading reading = new CorpusFolder(folder).read();

        assertThat(reading.documents()).hasSize(2);
        assertThat(reading.problems())
                .extracting(Problem::where)
                .containsExactly("a.ris, entry 1", "c.json, entry 2", "d.json, line 2");
    }

    @Test
    void a_list_called_like_its_text_gives_the_numbers() throws IOException {
        write("review.txt", TITLE + "\n\n1. Results\nStroma is dense [1]. It is remodelled [2].");
        write("review.ris", entry("First of the papers that are cited") + entry("Second of the papers that are cited"));

        assertThat(document("review").references())
                .extracting(
                        Reference::number, reference -> reference.bibliography().title(), Reference::inferred)
                .containsExactly(
                        tuple(1, "First of the papers that are cited", false),
                        tuple(2, "Second of the papers that are cited", false));
        assertThat(document("review").passages()).extracting(Passage::id).contains("review#ref1", "review#ref2");
        assertThat(document("review").sources()).extracting(Source::file).containsExactly("review.txt", "review.ris");
    }

    @Test
    void a_list_in_full_goes_before_one_that_is_inferred_in_part() throws IOException {
        write("review.txt", TITLE + "\n\n1. Results\nStroma is dense [1]. It is remodelled [2].");
        write("documents.json", """
                [{"id": "review", "title": "T", "custom": {"file": "review.txt", "references": "inferred.json"}}]""");
        write("inferred.json", """
                [{"citation-number": 2, "title": "Second of the papers that are cited", "issued": {"date-parts": [[2020]]},
                  "custom": {"resolution": "inferred", "nct": ["NCT01234567"]}}]""");
        write(
                "review.references.ris",
                entry("First of the papers that are cited") + entry("Second of the papers that are cited"));

        assertThat(document("review").references())
                .extracting(Reference::number, Reference::inferred, Reference::trials)
                .containsExactly(tuple(1, false, List.of()), tuple(2, false, List.of("NCT01234567")));
    }

    @Test
    void a_list_that_is_too_short_or_in_another_order_has_no_numbers() throws IOException {
        write("short.txt", "1. Results\nStroma is dense [1]. It is remodelled [2].");
        write("short.ris", entry("First of the papers that are cited"));
        write("other.txt", TITLE + "\n\n1. Results\nStroma is dense [1]. It is remodelled [2].");
        write("documents.json", """
                [{"id": "other", "title": "T", "custom": {"file": "other.txt", "references": "inferred.json"}}]""");
        write("inferred.json", """
                [{"citation-number": 2, "title": "First of the papers that are cited", "issued": {"date-parts": [[2020]]},
                  "custom": {"resolution": "inferred"}}]""");
        write("other.ris", entry("First of the papers that are cited") + entry("Second of the papers that are cited"));

        assertThat(document("short").references()).isEmpty();
        assertThat(document("short").warnings()).singleElement().asString().contains("1 entries", "up to 2");
        assertThat(document("other").references()).extracting(Reference::number).containsExactly(2);
        assertThat(document("other").warnings()).singleElement().asString().contains("not in the order");
    }

    private static String entry(String title) {
        return "TY  - JOUR\nTI  - " + title + "\nPY  - 2020\nER  - \n";
    }

    private Document document(String id) {
        return read().stream()
                .filter(document -> document.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Document only() {
        List<Document> documents = read();
        assertThat(documents).hasSize(1);
        return documents.getFirst();
    }

    private List<Document> read() {
        Reading reading = new CorpusFolder(folder).read();
        assertThat(reading.problems()).isEmpty();
        return reading.documents();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
