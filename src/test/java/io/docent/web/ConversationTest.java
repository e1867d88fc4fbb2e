package io.docent.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/// Conversations are kept in the browser, and only there.
@InBrowser
class ConversationTest {

    private static final String FIRST = "Did HALO 301 improve overall survival?";
    private static final String SECOND = "What is immunogenic cell death?";

    @Test
    void a_page_that_is_loaded_again_shows_the_conversation(ChatPage page) {
        page.ask(FIRST);
        String answer = page.answer().textContent();
        page.page().reload();
        assertThat(page.answer()).hasText(answer);
        page.showInContext(1);
        assertThat(page.panel().locator("mark.quote")).containsText("11.2 vs 11.5 months");
    }

    @Test
    void a_conversation_goes_on_after_the_page_was_loaded_again(ChatPage page) {
        page.ask(FIRST);
        page.page().reload();
        page.ask("And what about toxicity?");
        assertThat(page.turns()).hasCount(2);
        assertThat(page.turn().locator(".understood")).containsText("HALO 301");
    }

    @Test
    void a_conversation_is_named_after_its_first_question(ChatPage page) {
        page.ask(FIRST).ask(SECOND);
        assertThat(page.conversations()).hasCount(1);
        assertThat(page.conversations().locator(".open")).hasText(FIRST);
        assertThat(page.page()).hasTitle(FIRST + " · Docent");
    }

    @Test
    void a_conversation_can_be_renamed(ChatPage page) {
        page.ask(FIRST);
        page.conversations().hover();
        page.button("Rename: " + FIRST).click();
        page.page().keyboard().type("HALO");
        page.page().keyboard().press("Enter");
        assertThat(page.conversations().locator(".open")).hasText("HALO");
        page.page().reload();
        assertThat(page.conversations().locator(".open")).hasText("HALO");
    }

    @Test
    void an_earlier_conversation_can_be_opened(ChatPage page) {
        two(page);
        page.conversations().last().locator(".open").click();
        assertThat(page.turn().locator(".question")).hasText(FIRST);
    }

    @Test
    void one_conversation_is_deleted_after_a_question(ChatPage page) {
        two(page);
        page.conversations().last().hover();
        page.button("Delete: " + FIRST).click();
        assertThat(page.page().locator("#confirm")).containsText("It is kept nowhere else.");
        page.button("Delete").click();
        assertThat(page.conversations()).hasCount(1);
        assertThat(page.turn().locator(".question")).hasText(SECOND);
    }

    @Test
    void nothing_is_deleted_without_a_yes(ChatPage page) {
        two(page);
        page.button("Delete all conversations").click();
        page.button("Cancel").click();
        assertThat(page.conversations()).hasCount(2);
    }

    @Test
    void all_conversations_are_deleted_at_once(ChatPage page) {
        two(page);
        page.button("Delete all conversations").click();
        page.button("Delete all").click();
        assertThat(page.conversations()).hasCount(0);
        assertThat(page.heading("Ask the literature")).isVisible();
        assertThat(page.page().evaluate("Object.keys(localStorage).length")).isEqualTo(0);
        page.page().reload();
        assertThat(page.turns()).hasCount(0);
    }

    @Test
    void two_tabs_hold_two_conversations_and_one_list(ChatPage page) {
        page.ask(FIRST);
        Page other = page.page().context().newPage();
        other.navigate(page.page().url());
        new ChatPage(other).ask(SECOND);
        assertThat(page.conversations()).hasCount(2);
        assertThat(page.turns()).hasCount(1);
    }

    @Test
    void a_conversation_that_cannot_be_read_takes_no_other_with_it(ChatPage page) {
        page.ask(FIRST);
        page.page().evaluate("localStorage.setItem('docent.v1.conversation.broken', '{\"turns\": 5')");
        page.page().reload();
        assertThat(page.conversations()).hasCount(1);
        assertThat(page.turns()).hasCount(1);
    }

    @Test
    void a_browser_that_keeps_nothing_is_no_obstacle(Visitor visitor) {
        ChatPage page = visitor.open(Look.DESK);
        page.page()
                .addInitScript(
                        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }");
        page.page().reload();
        page.ask(FIRST);
        assertThat(page.notification()).containsText("storage is full or switched off");
        assertThat(page.chip(1)).isVisible();
    }

    private static void two(ChatPage page) {
        page.ask(FIRST);
        page.button("New conversation").click();
        page.ask(SECOND);
        assertThat(page.conversations()).hasCount(2);
    }
}
