package io.docent.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.docent.library.Curators;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a trial to its papers: one that the library holds, and one that it does not.
@InBrowser
final class TrialPapersTest {

    @TempDir
    private static Path folder;

    private static LibraryServer server;

    @BeforeAll
    static void open() {
        LibraryServer.write(folder.resolve("corpus/trials.json"), """
                [{"nctId": "NCT09000021", "names": ["INVENT-21"], "title": "Imaginostat in invented carcinoma",
                  "publications": [{"pmid": "99000021"}, {"pmid": "99000022"}]}]""");
        LibraryServer.write(folder.resolve("corpus/papers/cited.xml"), """
                <PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>99000021</PMID><Article><Journal><JournalIssue>
                <PubDate><Year>2019</Year></PubDate></JournalIssue></Journal><ArticleTitle>Imaginostat, a report.</ArticleTitle>
                <Abstract><AbstractText>Nothing came of it.</AbstractText></Abstract></Article></MedlineCitation></PubmedArticle>
                </PubmedArticleSet>""");
        server = LibraryServer.open(folder, Curators.LOCAL);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void the_server_tells_which_of_them_the_corpus_holds() {
        HttpResponse<String> response = server.client().get("/v1/trials/NCT09000021");
        Api.assertDescribed(response, "get", "/v1/trials/{nctId}");
        JsonNode papers = Client.json(response).get("papers");
        assertThat(papers).hasSize(1);
        assertThat(papers.get(0).get("documentId").textValue()).isEqualTo("pmid-99000021");
        assertThat(papers.get(0).get("year").intValue()).isEqualTo(2019);
    }

    @Test
    void the_page_leads_to_that_one_and_names_the_other_once(Visitor visitor) {
        Page page = visitor.open(URI.create(server.address() + "#/trials/NCT09000021"), Look.PHONE)
                .page();
        Locator papers = page.locator(".papers li");
        assertThat(papers).hasCount(2);
        assertThat(papers.last()).hasText("PMID 99000022");
        assertThat(page.locator(".timeline-list")).containsText("Published: Imaginostat, a report");
        papers.first().locator("cite a").click();
        assertThat(page.locator("#desk h1")).hasText("Imaginostat, a report");
    }
}
