package io.docent.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.pdf.PrintedPaper;
import io.docent.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same paper in several files is one document, whatever the files are called.
class WorksTest {

    private static final String TITLE = "Imaginostat with chemotherapy in pancreatic cancer: a randomised trial";
    private static final String ABSTRACT = "Imaginostat did not prolong survival in pancreatic cancer.";
    private static final String BODY = "The hazard ratio for death was 0.98 in all patients who were randomised [1].";

    private static final String CITATION = """
            <PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>11</PMID><Article><Journal><JournalIssue><Volume>4</Volume>
            <PubDate><Year>2020</Year></PubDate></JournalIssue><ISOAbbreviation>J Nowhere</ISOAbbreviation></Journal>
            <ArticleTitle>%s.</ArticleTitle><Abstract><AbstractText>%s</AbstractText></Abstract>
            <AuthorList><Author><LastName>Doe</LastName><Initials>J</Initials></Author></AuthorList></Article>
            <CommentsCorrectionsList><CommentsCorrections RefType="ErratumIn"><RefSource>J Nowhere. 2021</RefSource>
            </CommentsCorrections></CommentsCorrectionsList></MedlineCitation><PubmedData><ArticleIdList>
            <ArticleId IdType="doi">10.1234/Nowhere.1</ArticleId></ArticleIdList></PubmedData></PubmedArticle></PubmedArticleSet>
            """.formatted(TITLE, ABSTRACT);

    private static final String ARTICLE = """
            <article><front><journal-meta><journal-title>Journal of Nowhere</journal-title></journal-meta><article-meta>
            %s<title-group><article-title>%s</article-title></title-group>
            <pub-date><year>2020</year></pub-date></article-meta></front><body><sec><title>Results</title><p>%s</p></sec></body>
            %s</article>
            """;
    private static final String LIST = """
            <back><ref-list><ref id="r1"><label>1</label><element-citation><article-title>A read paper</article-title>
            </element-citation></ref></ref-list></back>""";

    @TempDir
    private Path folder;

    @Test
    void what_several_files_say_of_a_paper_is_one_document() throws IOException {
        write("papers/abstract.xml", CITATION);
        write(
                "papers/article.xml",
                article("<article-id pub-id-type='pmid'>11</article-id>"
                        + "<article-id pub-id-type='pmcid'>PMC7</article-id>"));
        Files.createDirectories(folder.resolve("papers"));
        pdf("10.1234/nowhere.1", "papers/printed.pdf");

        Document paper = only();

        assertThat(paper.id()).isEqualTo("article");
        assertThat(paper.source()).isEqualTo("papers/article.xml");
        assertThat(paper.sources())
                .extracting(Source::file)
                .containsExactly("papers/article.xml", "papers/printed.pdf", "papers/abstract.xml");
        assertThat(paper.bibliography().doi()).isEqualToIgnoringCase("10.1234/nowhere.1");
        assertThat(paper.bibliography().pmid()).isEqualTo("11");
        assertThat(paper.bibliography().pmcid()).isEqualTo("PMC7");
        assertThat(paper.bibliography().volume()).isEqualTo("4");
        assertThat(paper.notices()).extracting(Notice::kind).containsExactly(Notice.Kind.CORRECTED);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_order_of_files_does_not_matter(long seed) throws IOException {
        List<Document> documents = severalPapers();
        List<Document> shuffled = new ArrayList<>(documents);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(Works.merged(shuffled)).isEqualTo(Works.merged(documents));
    }

    /// Two papers of one title, a file that has the title alone, a preprint of one, and an abstract of the
    /// other.
    private static List<Document> severalPapers() {
        return List.of(
                document("a", "10.1234/a", ""),
                document("b", "10.1234/b", ""),
                document("c", "", ""),
                document("d", "10.1101/2019.03.04.975623", ""),
                document("e", "10.1234/b", "12"),
                document("f", "", "12"),
                document("g", "10.1234/b", "13"));
    }

    @Test
    void files_of_one_name_keep_it_as_their_id() throws IOException {
        write("papers/a.xml", article("<article-id pub-id-type='doi'>10.1234/nowhere.1</article-id>"));
        pdf("10.1234/nowhere.1", "papers/a.pdf");

        assertThat(only().source()).isEqualTo("papers/a.xml");
        assertThat(only().id()).isEqualTo("a");
        assertThat(only().passages()).allSatisfy(passage -> {
            assertThat(passage.id()).startsWith("a#");
            assertThat(passage.documentId()).isEqualTo("a");
        });
    }

    @Test
    void papers_of_one_title_with_different_numbers_stay_two() {
        List<Document> merged = Works.merged(List.of(document("a", "10.1234/a", ""), document("b", "10.1234/b", "")));

        assertThat(merged).hasSize(2);
    }

    @Test
    void a_third_file_does_not_bring_two_papers_together() {
        List<Document> merged = Works.merged(
                List.of(document("a", "10.1234/a", ""), document("b", "10.1234/b", ""), document("c", "", "")));

        assertThat(merged).hasSize(2);
    }

    @Test
    void the_journals_text_goes_before_the_preprint() {
        Document merged = Works.merged(
                        List.of(document("a", "10.1101/2019.03.04.975623", ""), document("b", "10.1234/b", "")))
                .getFirst();

        assertThat(merged.id()).isEqualTo("b");
        assertThat(merged.sources()).extracting(Source::file).containsExactly("b.txt", "a.txt");
    }

    @Test
    void full_text_goes_before_an_abstract_that_the_catalogue_names() throws IOException {
        write(
                "short.xml",
                ARTICLE.formatted("<article-id pub-id-type='doi'>10.1234/nowhere.1</article-id>", TITLE, "", "")
                        .replace("<pub-date>", "<abstract><p>" + ABSTRACT + "</p></abstract><pub-date>"));
        write("whole.txt", TITLE + "\n\n1. Results\n" + BODY + "\n\n2. Discussion\n" + BODY);
        write("documents.json", """
                [{"id": "whole", "title": "%s", "DOI": "10.1234/nowhere.1", "custom": {"file": "whole.txt"}},
                {"id": "short", "DOI": "10.1234/nowhere.1", "custom": {"file": "short.xml"}}]""".formatted(TITLE));

        assertThat(only().id()).isEqualTo("whole");
    }

    @Test
    void what_the_catalogue_names_goes_before_other_full_text_and_gets_its_list() throws IOException {
        write("papers/article.xml", article("<article-id pub-id-type='doi'>10.1234/nowhere.1</article-id>"));
        write("review.txt", TITLE + "\n\n1. Results\n" + BODY);
        write("documents.json", """
                [{"id": "review", "title": "%s", "DOI": "10.1234/nowhere.1",
                  "custom": {"file": "review.txt", "references": "list.json"}}]""".formatted(TITLE));
        write("list.json", """
                [{"id": "r", "citation-number": 1, "title": "An inferred paper", "custom": {"resolution": "inferred"}}]""");

        Document review = only();

        assertThat(review.id()).isEqualTo("review");
        assertThat(review.references()).singleElement().satisfies(entry -> {
            assertThat(entry.bibliography().title()).isEqualTo("A read paper");
            assertThat(entry.inferred()).isFalse();
        });
        assertThat(review.passages()).last().satisfies(passage -> {
            assertThat(passage.id()).isEqualTo("review#ref1");
            assertThat(passage.text()).isEqualTo("A read paper.");
            assertThat(passage.order()).isEqualTo(review.passages().size() - 1);
        });
    }

    @Test
    void two_texts_under_one_doi_are_told() throws IOException {
        String id = "<article-id pub-id-type='doi'>10.1234/nowhere.1</article-id>";
        write("papers/a.xml", article(id));
        write("papers/b.xml", article(id).replace("0.98", "0.89"));

        assertThat(only().warnings())
                .containsExactly("papers/b.xml is the same work with another text; the text of papers/a.xml is used.");
    }

    @Test
    void an_abstract_of_another_paper_under_the_same_doi_is_told() throws IOException {
        write("papers/a.xml", article("<article-id pub-id-type='doi'>10.1234/nowhere.1</article-id>"));
        write(
                "papers/b.xml",
                CITATION.replace(
                        ABSTRACT,
                        "Rats that were fed maize grew more slowly than rats that were not. "
                                .repeat(5)
                                .replaceFirst("Rats", "Mice")));

        assertThat(only().warnings())
                .singleElement()
                .asString()
                .startsWith("papers/b.xml is the same work with another");
    }

    @Test
    void copies_of_one_file_are_one_document() throws IOException {
        String text = "No title\n\n1. Results\n" + (BODY + " ").repeat(5);
        write("papers/one.txt", text);
        write("papers/two.txt", text);

        assertThat(only().sources()).extracting(Source::file).containsExactly("papers/one.txt", "papers/two.txt");
        assertThat(only().warnings()).isEmpty();
    }

    @Test
    void a_paper_and_its_correction_are_two() throws IOException {
        String id = "<article-id pub-id-type='doi'>10.1234/nowhere.1</article-id>";
        write("papers/a.xml", article(id));
        write("papers/b.xml", article(id).replace("<article>", "<article article-type='correction'>"));

        assertThat(read()).extracting(Document::id).containsExactly("a", "b");
    }

    @Test
    void a_title_that_says_so_is_a_notice() throws IOException {
        write("papers/a.xml", article("").replace(TITLE, "RETRACTED: " + TITLE));

        assertThat(only().notices()).extracting(Notice::kind).containsExactly(Notice.Kind.RETRACTED);
    }

    private static String article(String ids) {
        return ARTICLE.formatted(ids, TITLE, BODY, LIST);
    }

    private static Document document(String id, String doi, String pmid) {
        Bibliography work = new Bibliography(
                "article-journal",
                TITLE,
                List.of(new Bibliography.Author("Doe", "J")),
                false,
                "",
                2020,
                "",
                "",
                "",
                doi,
                pmid,
                "",
                "");
        PassageWriter writer = new PassageWriter(id);
        writer.addProse(Passage.Kind.PARAGRAPH, id + "#p1", new Section("", "Results"), BODY);
        return new Paper(work, writer.sections(), writer.passages(), List.of(), List.of())
                .document(id, id + ".txt", "hash of " + id);
    }

    private void pdf(String doi, String name) {
        new PrintedPaper()
                .title(72, 80, "Imaginostat with chemotherapy in")
                .title(72, 100, "pancreatic cancer: a randomised trial")
                .text(72, 130, "J. Doe", "https://doi.org/" + doi)
                .heading(72, 180, "1. Results")
                .text(72, 200, BODY)
                .save(folder.resolve(name));
    }

    private Document only() {
        List<Document> documents = read();
        assertThat(documents).hasSize(1);
        return documents.getFirst();
    }

    private List<Document> read() {
        Reading reading = new CorpusFolder(folder).read();
        assertThat(reading.problems()).extracting(Problem::what).isEmpty();
        return reading.documents();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
