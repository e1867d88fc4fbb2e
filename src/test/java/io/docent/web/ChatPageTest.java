package io.docent.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Asking, in the page.
@InBrowser
class ChatPageTest {

    @Test
    void an_empty_page_says_what_it_knows_and_what_can_be_asked(ChatPage page) {
        assertThat(page.heading("Ask the literature")).isVisible();
        assertThat(page.page().locator(".holdings")).hasText(Pattern.compile("^\\d+ passages from \\d+ documents$"));
        assertThat(page.page().locator(".example").first()).isVisible();
    }

    @Test
    void an_example_is_asked_with_one_click(ChatPage page) {
        Locator example = page.page().locator(".example").first();
        String question = example.locator("span").last().textContent();
        example.click();
        assertThat(page.heading(question).last()).isVisible();
        assertThat(page.chips().first()).isVisible();
    }

    @Test
    void a_question_gets_an_answer_with_numbered_sources(ChatPage page) {
        page.ask("Did HALO 301 improve overall survival?");
        assertThat(page.answer()).containsText("11.2 vs 11.5 months");
        assertThat(page.chip(1)).isVisible();
        assertThat(page.sources().getByRole(AriaRole.LISTITEM).first()).containsText("11.2 vs 11.5 months");
    }

    @Test
    void every_number_in_an_answer_has_its_source_below(ChatPage page) {
        page.ask("Which trials are listed in Table 1?");
        for (Locator chip : page.chips().all()) {
            Locator source = page.page().locator(chip.getAttribute("href").replace("#", "[id='") + "']");
            assertThat(source).hasAttribute("value", chip.textContent());
        }
    }

    @Test
    void a_list_of_trials_is_answered_as_a_table(ChatPage page) {
        page.ask("Which trials are listed in Table 1?");
        assertThat(page.answer().getByRole(AriaRole.ROW).nth(3)).isVisible();
    }

    @Test
    void a_follow_up_is_understood_from_what_was_said(ChatPage page) {
        page.ask("What did HALO 301 find?").ask("And what about toxicity?");
        assertThat(page.turn()).containsText(Pattern.compile("Understood as .*HALO 301"));
        assertThat(page.answer()).containsText(Pattern.compile("toxicit", Pattern.CASE_INSENSITIVE));
    }

    @Test
    void a_suggested_question_is_asked_with_one_click(ChatPage page) {
        page.ask("Did HALO 301 improve overall survival?");
        Locator suggestion = page.turn().locator(".follow-up").first();
        String question = suggestion.textContent();
        suggestion.click();
        assertThat(page.turns()).hasCount(2);
        assertThat(page.turn().locator(".question")).hasText(question);
    }

    @Test
    void what_the_corpus_does_not_answer_shows_what_is_nearest(ChatPage page) {
        page.ask("What did CheckMate 067 find?");
        assertThat(page.heading("The corpus does not answer this")).isVisible();
        assertThat(page.turn()).containsText("CheckMate 067");
        assertThat(page.turn().locator(".passage-links li")).hasCount(3);
        assertThat(page.chips()).hasCount(0);
    }

    @Test
    void what_is_nearest_opens_in_its_place(ChatPage page) {
        page.ask("What did CheckMate 067 find?");
        page.turn().locator(".passage-links button").first().click();
        assertThat(page.panel().locator(".passage")).isVisible();
        assertThat(page.panel().locator("mark")).hasCount(0);
    }

    @Test
    void what_was_found_and_not_cited_is_kept_apart(ChatPage page) {
        page.ask("Did HALO 301 improve overall survival?");
        Locator apart = page.turn().locator(".retrieved");
        apart.locator("summary").click();
        assertThat(apart.locator(".passage-links li .excerpt").first()).not().isEmpty();
    }

    @Test
    void markup_in_a_question_is_text(ChatPage page) {
        String question = "<img src=x onerror=alert(1)> & <b>HALO 301</b>?";
        page.ask(question);
        assertThat(page.turn().locator(".question")).hasText(question);
        assertThat(page.conversations().first()).containsText(question);
        assertThat(page.page().locator("#conversation img, #conversation b")).hasCount(0);
    }

    @Test
    void shift_and_enter_begin_a_line(ChatPage page) {
        page.box().fill("HALO 301");
        page.box().press("Shift+Enter");
        page.box().pressSequentially("and survival?");
        assertThat(page.box()).hasValue("HALO 301\nand survival?");
        assertThat(page.turns()).hasCount(0);
    }

    @Test
    void a_question_that_is_too_long_cannot_be_asked(ChatPage page) {
        page.box().fill("a".repeat(4_003));
        assertThat(page.page().locator("#question-count")).hasText("3 characters too many");
        assertThat(page.button("Ask")).isDisabled();
    }
}
