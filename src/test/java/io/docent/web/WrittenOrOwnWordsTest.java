package io.docent.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.docent.model.Script;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whose words an answer has: the model's, the corpus's, and how a reader goes from one to the other.
@InBrowser
class WrittenOrOwnWordsTest {

    private static final String OWN = "In the corpus’s own words";
    private static final String WRITTEN = "Written by scripted:8b";

    /// As the stream tells that what came so far counts no more.
    private static final String RESTART = "status\ndata: {\"step\":\"restart\"}";

    private WritingServer server;
    private ChatPage page;

    @BeforeEach
    void open(Visitor visitor) throws IOException {
        server = visitor.with(new WritingServer(WritingServer.MIXED));
        page = visitor.open(server.address(), Look.DESK);
    }

    @Test
    void the_switch_names_the_model_and_is_remembered() {
        assertThat(choice(WRITTEN)).isChecked();
        choice("Corpus’s own words").check();
        page.ask(WritingServer.QUESTION);
        assertThat(colophon()).containsText(OWN);
        page.page().reload();
        assertThat(choice("Corpus’s own words")).isChecked();
        page.ask(WritingServer.QUESTION);
        assertThat(colophon()).containsText(OWN);
        assertThat(server.calls()).isZero();
    }

    @Test
    void the_switch_goes_back_by_keyboard() {
        choice("Corpus’s own words").check();
        page.page().keyboard().press("ArrowLeft");
        assertThat(choice(WRITTEN)).isChecked();
        page.ask(WritingServer.QUESTION);
        assertThat(colophon()).containsText(WRITTEN);
    }

    @Test
    void without_a_model_there_is_no_switch(Visitor visitor, Site site) {
        ChatPage other = visitor.open(site.address(), Look.DESK);
        assertThat(other.page().locator(".holdings")).containsText("passages");
        assertThat(other.page().locator("#answer-choice")).isHidden();
    }

    @Test
    void a_written_answer_is_shown_in_the_corpus_own_words_in_its_place() {
        page.ask(WritingServer.QUESTION);
        page.button("Show in the corpus’s own words").click();
        assertThat(colophon()).containsText(OWN);
        assertThat(page.turns()).hasCount(1);
        assertThat(page.remarks()).hasCount(0);
        assertThat(page.turn().locator(".question")).isFocused();
        assertThat(page.chip(1)).isVisible();
        assertThat(page.button("Show in the corpus’s own words")).hasCount(0);
    }

    @Test
    void the_written_answer_comes_back_without_being_written_again() {
        page.ask(WritingServer.QUESTION);
        String written = page.answer().innerText();
        page.button("Show in the corpus’s own words").click();
        assertThat(colophon()).containsText(OWN);
        page.page().reload();
        page.button("Back to the written answer").click();
        assertThat(colophon()).containsText(WRITTEN);
        assertThat(page.answer().innerText()).isEqualTo(written);
        assertThat(server.calls()).isEqualTo(1);
    }

    @Test
    void a_model_that_fails_gives_way_to_the_corpus_with_a_warning() {
        server.now(Script.failing(401, "Incorrect API key provided"));
        page.ask(WritingServer.QUESTION);
        assertThat(page.turn().locator(".warning").first()).containsText("The corpus is quoted word for word, because");
        assertThat(page.answer()).containsText("11.2 vs 11.5 months");
        assertThat(colophon()).containsText(OWN);
    }

    @Test
    void what_a_broken_model_said_is_taken_back(Visitor visitor) throws IOException {
        server.now(Script.of(new Script.Step.Piece("It cured everyone. "), new Script.Step.Cut()));
        Turnstile turnstile = visitor.with(new Turnstile(server.address(), "token"));
        ChatPage held = visitor.open(turnstile.address(), Look.DESK);
        held.begin(WritingServer.QUESTION);
        assertThat(held.answer()).containsText("It cured");
        turnstile.goOn();
        assertThat(held.turn()).hasAttribute("data-state", "done");
        assertThat(held.answer()).not().containsText("It cured");
        assertThat(held.answer()).containsText("11.2 vs 11.5 months");
    }

    @Test
    void an_answer_that_begins_again_is_empty_at_once_and_says_so(Visitor visitor) throws IOException {
        server.now(Script.of(new Script.Step.Piece("It cured everyone. "), new Script.Step.Cut()));
        Turnstile turnstile = visitor.with(new Turnstile(server.address(), RESTART));
        ChatPage held = visitor.open(turnstile.address(), Look.DESK);
        held.begin(WritingServer.QUESTION);
        assertThat(held.page().locator("#announcements")).hasText("Beginning the answer again");
        assertThat(held.answer()).hasText("");
        assertThat(held.turn().locator(".answer")).hasAttribute("aria-busy", "true");
        turnstile.goOn();
        assertThat(held.answer()).containsText("11.2 vs 11.5 months");
    }

    private Locator choice(String name) {
        return page.page().getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(name));
    }

    private Locator colophon() {
        return page.turn().locator(".colophon");
    }
}
