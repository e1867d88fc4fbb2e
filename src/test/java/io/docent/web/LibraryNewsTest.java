package io.docent.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.docent.web.LibraryPage.file;
import static io.docent.web.LibraryServer.paper;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.docent.library.Curators;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a change of the corpus brings with it, told where the reader sees it.
@InBrowser
final class LibraryNewsTest {

    private static final String INDEX = "**/v1/index";

    @TempDir
    private static Path folder;

    private static LibraryServer server;

    @BeforeAll
    static void open() {
        LibraryServer.write(
                folder.resolve("corpus/papers/trial.txt"),
                paper("A trial remembered", "NCT09000017 was a phase II trial in melanoma."));
        server = LibraryServer.open(folder, Curators.LOCAL);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void search_by_meaning_is_said_to_follow_until_it_is_there(Visitor visitor) {
        LibraryPage page = LibraryPage.open(visitor, server, Look.PHONE);
        Locator card = page.job("Search by meaning follows");
        assertThat(card).isHidden();
        page.page().route(INDEX, route -> answerVectors(route, 3, 12));
        page.go("#/trials").go("#/library");
        assertThat(card).containsText("found by its words already");
        assertThat(card).containsText("3 of 12 passages, the newest first");
        assertThat(card.getByRole(AriaRole.PROGRESSBAR)).hasAttribute("max", "12");
        page.page().unroute(INDEX);
        page.page().route(INDEX, route -> answerVectors(route, 12, 12));
        assertThat(card).isHidden();
        assertThat(page.page().locator("#announcements")).hasText("All passages are found by their meaning now.");
    }

    @Test
    void what_a_paper_contradicts_is_marked_beside_the_way_to_the_conflicts(Visitor visitor) {
        LibraryPage page = LibraryPage.open(visitor, server, Look.PHONE);
        Locator link = page.page().locator("#pages [data-page=conflicts]");
        assertThat(link).hasText("Conflicts");
        page.page().waitForFunction("() => localStorage.getItem('docent.v1.setting.conflicts-seen') !== null");
        page.choose(
                file("against.txt", paper("A trial misremembered", "NCT09000017 was a phase II trial in sarcoma.")));
        page.finished("Adding against.txt");
        assertThat(link).hasText(Pattern.compile("^Conflicts \\d+ new$"));
        link.click();
        assertThat(page.page().locator(".conflict-card .new-mark").first()).isVisible();
        assertThat(page.page().locator(".conflict-card").filter(new Locator.FilterOptions().setHasText("sarcoma")))
                .hasCount(1);
        assertThat(page.page().getByLabel("New")).isChecked();
        assertThat(link).hasText("Conflicts");
    }

    @Test
    void a_document_that_is_no_more_leads_back_to_those_that_are(Visitor visitor) {
        visitor.expectFailures();
        LibraryPage page = LibraryPage.open(visitor, server, Look.PHONE).go("#/library/long-gone");
        assertThat(page.page().locator("#desk h1")).hasText("No such document");
        assertThat(page.page().locator("#desk")).containsText("“long-gone”");
        page.page().locator(".back a").click();
        assertThat(page.row("A first paper on stroma")).isVisible();
    }

    @Test
    void a_search_that_fails_is_told_and_leaves_what_was_there(Visitor visitor) {
        visitor.expectFailures();
        LibraryPage page = LibraryPage.open(visitor, server, Look.PHONE).go("#/library/first");
        assertThat(page.page().locator(".passages > li").first()).isVisible();
        page.page().route("**/v1/search?*", Route::abort);
        page.page().locator("#passage-search").fill("collagen");
        page.page().locator("#passage-search").press("Enter");
        assertThat(page.count()).containsText("Docent cannot be reached");
        assertThat(page.page().locator(".passages > li").first()).isVisible();
    }

    @Test
    void who_deletes_a_document_by_keyboard_stays_in_the_list(Visitor visitor) {
        LibraryPage page = LibraryPage.open(visitor, server, Look.DESK);
        page.choose(file("zebra.txt", paper("Zebras without stripes", "They were white.")));
        page.finished("Adding zebra.txt");
        page.button("Delete Zebras without stripes").focus();
        page.page().keyboard().press("Enter");
        page.confirm("Delete");
        page.finished("Deleting “Zebras without stripes”");
        assertThat(page.row("Zebras without stripes")).hasCount(0);
        assertThat(page.rows().last().locator("a").first()).isFocused();
    }

    @Test
    void who_reads_far_down_the_list_stays_there_when_something_is_added(Visitor visitor) {
        LibraryPage page = LibraryPage.open(visitor, server, Look.DESK).go("#/trials");
        page.page().route("**/v1/documents", route -> {
            if (route.request().method().equals("GET")) {
                route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(documents(700)));
            } else {
                route.resume();
            }
        });
        page.go("#/library");
        assertThat(page.rows()).hasCount(200);
        page.button("Show 500 more documents").click();
        assertThat(page.rows()).hasCount(700);
        page.rows().nth(650).evaluate("row => { row.dataset.old = 'yes' }");
        page.choose(file("more.txt", paper("Of more", "There is more.")));
        page.finished("Adding more.txt");
        assertThat(page.page().locator("tr[data-old]")).hasCount(0);
        assertThat(page.rows()).hasCount(700);
    }

    private static String documents(int number) {
        return IntStream.range(0, number)
                .mapToObj(n -> """
                        {"id": "d%1$d", "title": "Paper %1$d", "holds": "abstract", "passages": 1, "year": 2020,
                         "source": "papers/a.xml.gz", "authors": [], "warnings": []}""".formatted(n))
                .collect(Collectors.joining(",", "{\"documents\": [", "]}"));
    }

    @Test
    void a_file_that_is_dropped_beside_its_place_does_not_lead_away(Visitor visitor) {
        LibraryPage page = LibraryPage.open(visitor, server, Look.DESK);
        Object lost = page.page().evaluate("""
                () => {
                  const dataTransfer = new DataTransfer();
                  dataTransfer.items.add(new File(["words"], "stray.txt"));
                  const drop = new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true });
                  return document.querySelector("#documents-title").dispatchEvent(drop);
                }""");
        org.assertj.core.api.Assertions.assertThat(lost).isEqualTo(false);
        assertThat(page.page().locator(".sending")).hasCount(0);
    }

    @Test
    void a_time_that_nobody_knows_is_not_said_to_be_a_second(Visitor visitor) {
        Object words = LibraryPage.open(visitor, server, Look.DESK).page().evaluate("""
                async () => {
                  const { restInWords } = await import("/library/library-words.js");
                  return [restInWords(null), restInWords(undefined), restInWords(0.2), restInWords(300)].join("|");
                }""");
        org.assertj.core.api.Assertions.assertThat(words).isEqualTo("||about 1 second left|about 5 minutes left");
    }

    /// What the server says of its index, with other numbers of vectors.
    private static void answerVectors(Route route, int done, int total) {
        String told = route.fetch().text();
        route.fulfill(new Route.FulfillOptions()
                .setContentType("application/json")
                .setBody(told.replaceFirst(
                        "\"vectors\":\\{[^}]*\\}", "\"vectors\":{\"done\":%d,\"total\":%d}".formatted(done, total))));
    }
}
