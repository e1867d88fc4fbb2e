package io.docent.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PubMedReaderTest {

    private static final String CITATION = """
            <PubmedArticle><MedlineCitation><PMID Version="1">%s</PMID><Article>
            <Journal><JournalIssue><Volume>4</Volume><Issue>1</Issue><PubDate><MedlineDate>2016 Jan-Feb</MedlineDate></PubDate></JournalIssue><ISOAbbreviation>J Nowhere</ISOAbbreviation></Journal>
            <ArticleTitle>Imaginostat in <i>invented</i> carcinoma.</ArticleTitle><Pagination><MedlinePgn>181-5</MedlinePgn></Pagination>
            <ELocationID EIdType="doi">10.1234/nowhere.1</ELocationID>%s
            <AuthorList CompleteYN="N"><Author><LastName>Doe</LastName><Initials>JA</Initials></Author><Author><CollectiveName>DREAM</CollectiveName></Author></AuthorList>
            <DataBankList><DataBank><AccessionNumberList><AccessionNumber>NCT01234567</AccessionNumber></AccessionNumberList></DataBank></DataBankList>
            <PublicationTypeList><PublicationType>Retracted Publication</PublicationType></PublicationTypeList></Article>
            <CommentsCorrectionsList><CommentsCorrections RefType="ErratumIn"><RefSource>J Nowhere. 2017;5:1</RefSource><PMID>7</PMID></CommentsCorrections><CommentsCorrections RefType="Cites"><RefSource>Other</RefSource></CommentsCorrections></CommentsCorrectionsList></MedlineCitation>
            <PubmedData><ArticleIdList><ArticleId IdType="pmc">PMC99</ArticleId></ArticleIdList><ReferenceList><Reference><ArticleIdList><ArticleId IdType="pmc">PMC1</ArticleId></ArticleIdList></Reference></ReferenceList></PubmedData></PubmedArticle>
            """;
    private static final String ABSTRACT =
            "<Abstract><AbstractText Label=\"BACKGROUND\">Stroma is dense.</AbstractText><AbstractText Label=\"MAIN RESULTS\">It shrank by 10<sup>2</sup>.</AbstractText></Abstract>";

    private final Map<String, Document> citations = new LinkedHashMap<>();

    @Test
    void an_abstract_is_read_part_by_part() {
        read(CITATION.formatted("11", ABSTRACT));

        Document citation = citation("11");
        assertThat(citation.id()).isEqualTo("pmid-11");
        assertThat(citation.passages())
                .extracting(passage -> passage.id() + " " + passage.section().title() + " " + passage.text())
                .containsExactly(
                        "pmid-11#abstract.p1 Abstract: Background Stroma is dense.",
                        "pmid-11#abstract.p2 Abstract: Main results It shrank by 10².");
        assertThat(citation.passages())
                .allSatisfy(passage -> assertThat(passage.trials()).containsExactly("NCT01234567"));
    }

    @Test
    void the_record_names_the_paper() {
        read(CITATION.formatted("11", ABSTRACT));

        Bibliography work = citation("11").bibliography();
        assertThat(Vancouver.line(work))
                .isEqualTo("Doe JA, DREAM, et al. Imaginostat in invented carcinoma. J Nowhere. 2016;4(1):181-5."
                        + " doi:10.1234/nowhere.1");
        assertThat(work.pmid()).isEqualTo("11");
        assertThat(work.url()).endsWith("/PMC99/");
    }

    @Test
    void notices_of_retraction_and_correction_are_kept_apart() {
        read(CITATION.formatted("11", ABSTRACT));

        assertThat(citation("11").warnings()).isEmpty();
        assertThat(citation("11").notices())
                .containsExactly(
                        new Notice(Notice.Kind.RETRACTED, "This paper was retracted."),
                        new Notice(
                                Notice.Kind.CORRECTED,
                                "A correction of this paper was published (J Nowhere. 2017;5:1; PMID 7)."));
    }

    @Test
    void a_citation_without_an_abstract_is_its_title() {
        read(CITATION.formatted("11", ""));

        assertThat(citation("11").passages())
                .extracting(Passage::text)
                .containsExactly("Imaginostat in invented carcinoma");
    }

    @Test
    void an_update_replaces_and_removes() {
        read(CITATION.formatted("11", "") + CITATION.formatted("12", ""));
        read(CITATION.formatted("11", ABSTRACT) + "<DeleteCitation><PMID>12</PMID><PMID>13</PMID></DeleteCitation>");

        assertThat(citations).containsOnlyKeys("11");
        assertThat(citation("11").passages()).hasSize(2);
    }

    @Test
    void the_same_citation_has_the_same_hash() {
        read(CITATION.formatted("11", ABSTRACT));
        String hash = citation("11").contentHash();
        read(CITATION.formatted("11", ABSTRACT));

        assertThat(citation("11").contentHash()).isEqualTo(hash).hasSize(64);
        read(CITATION.formatted("11", ""));
        assertThat(citation("11").contentHash()).isNotEqualTo(hash);
    }

    private Document citation(String pmid) {
        return Objects.requireNonNull(citations.get(pmid));
    }

    private void read(String entries) {
        String xml = "<PubmedArticleSet>" + entries + "</PubmedArticleSet>";
        new PubMedReader("pubmed.xml")
                .read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), new PubMedReader.Changes() {
                    @Override
                    public void put(String pmid, Document citation) {
                        citations.put(pmid, citation);
                    }

                    @Override
                    public void remove(String pmid) {
                        citations.remove(pmid);
                    }
                });
    }
}
