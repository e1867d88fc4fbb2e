package io.docent.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.corpus.Bibliography.Author;
import io.docent.corpus.Passage.Kind;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class HtmlReaderTest {

    private static final String PAGE = """
            <!DOCTYPE html><html><head><title>Imaginostat | Journal</title>
            <meta name="citation_title" content="Imaginostat in carcinoma"><meta name="citation_author" content="Doe, Jane">
            <meta name="citation_author" content="John van Roe"><meta name="citation_journal_title" content="J Nowhere">
            <meta name="citation_publication_date" content="2020/05/01"><meta name="citation_doi" content="doi:10.1234/x">
            <style>p {}</style></head><body><header><nav>Home</nav></header><main>
            <h1>Imaginostat in carcinoma</h1><div class="abstract"><h2>Abstract</h2><p>Stroma is <b>dense</b>.</p></div>
            <h2>1. Introduction</h2><div>Loose words, 10<sup>6</sup> of them.<ul><li>One item.</li><li>Another.</li></ul>More.</div>
            <script>alert(1)</script><aside>Buy this.</aside>
            <table><caption>Table 1. Response by arm</caption><thead><tr><th>Arm</th><th>n</th></tr></thead>
            <tbody><tr><td>Imaginostat</td><td>12</td></tr></tbody></table>
            <figure><img src="x.png"><figcaption>Figure 1. Survival.</figcaption></figure>
            </main><footer>Cookies</footer></body></html>""";

    private final Paper paper = HtmlReader.read("page", Jsoup.parse(PAGE));

    @Test
    void headings_paragraphs_lists_tables_and_captions_have_their_places() {
        assertThat(paper.passages())
                .extracting(passage -> passage.id() + " " + passage.text())
                .containsExactly(
                        "page#abstract.p1 Stroma is dense.",
                        "page#1.p1 Loose words, 10⁶ of them.",
                        "page#1.p2 One item.",
                        "page#1.p3 Another.",
                        "page#1.p4 More.",
                        "page#table-1 Table 1 | Response by arm",
                        "page#table-1.r1 Arm: Imaginostat\nn: 12",
                        "page#figure-1 Figure 1 | Survival.");
        assertThat(paper.passages().getFirst().kind()).isEqualTo(Kind.ABSTRACT);
    }

    @Test
    void the_fields_for_search_engines_name_the_paper() {
        assertThat(paper.bibliography().title()).isEqualTo("Imaginostat in carcinoma");
        assertThat(paper.bibliography().authors())
                .containsExactly(new Author("Doe", "Jane"), new Author("Roe", "John van"));
        assertThat(paper.bibliography().container()).isEqualTo("J Nowhere");
        assertThat(paper.bibliography().year()).isEqualTo(2020);
        assertThat(paper.bibliography().doi()).isEqualTo("10.1234/x");
    }

    @Test
    void a_page_without_structure_is_text() {
        Paper plain = HtmlReader.read("page", Jsoup.parse("<p>Prose.<p>More prose."));

        assertThat(plain.passages()).extracting(Passage::id).containsExactly("page#text.p1", "page#text.p2");
    }

    @Test
    void deep_nesting_is_read() {
        Paper deep = HtmlReader.read("page", Jsoup.parse("<div>".repeat(50_000) + "<p>Prose."));

        assertThat(deep.passages()).hasSizeLessThanOrEqualTo(1);
    }
}
