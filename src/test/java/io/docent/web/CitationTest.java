package io.docent.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.docent.answer.Answer.Citation;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// From a number in an answer to the words behind it.
@InBrowser
class CitationTest {

    private static final String QUESTION = "Did HALO 301 improve overall survival?";
    private static final String LIST = "Which trials are listed in Table 1?";

    @Test
    void a_click_on_a_number_opens_its_quote(ChatPage page) {
        page.ask(QUESTION).chip(1).click();
        assertThat(page.popover()).isVisible();
        assertThat(page.popover()).isFocused();
        assertThat(page.popover().getByRole(AriaRole.BLOCKQUOTE)).containsText("11.2 vs 11.5 months");
    }

    @Test
    void the_pointer_over_a_number_opens_its_quote_and_takes_it_away(ChatPage page) {
        page.ask(QUESTION).chip(1).hover();
        assertThat(page.popover()).isVisible();
        assertThat(page.popover()).not().isFocused();
        page.page().mouse().move(2, 700);
        assertThat(page.popover()).isHidden();
    }

    @Test
    void the_pointer_can_go_from_the_number_into_the_quote(ChatPage page) {
        page.ask(QUESTION).chip(1).hover();
        page.popover().getByRole(AriaRole.BLOCKQUOTE).hover();
        page.popover().getByText("Show in context").click();
        assertThat(page.panel()).isVisible();
    }

    @Test
    void the_enter_key_opens_a_quote_and_escape_closes_it(ChatPage page) {
        page.ask(QUESTION).chip(1).focus();
        Keyboard keyboard = page.page().keyboard();
        keyboard.press("Enter");
        assertThat(page.popover()).isFocused();
        keyboard.press("Escape");
        assertThat(page.popover()).isHidden();
        assertThat(page.chip(1)).isFocused();
    }

    @Test
    void a_click_elsewhere_closes_the_quote(ChatPage page) {
        page.ask(QUESTION).chip(1).click();
        page.turn().locator(".question").click();
        assertThat(page.popover()).isHidden();
    }

    @Test
    void the_quote_is_word_for_word_the_passages(ChatPage page, Site site) {
        Citation citation = site.answer(QUESTION).citations().getFirst();
        assertThat(site.passage(citation).text().substring(citation.start(), citation.end()))
                .isEqualTo(citation.quote());
        page.ask(QUESTION).chip(1).click();
        assertThat(page.popover().locator("blockquote").textContent()).isEqualTo(citation.quote());
    }

    @Test
    void the_quote_tells_where_it_stands(ChatPage page, Site site) {
        Citation citation = site.answer(QUESTION).citations().getFirst();
        page.ask(QUESTION).chip(1).click();
        assertThat(page.popover().locator(".section-line"))
                .hasText(citation.section().number() + " " + citation.section().title());
        assertThat(page.popover().locator("cite")).hasText(citation.title());
        assertThat(page.popover().locator(".reference-numbers"))
                .containsText(String.valueOf(citation.references().getFirst()));
    }

    @Test
    void a_trial_leads_to_its_registry_entry(ChatPage page) {
        page.ask(QUESTION).chip(1).click();
        Locator trial = link(page, "HALO 301 (NCT02715804)");
        assertThat(trial).hasAttribute("href", "https://clinicaltrials.gov/study/NCT02715804");
        assertThat(trial).hasAttribute("rel", "noopener noreferrer");
        assertThat(trial).hasAttribute("target", "_blank");
    }

    @Test
    void a_document_leads_to_its_doi(ChatPage page) {
        page.ask(QUESTION).chip(1).click();
        assertThat(link(page, "doi:10.3389/fimmu.2025.1672601"))
                .hasAttribute("href", "https://doi.org/10.3389/fimmu.2025.1672601");
    }

    @Test
    void the_quote_is_marked_in_its_passage(ChatPage page, Site site) {
        Citation citation = site.answer(QUESTION).citations().getFirst();
        page.ask(QUESTION).showInContext(1);
        assertThat(page.panel().locator("mark.quote").textContent()).isEqualTo(citation.quote());
        assertThat(page.panel().locator(".passage").textContent())
                .isEqualTo(site.passage(citation).text());
        assertThat(page.panel().getByRole(AriaRole.HEADING).first()).isFocused();
        assertThat(page.panel().locator("mark.quote")).isInViewport();
    }

    @Test
    void a_table_row_is_marked_cell_by_cell(ChatPage page, Site site) {
        Citation citation = site.answer(LIST).citations().getFirst();
        page.ask(LIST).showInContext(1);
        String marked = String.join("", page.panel().locator("mark.quote").allTextContents());
        assertThat(marked.replaceAll("\\s", "")).isEqualTo(citation.quote().replaceAll(": |\\s", ""));
    }

    @Test
    void the_panel_goes_from_source_to_source(ChatPage page) {
        page.ask(LIST).showInContext(1);
        assertThat(page.button("Previous source")).isDisabled();
        page.button("Next source").click();
        assertThat(page.panel().getByRole(AriaRole.HEADING).first()).hasText(Pattern.compile("^Source 2\\b"));
        assertThat(page.button("Previous source")).isEnabled();
    }

    @Test
    void a_passage_leads_to_its_neighbours(ChatPage page) {
        page.ask(QUESTION).showInContext(1);
        String id = page.panel().locator(".passage").getAttribute("data-passage-id");
        page.panel().getByText("Passage after").click();
        assertThat(page.panel().locator(".passage")).not().hasAttribute("data-passage-id", id);
        page.panel().getByText("Passage before").click();
        assertThat(page.panel().locator(".passage")).hasAttribute("data-passage-id", id);
    }

    @Test
    void a_trial_named_in_a_passage_tells_what_the_corpus_knows_of_it(ChatPage page) {
        page.ask(QUESTION).showInContext(1);
        Locator trial = page.panel().locator("details.trial[data-nct-id=NCT02715804]");
        trial.locator("summary").click();
        assertThat(trial).containsText("Phase III");
        assertThat(trial)
                .containsText(Pattern.compile("overall survival.*HR 1", Pattern.CASE_INSENSITIVE | Pattern.DOTALL));
    }

    @Test
    void closing_the_panel_gives_the_focus_back(ChatPage page) {
        page.ask(QUESTION);
        Locator show = page.sources().getByText("Show in context").first();
        show.click();
        page.page().keyboard().press("Escape");
        assertThat(page.panel()).isHidden();
        assertThat(show).isFocused();
    }

    @Test
    void a_number_is_a_link_to_its_source_without_the_card(ChatPage page) {
        page.ask(QUESTION);
        String target = page.chip(1).getAttribute("href");
        assertThat(page.page().locator("[id='" + target.substring(1) + "']")).containsText("11.2 vs 11.5 months");
    }

    private static Locator link(ChatPage page, String name) {
        return page.popover().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }
}
