package io.docent.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/// What the page says of each sentence that a language model wrote.
@InBrowser
class VerdictTest {

    @Test
    void only_sentences_that_do_not_stand_are_marked(Visitor visitor) throws IOException {
        ChatPage page = asked(visitor, WritingServer.MIXED);
        assertThat(page.remarks()).hasCount(2);
        assertThat(page.answer().locator("p button.remark")).hasCount(0);
        Locator items = page.answer().locator("li");
        assertThat(items.nth(0).locator("button.remark")).hasCount(0);
        assertThat(items.nth(1).locator("[data-verdict=numberMismatch]")).hasText("≠");
        assertThat(items.nth(2).locator("[data-verdict=uncited]")).hasText("[ ]");
    }

    @Test
    void a_sign_stands_after_the_sentence_and_its_number(Visitor visitor) throws IOException {
        ChatPage page = asked(visitor, WritingServer.MIXED);
        assertThat(page.answer().locator("li").nth(1).innerText()).endsWith("1.26)1.≠");
    }

    @Test
    void one_line_sums_the_checks_up(Visitor visitor) throws IOException {
        ChatPage page = asked(visitor, WritingServer.MIXED);
        assertThat(page.turn().locator(".checked")).hasText("4 statements checked, 2 not supported.");
    }

    @Test
    void an_answer_that_stands_says_so_in_one_line(Visitor visitor) throws IOException {
        ChatPage page = asked(
                visitor,
                WritingServer.MIXED
                        .lines()
                        .limit(3)
                        .reduce((a, b) -> a + "\n" + b)
                        .orElse(""));
        assertThat(page.turn().locator(".checked")).hasText("All 2 statements stand in their sources.");
        assertThat(page.remarks()).hasCount(0);
    }

    @Test
    void answers_in_the_corpus_own_words_have_no_such_line(ChatPage page) {
        page.ask(WritingServer.QUESTION);
        assertThat(page.turn().locator(".checked")).hasCount(0);
        assertThat(page.turn().locator(".colophon")).containsText("In the corpus’s own words");
    }

    @Test
    void a_reason_opens_by_keyboard_and_escape_gives_the_focus_back(Visitor visitor) throws IOException {
        ChatPage page = asked(visitor, WritingServer.MIXED);
        Locator sign = page.remarks().first();
        page.answer().locator("li").nth(1).locator("a.citation").focus();
        page.page().keyboard().press("Tab");
        assertThat(sign).isFocused();
        assertThat(page.popover()).containsText("A number in this sentence is not in the cited words");
        assertThat(page.popover().locator("li").first()).containsText("0.69");
        page.page().keyboard().press("Escape");
        assertThat(page.popover()).isHidden();
        assertThat(sign).isFocused();
        page.page().keyboard().press("Enter");
        assertThat(page.popover()).isFocused();
        page.page().keyboard().press("Escape");
        assertThat(page.popover()).isHidden();
        assertThat(sign).isFocused();
    }

    @Test
    void a_reason_opens_under_the_pointer_and_with_a_click(Visitor visitor) throws IOException {
        ChatPage page = asked(visitor, WritingServer.MIXED);
        page.remarks().last().hover();
        assertThat(page.popover()).containsText("No source is given for this sentence");
        page.remarks().first().click();
        assertThat(page.popover()).isFocused();
        assertThat(page.popover()).containsText("A number in this sentence");
    }

    @Test
    void a_sign_has_a_name(Visitor visitor) throws IOException {
        ChatPage page = asked(visitor, WritingServer.MIXED);
        assertThat(page.button("Check: No source is given for this sentence")).isVisible();
    }

    @Test
    void equal_sentences_are_told_apart(Visitor visitor) throws IOException {
        String said = "Median OS in HALO 301 was 11.2 vs 11.5 months";
        ChatPage page = asked(visitor, said + " [%1$s].\n\n" + said + ".");
        assertThat(page.answer().locator("p").first().locator("button.remark")).hasCount(0);
        assertThat(page.answer().locator("p").last().locator("[data-verdict=uncited]"))
                .hasCount(1);
    }

    @Test
    void the_writer_and_the_tokens_are_named(Visitor visitor) throws IOException {
        ChatPage page = asked(visitor, WritingServer.MIXED);
        assertThat(page.turn().locator(".colophon")).containsText("Written by scripted:8b, checked line by line");
        assertThat(page.turn().locator(".colophon")).containsText("100 tokens read, ");
    }

    @Test
    void a_page_that_is_loaded_again_keeps_signs_writer_and_summary(Visitor visitor) throws IOException {
        ChatPage page = asked(visitor, WritingServer.MIXED);
        String before = page.turn().innerText();
        page.page().reload();
        assertThat(page.remarks()).hasCount(2);
        assertThat(page.turn().innerText()).isEqualTo(before);
        page.remarks().first().click();
        assertThat(page.popover()).containsText("0.69");
    }

    @Test
    void nothing_that_a_model_makes_up_is_loaded_or_can_be_clicked(Visitor visitor) throws IOException {
        String hostile = """
                In HALO 301, PEGPH20 plus nab-paclitaxel/gemcitabine showed no overall survival benefit (HR 1.00; 95%% CI 0.80–1.27; P = 0.97) [%1$s].

                See [x](http://stranger.invalid/a) and ![x](http://stranger.invalid/b.png) <img src="http://stranger.invalid/c.png" onerror="document.title='hurt'"> <script>document.title='hurt'</script> <a href="javascript:alert(1)">y</a> and http://stranger.invalid/d.""";
        ChatPage page = asked(visitor, hostile);
        assertThat(page.answer().locator("img, script, iframe, a:not(.citation)"))
                .hasCount(0);
        assertThat(page.answer()).containsText("![x](http://stranger.invalid/b.png)");
        assertThat(page.answer()).containsText("<script>document.title='hurt'</script>");
        assertThat(page.page().title()).doesNotContain("hurt");
    }

    private static ChatPage asked(Visitor visitor, String text) throws IOException {
        WritingServer server = visitor.with(new WritingServer(text));
        return visitor.open(server.address(), Look.DESK).ask(WritingServer.QUESTION);
    }
}
