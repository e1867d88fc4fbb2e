package io.docent.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.docent.corpus.CorpusFile;
import io.docent.eval.FormatBench.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a file holds is counted without its reader, and what the reader did not bring back is named.
final class FormatBenchTest {

    @TempDir
    private Path folder;

    @Test
    void a_paper_is_counted_by_its_own_markup() throws IOException {
        Row row = measure("paper.xml", """
                <article><front><article-meta><title-group><article-title>T</article-title></title-group></article-meta></front>
                <body><sec><title>Methods</title><p>We treated 12 mice<xref ref-type="bibr" rid="r1">1</xref> twice.</p>
                <p>With <inline-formula><math><mi>x</mi></math></inline-formula> as dose.<fig><label>Figure 1</label>
                <caption><p>Tumour volume.</p></caption></fig></p></sec>
                <sec><title>Results</title><p>They lived.</p><table-wrap><label>Table 1</label><caption><p>Survival.</p></caption>
                <table><thead><tr><th>Arm</th><th>Days</th></tr></thead>
                <tbody><tr><td>A</td><td>30</td></tr><tr><td>B</td><td>20</td></tr></tbody></table></table-wrap></sec></body>
                <back><ref-list><ref id="r1"><element-citation><article-title>Mice that live</article-title><year>2001</year>
                </element-citation></ref></ref-list></back>
                <sub-article><body><sec><title>Review</title><p>Well done.</p></sec></body></sub-article></article>""");

        assertThat(row.failure()).isEmpty();
        assertThat(row.inOrder()).isCloseTo(1, within(1e-9));
        assertThat(told(row))
                .containsExactly("sections 2/2", "paragraphs 3/3", "table rows 2/2", "captions 2/2", "references 1/1");
    }

    @Test
    void citations_are_compared_one_by_one_and_withdrawals_counted() throws IOException {
        String citations = """
                <PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>One <i>p</i>.</ArticleTitle>
                <Abstract><AbstractText Label="AIM">To see.</AbstractText><AbstractText Label="END">It was seen.</AbstractText>
                </Abstract></Article></MedlineCitation></PubmedArticle>
                <PubmedArticle><MedlineCitation><PMID>no number</PMID><Article><ArticleTitle>Two.</ArticleTitle>
                <Abstract><AbstractText>Lost words.</AbstractText></Abstract></Article></MedlineCitation></PubmedArticle>
                <PubmedArticle><MedlineCitation><PMID>3</PMID><Article><ArticleTitle>Three.</ArticleTitle></Article>
                </MedlineCitation></PubmedArticle>
                <DeleteCitation><PMID>8</PMID><PMID>9</PMID></DeleteCitation></PubmedArticleSet>""";
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("update.xml.gz")))) {
            out.write(citations.getBytes(StandardCharsets.UTF_8));
        }

        Row row = new FormatBench(folder).measure(new CorpusFile(folder, "update.xml.gz"));

        assertThat(told(row)).containsExactly("citations 2/3", "titles 2/2", "abstract parts 2/2", "withdrawals 2/2");
        assertThat(row.counts().getFirst().missing()).containsExactly("no number Two.");
        assertThat(row.inOrder()).isCloseTo(5.0 / 7, within(1e-9));
    }

    @Test
    void figures_of_a_record_are_counted_whatever_they_estimate() throws IOException {
        Row row = measure("trial.json", """
                {"protocolSection": {"identificationModule": {"nctId": "NCT00000001", "briefTitle": "T"},
                "armsInterventionsModule": {"interventions": [{"name": "Imaginib"}]},
                "outcomesModule": {"primaryOutcomes": [{"measure": "Survival"}]}},
                "resultsSection": {"outcomeMeasuresModule": {"outcomeMeasures": [{"title": "Survival", "unitOfMeasure": "months",
                "groups": [{"id": "A", "title": "Imaginib"}, {"id": "B", "title": "Placebo"}],
                "classes": [{"categories": [{"measurements": [{"groupId": "A", "value": "17.5"}, {"groupId": "B", "value": "11.25"}]}]}],
                "analyses": [{"groupIds": ["A", "B"], "paramType": "Mean difference", "paramValue": "6.3", "pValue": "0.031"}]}]}}}""");

        assertThat(told(row))
                .containsExactly(
                        "studies 1/1",
                        "interventions 1/1",
                        "primary end points 1/1",
                        "reported outcomes 1/1",
                        "values 2/2",
                        "hazard ratios 0/0",
                        "other estimates 1/1",
                        "P values 1/1");
        assertThat(row.counts().get(6).missing()).isEmpty();
    }

    @Test
    void works_of_a_list_are_counted_where_they_hold_something() throws IOException {
        Row row = measure(
                "list.ris", "TY  - JOUR\nTY  - JOUR\nTI  - One\nER  - \nTY  - BOOK\nTI  - Two\nAU  - Doe, J\nER  - \n");
        assertThat(told(row)).containsExactly("works 2/2", "titles 2/2");
    }

    @Test
    void a_file_that_cannot_be_read_is_told_with_its_reason() throws IOException {
        assertThat(measure("broken.xml", "<article><body>").failure())
                .contains("breaks off", "broken.xml, line 1", "fix:");
        assertThat(measure("picture.bin", "\u0001\u0002").failure()).isEqualTo("not a format to read");
    }

    @Test
    void sums_are_of_all_files() throws IOException {
        Row one = measure("a.ris", "TY  - JOUR\nTI  - One\nER  - \n");
        Row other = measure("b.ris", "TY  - JOUR\nTI  - Two\nER  - \n");
        FormatSum sum = FormatSum.of(List.of(one, other, measure("c.bin", "?")));
        assertThat(sum.counts()).extracting(FormatCount::expected).containsExactly(2, 2);
        assertThat(sum.read()).isEqualTo(2);
        assertThat(sum.failed()).isEqualTo(1);
        assertThat(sum.medianInOrder()).isNaN();
    }

    private Row measure(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
        return new FormatBench(folder).measure(new CorpusFile(folder, name));
    }

    private static List<String> told(Row row) {
        return row.counts().stream()
                .map(count -> count.what() + " " + count.found() + "/" + count.expected())
                .toList();
    }
}
