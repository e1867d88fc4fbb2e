package io.docent.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// An answer while it comes, held in the middle.
@InBrowser
class StreamingTest {

    private static final String QUESTION = "What is immunogenic cell death?";

    @Test
    void the_step_under_way_is_told(Visitor visitor, Site site) throws IOException {
        Turnstile turnstile = visitor.with(new Turnstile(site.address(), "sources"));
        ChatPage page = visitor.open(turnstile.address(), Look.DESK);
        page.begin(QUESTION);
        assertThat(page.turn().locator(".progress")).hasText(Pattern.compile("Searching the corpus"));
        assertThat(page.page().locator("#announcements")).hasText("Searching the corpus");
    }

    @Test
    void the_first_words_are_read_before_the_last_are_there(Visitor visitor, Site site) throws IOException {
        Turnstile turnstile = visitor.with(new Turnstile(site.address(), "token"));
        ChatPage page = visitor.open(turnstile.address(), Look.DESK);
        page.begin(QUESTION);
        assertThat(page.answer()).containsText("Immunogenic cell death (ICD)");
        assertThat(page.turn()).hasAttribute("data-state", "asking");
        assertThat(page.sources()).hasCount(0);
        turnstile.goOn();
        assertThat(page.turn()).hasAttribute("data-state", "done");
        assertThat(page.sources()).isVisible();
    }

    @Test
    void a_number_opens_its_quote_while_the_rest_comes(Visitor visitor, Site site) throws IOException {
        Turnstile turnstile = visitor.with(new Turnstile(site.address(), "token"));
        ChatPage page = visitor.open(turnstile.address(), Look.DESK);
        page.begin(QUESTION);
        page.chip(1).click();
        turnstile.goOn();
        assertThat(page.turn()).hasAttribute("data-state", "done");
        assertThat(page.popover()).isVisible();
        assertThat(page.chip(1)).hasAttribute("aria-expanded", "true");
    }

    @Test
    void a_reader_can_stop_an_answer_and_keeps_what_came(Visitor visitor, Site site) throws Exception {
        Turnstile turnstile = visitor.with(new Turnstile(site.address(), "token"));
        ChatPage page = visitor.open(turnstile.address(), Look.DESK);
        page.begin(QUESTION);
        assertThat(page.answer()).containsText("Immunogenic cell death (ICD)");
        page.button("Stop").click();
        assertThat(page.turn()).hasAttribute("data-state", "stopped");
        assertThat(page.turn()).containsText("Stopped before it was complete.");
        assertThat(page.answer()).containsText("Immunogenic cell death (ICD)");
        assertThat(page.box()).isFocused();
        assertThat(turnstile.isAbandoned()).as("the connection is given up").isTrue();
    }

    @Test
    void a_stopped_answer_can_be_asked_again(Visitor visitor, Site site) throws IOException {
        Turnstile turnstile = visitor.with(new Turnstile(site.address(), "sources"));
        ChatPage page = visitor.open(turnstile.address(), Look.DESK);
        page.begin(QUESTION);
        page.button("Stop").click();
        turnstile.goOn();
        page.button("Ask again").click();
        assertThat(page.turn()).hasAttribute("data-state", "done");
        assertThat(page.turns()).hasCount(1);
    }

    @Test
    void an_answer_that_breaks_off_keeps_what_came_and_says_so(Visitor visitor, Site site) throws IOException {
        visitor.expectFailures();
        Turnstile turnstile = visitor.with(new Turnstile(site.address(), "token"));
        ChatPage page = visitor.open(turnstile.address(), Look.DESK);
        page.begin(QUESTION);
        assertThat(page.answer()).containsText("Immunogenic cell death (ICD)");
        turnstile.breakOff();
        assertThat(page.turn()).hasAttribute("data-state", "failed");
        assertThat(page.turn()).containsText("The answer broke off");
        assertThat(page.answer()).containsText("Immunogenic cell death (ICD)");
    }

    @Test
    void another_conversation_can_be_read_meanwhile(Visitor visitor, Site site) throws IOException {
        Turnstile turnstile = visitor.with(new Turnstile(site.address(), "token"));
        ChatPage page = visitor.open(turnstile.address(), Look.DESK);
        page.begin(QUESTION);
        page.button("New conversation").click();
        assertThat(page.heading("Ask the literature")).isVisible();
        turnstile.goOn();
        Locator first = page.conversations().first();
        first.locator(".open").click();
        assertThat(page.turn()).hasAttribute("data-state", "done");
    }

    @Test
    void a_page_that_is_loaded_again_keeps_what_came(Visitor visitor, Site site) throws IOException {
        Turnstile turnstile = visitor.with(new Turnstile(site.address(), "token"));
        ChatPage page = visitor.open(turnstile.address(), Look.DESK);
        page.begin(QUESTION);
        assertThat(page.answer()).containsText("Immunogenic cell death (ICD)");
        page.page().reload();
        assertThat(page.turn()).hasAttribute("data-state", "stopped");
        assertThat(page.answer()).containsText("Immunogenic cell death (ICD)");
    }
}
