package io.docent.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the page says when the server cannot help.
@InBrowser
class FailureTest {

    private static final String QUESTION = "Did HALO 301 improve overall survival?";

    @BeforeEach
    void requests_may_fail(Visitor visitor) {
        visitor.expectFailures();
    }

    @Test
    void a_problem_is_shown_in_the_servers_words(ChatPage page) {
        refuse(page, 500, """
                {"type": "/problems/internal", "title": "Something went wrong", "status": 500,
                 "detail": "it is in the server's log under the request's id", "fix": "ask the operator"}""");
        page.begin(QUESTION);
        assertThat(page.turn().locator(".problem")).containsText("Something went wrong");
        assertThat(page.turn().locator(".problem")).containsText("it is in the server's log");
        assertThat(page.turn().locator(".problem")).containsText("ask the operator");
    }

    @Test
    void a_question_that_failed_can_be_asked_again(ChatPage page) {
        refuse(page, 503, "{\"title\": \"Not ready\", \"status\": 503, \"detail\": \"the index is being built\"}");
        page.begin(QUESTION);
        page.page().unroute("**/v1/ask");
        page.button("Try again").click();
        assertThat(page.turn()).hasAttribute("data-state", "done");
        assertThat(page.turn().locator(".problem")).hasCount(0);
        assertThat(page.turns()).hasCount(1);
    }

    @Test
    void a_reply_that_is_no_problem_document_is_a_problem_too(ChatPage page) {
        refuse(page, 502, "<h1>Bad Gateway</h1>");
        page.begin(QUESTION);
        assertThat(page.turn().locator(".problem")).containsText("The server answered 502");
    }

    @Test
    void a_server_that_has_stopped_is_reported_and_asked_again_when_it_is_back(Visitor visitor, Site site) {
        Server first = site.start(0);
        int port = first.port();
        ChatPage page = visitor.open(Site.address(first), Look.DESK);
        assertThat(page.page().locator(".example").first()).isVisible();
        first.close();
        page.begin(QUESTION);
        assertThat(page.turn().locator(".problem")).containsText("Docent cannot be reached");
        try (Server second = site.start(port)) {
            assertThat(page.page()).hasURL(Site.address(second).toString());
            page.button("Try again").click();
            assertThat(page.turn()).hasAttribute("data-state", "done");
        }
    }

    @Test
    void a_passage_that_cannot_be_read_is_read_again_on_demand(ChatPage page) {
        page.ask(QUESTION);
        page.page().route("**/v1/passages/*", Route::abort);
        page.chip(1).click();
        page.popover().getByText("Show in context").click();
        assertThat(page.panel()).containsText("Docent cannot be reached");
        page.page().unroute("**/v1/passages/*");
        page.panel().getByText("Try again").click();
        assertThat(page.panel().locator("mark.quote").first()).isVisible();
    }

    @Test
    void a_passage_that_is_gone_is_not_passed_over(ChatPage page) {
        page.ask(QUESTION);
        page.page()
                .route(
                        "**/v1/passages/*",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setStatus(404)
                                .setBody("{\"title\": \"Not found\", \"status\": 404}")));
        page.chip(1).click();
        page.popover().getByText("Show in context").click();
        assertThat(page.panel()).containsText("This passage is no longer in the corpus.");
        assertThat(page.panel()).containsText("11.2 vs 11.5 months");
    }

    private static void refuse(ChatPage page, int status, String body) {
        page.page()
                .route(
                        "**/v1/ask",
                        route -> route.fulfill(
                                new Route.FulfillOptions().setStatus(status).setBody(body)));
    }
}
