package io.docent.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.docent.web.LibraryPage.file;
import static io.docent.web.LibraryServer.paper;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import io.docent.library.Curators;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The library in a browser, on a real server whose corpus really changes.
@InBrowser
final class LibraryPageTest {

    /// Counts the clicks on a control in place of what the browser would do: its window for choosing files is not part
    /// of the page, and opens or not as the desktop behind a test has it.
    private static final String HEARS_A_CLICK = """
            control => {
              const opened = { times: 0 };
              control.addEventListener("click", (event) => {
                event.preventDefault();
                opened.times += 1;
              });
              return opened;
            }""";

    @TempDir
    private static Path folder;

    private static LibraryServer server;

    @BeforeAll
    static void open() {
        server = LibraryServer.open(folder, Curators.LOCAL);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void what_is_there_is_listed_and_counted(Visitor visitor) {
        LibraryPage page = LibraryPage.open(visitor, server, Look.DESK);
        Locator row = page.row("A first paper on stroma");
        assertThat(row).containsText("Full text");
        assertThat(row).containsText("papers/first.txt");
        assertThat(page.page().locator(".holdings-list")).containsText("Documents");
        assertThat(page.page()).hasTitle("Library · Docent");
        assertThat(page.page().locator("#pages [aria-current=page]")).hasText("Library");
    }

    @Test
    void a_chosen_paper_is_read_and_can_be_asked_about_alone(Visitor visitor) {
        LibraryPage page = LibraryPage.open(visitor, server, Look.DESK);
        page.choose(file("zinc.txt", paper("Of zinc in tumours", "Zinc fingers bind the promoter of the gene.")));
        Locator job = page.finished("Adding zinc.txt");
        assertThat(job).containsText("Documents: 1 added.");
        assertThat(page.row("Of zinc in tumours")).isVisible();
        assertThat(page.page().locator("#announcements")).containsText("Adding zinc.txt is done");
        job.getByText("Of zinc in tumours").click();
        assertThat(page.page().locator("#desk h1")).hasText("Of zinc in tumours");
        assertThat(page.page().locator(".passages")).containsText("Zinc fingers bind the promoter");
        page.button("Ask about this document").click();
        ChatPage chat = new ChatPage(page.page());
        assertThat(chat.page().locator("#scope")).containsText("Of zinc in tumours");
        chat.ask("What do zinc fingers bind?");
        assertThat(chat.turn().locator(".asked-of")).containsText("Of zinc in tumours");
        assertThat(chat.answer()).containsText("Zinc fingers bind the promoter");
        chat.button("Ask the whole corpus again").click();
        assertThat(chat.page().locator("#scope")).isHidden();
        assertThat(chat.box()).isFocused();
    }

    @Test
    void dropped_files_are_told_apart_by_what_came_of_them(Visitor visitor) {
        LibraryPage page = LibraryPage.open(visitor, server, Look.DESK);
        page.drop("Ångström – 試.txt", paper("Of small lengths", "An angstrom is short."));
        Locator added = page.finished("Adding Ångström – 試.txt");
        added.getByText("Added: 1 file").click();
        assertThat(added).containsText("papers/Ångström – 試.txt");
        page.drop("<b>broken</b>.pdf", "%PDF-1.4 and no more");
        Locator failed = page.finished("Adding <b>broken</b>.pdf");
        assertThat(failed).containsText("Could not be read: 1 file");
        assertThat(failed.locator(".what")).isVisible();
        assertThat(failed.locator(".fix")).containsText("What to do:");
        assertThat(failed.locator("b")).hasCount(0);
    }

    @Test
    void what_somebody_put_into_the_folder_is_read_and_failures_stay_listed(Visitor visitor) {
        LibraryPage page = LibraryPage.open(visitor, server, Look.DESK);
        LibraryServer.write(server.corpus().resolve("papers/put.txt"), paper("Of what was put", "It was put there."));
        LibraryServer.write(server.corpus().resolve("papers/damaged.pdf"), "%PDF-1.4 and no more");
        page.button("Read what changed").click();
        page.finished("Reading the corpus folder");
        assertThat(page.row("Of what was put")).isVisible();
        Locator failure = page.page().locator(".failures [data-path='papers/damaged.pdf']");
        assertThat(failure.locator(".what")).isVisible();
        assertThat(failure.locator(".fix")).isVisible();
    }

    @Test
    void what_is_dropped_into_the_folder_appears_by_itself(Visitor visitor) {
        LibraryPage page = LibraryPage.open(visitor, server, Look.DESK);
        LibraryServer.write(
                server.corpus().resolve("papers/itself.txt"), paper("Of appearing by itself", "Nobody had to ask."));
        assertThat(page.row("Of appearing by itself")).isVisible();
    }

    @Test
    void a_retraction_stands_beside_its_document(Visitor visitor) {
        LibraryPage page = LibraryPage.open(visitor, server, Look.DESK);
        page.choose(file("citation.xml", """
                <PubmedArticleSet><PubmedArticle><MedlineCitation Status="MEDLINE"><PMID Version="1">99000001</PMID>
                <Article><Journal><Title>A journal</Title><JournalIssue><PubDate><Year>2019</Year></PubDate></JournalIssue>
                </Journal><ArticleTitle>Of a finding that did not last.</ArticleTitle>
                <Abstract><AbstractText>We found what was not there.</AbstractText></Abstract></Article>
                <CommentsCorrectionsList><CommentsCorrections RefType="RetractionIn"><RefSource>A journal. 2020;1:2</RefSource>
                <PMID Version="1">99000002</PMID></CommentsCorrections></CommentsCorrectionsList></MedlineCitation>
                </PubmedArticle></PubmedArticleSet>
                """));
        page.finished("Adding citation.xml");
        Locator row = page.row("Of a finding that did not last");
        assertThat(row).containsText("Abstract");
        assertThat(row.locator(".document-warning.is-notice"))
                .containsText(Pattern.compile("retract", Pattern.CASE_INSENSITIVE));
        page.page().locator("#document-notice").selectOption("Retraction or correction");
        assertThat(page.rows()).hasCount(1);
        row.locator("a").click();
        assertThat(page.page().locator("#desk .notice.problem"))
                .containsText(Pattern.compile("retract", Pattern.CASE_INSENSITIVE));
    }

    @Test
    void nothing_is_deleted_before_somebody_says_so(Visitor visitor) {
        LibraryPage page = LibraryPage.open(visitor, server, Look.DESK);
        page.choose(file("leaving.txt", paper("Of leaving", "It will leave.")));
        page.finished("Adding leaving.txt");
        page.button("Delete Of leaving").click();
        assertThat(page.confirmation())
                .containsText(
                        Pattern.compile(
                                "Delete “Of leaving” with its \\d+ passages\\?.*papers/leaving.txt is kept in corpus/.removed/"));
        page.confirm("Cancel");
        assertThat(page.row("Of leaving")).isVisible();
        page.button("Delete Of leaving").click();
        page.confirm("Delete");
        Locator job = page.finished("Deleting “Of leaving”");
        assertThat(job).containsText("Documents: 1 gone.");
        assertThat(page.row("Of leaving")).hasCount(0);
        assertThat(LibraryServer.files(server.corpus())).doesNotContain("papers/leaving.txt");
    }

    @Test
    void everything_is_rebuilt_after_a_question(Visitor visitor) {
        LibraryPage page = LibraryPage.open(visitor, server, Look.DESK);
        page.button("Rebuild everything").click();
        assertThat(page.confirmation()).containsText("answers go on from the present index");
        page.confirm("Rebuild");
        page.finished("Rebuilding everything");
        assertThat(page.row("A first paper on stroma")).isVisible();
    }

    @Test
    void sending_can_be_cancelled(Visitor visitor) {
        LibraryPage page = LibraryPage.open(visitor, server, Look.DESK);
        page.page().route("**/v1/documents", route -> {
            if (!route.request().method().equals("POST")) {
                route.resume();
            }
        });
        page.choose(file("slow.txt", paper("Of slowness", "It is slow.")));
        assertThat(page.page().locator(".sending")).containsText("Adding slow.txt");
        page.button("Cancel").last().click();
        assertThat(page.alert()).containsText("Sending was cancelled");
        page.button("Dismiss").click();
        assertThat(page.page().locator("#upload-files")).isFocused();
        assertThat(LibraryServer.files(server.corpus())).doesNotContain("papers/slow.txt");
    }

    @Test
    void a_refused_request_is_told_and_tried_again(Visitor visitor) {
        visitor.expectFailures();
        LibraryPage page = LibraryPage.open(visitor, server, Look.DESK);
        page.page().route("**/v1/documents", route -> {
            if (route.request().method().equals("POST")) {
                route.fulfill(new Route.FulfillOptions()
                        .setStatus(503)
                        .setContentType("application/problem+json")
                        .setBody("{\"title\": \"The server cannot answer now\", \"detail\": \"the disk is full\"}"));
            } else {
                route.resume();
            }
        });
        page.choose(file("again.txt", paper("Of trying again", "It is tried again.")));
        assertThat(page.alert()).containsText("the disk is full");
        page.page().unroute("**/v1/documents");
        page.button("Try again").click();
        page.finished("Adding again.txt");
        assertThat(page.row("Of trying again")).isVisible();
    }

    @Test
    void what_is_too_large_is_not_even_sent(Visitor visitor) {
        LibraryPage page = LibraryPage.open(visitor, server, Look.DESK);
        page.choose(new FilePayload("huge.pdf", "application/pdf", new byte[LibraryServer.MAX_FILE + 1]));
        assertThat(page.alert()).containsText("huge.pdf: a file may have 1 MB.");
        page.button("Dismiss").click();
        page.choose(IntStream.range(0, 4)
                .mapToObj(n -> new FilePayload(n + ".pdf", "application/pdf", new byte[LibraryServer.MAX_FILE]))
                .toArray(FilePayload[]::new));
        assertThat(page.alert()).containsText("4 MB together; 3 MB may be sent at once");
    }

    @Test
    void who_may_not_change_the_corpus_is_told_why(Visitor visitor, @TempDir Path other) throws Exception {
        LibraryServer closed = visitor.with(LibraryServer.open(other, Curators.NONE));
        LibraryPage page = LibraryPage.open(visitor, closed, Look.DESK);
        assertThat(page.page().locator("#changes-off")).containsText("this server does not change its corpus");
        for (String name : List.of("Read what changed", "Rebuild everything", "Delete A first paper on stroma")) {
            assertThat(page.button(name)).isDisabled();
            assertThat(page.button(name)).hasAttribute("aria-describedby", "changes-off");
        }
        assertThat(page.page().locator("#upload-files")).isDisabled();
        page.go("#/library/first");
        assertThat(page.button("Delete")).isDisabled();
        assertThat(page.button("Ask about this document")).isEnabled();
    }

    @Test
    void the_way_needs_no_mouse(Visitor visitor) {
        LibraryPage page = LibraryPage.open(visitor, server, Look.DESK);
        Locator picker = page.page().locator("#upload-files");
        JSHandle opened = picker.evaluateHandle(HEARS_A_CLICK);
        picker.focus();
        assertThat(picker).isFocused();
        page.page().keyboard().press("Enter");
        page.page().waitForFunction("opened => opened.times === 1", opened);
        assertThat(picker).hasAttribute("multiple", "");
        page.choose(file("keys.txt", paper("Of keys", "Keys open locks.")));
        page.finished("Adding keys.txt");
        page.page().locator("#document-search").focus();
        page.page().keyboard().type("keys");
        assertThat(page.count()).containsText("1 of ");
        page.page().keyboard().press("Tab");
        page.row("Of keys").locator("a").focus();
        page.page().keyboard().press("Enter");
        assertThat(page.page().locator("#desk h1")).isFocused();
        assertThat(page.page().locator("#desk h1")).hasText("Of keys");
        page.page().locator(".back a").click();
        assertThat(page.page().locator("#document-search")).hasValue("keys");
    }

    @Test
    void a_document_is_searched_by_its_words(Visitor visitor) {
        LibraryPage page = LibraryPage.open(visitor, server, Look.DESK).go("#/library/first");
        page.page().locator("#passage-search").fill("collagen stiffens");
        page.page().keyboard().press("Enter");
        assertThat(page.count()).containsText("passages found");
        assertThat(page.page().locator(".passages > li").first()).containsText("Collagen stiffens the stroma.");
        page.page().locator(".passages button").first().click();
        assertThat(page.page().locator("#sources-panel .passage")).containsText("Collagen");
    }

    @Test
    void thousands_of_documents_appear_in_portions(Visitor visitor) {
        LibraryPage page = LibraryPage.open(visitor, server, Look.DESK).go("#/trials");
        String documents = IntStream.range(0, 3_000)
                .mapToObj(
                        "{\"id\": \"d%1$d\", \"title\": \"Paper %1$d\", \"holds\": \"abstract\", \"passages\": 1,"
                                        .concat(
                                                " \"year\": 2020, \"source\": \"papers/a.xml.gz\", \"authors\": [], \"warnings\": []}")
                                ::formatted)
                .collect(Collectors.joining(",", "{\"documents\": [", "]}"));
        page.page()
                .route(
                        "**/v1/documents",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("application/json")
                                .setBody(documents)));
        page.go("#/library");
        assertThat(page.count()).hasText("3,000 documents");
        assertThat(page.rows()).hasCount(200);
        page.button("Show 1,000 more documents").click();
        assertThat(page.rows()).hasCount(1_200);
        assertThat(page.rows().nth(200).locator("a")).isFocused();
        page.page().locator("#document-search").fill("paper 2999");
        assertThat(page.rows()).hasCount(1);
    }

    @Test
    void other_windows_hear_that_the_corpus_has_changed(Visitor visitor) {
        LibraryPage page = LibraryPage.open(visitor, server, Look.DESK);
        Page other = page.page().context().newPage();
        other.navigate(URI.create(server.address() + "#/conflicts").toString());
        assertThat(other.locator("#desk h1")).isVisible();
        page.choose(file("news.txt", paper("Of news", "This is new.")));
        page.finished("Adding news.txt");
        assertThat(other.locator(".corpus-changed")).containsText("The corpus has changed");
        other.locator(".corpus-changed button").click();
        assertThat(other.locator(".corpus-changed")).hasCount(0);
        assertThat(other.locator("#desk h1")).isFocused();
    }

    @Test
    void papers_are_fetched_by_their_names(Visitor visitor, @TempDir Path other) {
        visitor.expectFailures();
        LibraryServer fetching = visitor.with(LibraryServer.fetching(other));
        LibraryPage page = LibraryPage.open(visitor, fetching, Look.DESK);
        Locator field = page.page().getByLabel("Or name papers and trials");
        field.fill("PMID 31, 50");
        field.press("Enter");
        Locator job = page.finished("Fetching 2 papers and trials");
        assertThat(job).containsText("PMID 50No service has it.");
        assertThat(page.row("Of number 31")).isVisible();
        field.fill("31, not-a-number");
        field.press("Enter");
        assertThat(page.page().locator("#fetch-trouble")).containsText("not-a-number: this is no PubMed number");
        assertThat(field).isFocused();
        assertThat(field).hasValue("31, not-a-number");
    }

    @Test
    void a_server_that_fetches_nothing_offers_nothing_to_fetch(Visitor visitor) {
        LibraryPage page = LibraryPage.open(visitor, server, Look.DESK);
        assertThat(page.page().getByLabel("Or name papers and trials")).hasCount(0);
    }

    @Test
    void an_empty_library_says_what_to_do(Visitor visitor) {
        LibraryPage page = LibraryPage.open(visitor, server, Look.DESK).go("#/trials");
        page.page()
                .route(
                        "**/v1/documents",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("application/json")
                                .setBody("{\"documents\": []}")));
        page.go("#/library");
        assertThat(page.page().getByText("The library is empty.")).isVisible();
    }

    @Test
    void a_failing_server_is_told_and_asked_again(Visitor visitor) {
        visitor.expectFailures();
        LibraryPage page = LibraryPage.open(visitor, server, Look.DESK).go("#/trials");
        page.page().route("**/v1/documents", Route::abort);
        page.go("#/library");
        assertThat(page.alert()).containsText("Docent cannot be reached");
        page.page().unroute("**/v1/documents");
        page.button("Try again").click();
        assertThat(page.row("A first paper on stroma")).isVisible();
    }
}
