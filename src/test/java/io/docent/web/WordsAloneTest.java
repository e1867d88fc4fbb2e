package io.docent.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import io.docent.answer.Answering;
import io.docent.app.Docent;
import io.docent.retrieve.Retriever;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A search whose embedder gives no vector, as one on another machine does that cannot be reached.
@InBrowser
final class WordsAloneTest {

    private static final String WARNING =
            "The embedding model did not answer, so passages were found by their words alone.";

    private Server server;

    @BeforeEach
    void start() {
        Docent docent = CorpusServer.docent();
        Retriever retriever = new Retriever(docent.index(), text -> Answering.NO_VECTOR, Retriever.DENSE_WEIGHT);
        Answering answering = new Answering(docent.index(), retriever, text -> Answering.NO_VECTOR);
        Serving serving = new Serving(docent.index(), retriever, answering, List.of());
        server = Server.start("localhost", 0, Path.of("web"), () -> Optional.of(serving));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_server_says_that_passages_were_found_by_words_alone() {
        HttpResponse<String> response = new Client(server.port()).get("/v1/search?q=hyaluronan");
        Api.assertDescribed(response, "get", "/v1/search");
        assertThat(Client.json(response).get("warnings"))
                .extracting(JsonNode::textValue)
                .containsExactly(WARNING);
        assertThat(Client.json(response).get("passages"))
                .isNotEmpty()
                .allMatch(passage -> passage.get("denseRank").isNull());
    }

    @Test
    void the_page_says_so_above_what_it_found(Visitor visitor) {
        Page page = visitor.open(URI.create("http://localhost:" + server.port() + "/#/library/review"), Look.PHONE)
                .page();
        page.locator("#passage-search").fill("hyaluronan");
        page.locator("#passage-search").press("Enter");
        assertThat(page.locator(".document-passages .notice.warning")).hasText(WARNING);
        assertThat(page.locator(".passages > li").first()).containsText("hyaluronan");
        page.locator("#passage-search").fill("");
        assertThat(page.locator(".document-passages .notice.warning")).hasCount(0);
    }
}
