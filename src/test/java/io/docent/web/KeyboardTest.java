package io.docent.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/// The whole way of a question without a mouse.
@InBrowser
final class KeyboardTest {

    private static final String QUESTION = "Did PEGPH20 improve overall survival in HALO 301?";
    private static final int MOST_STOPS = 60;

    @Test
    void a_question_is_asked_read_and_followed_up_by_keyboard_alone(ChatPage page) {
        page.page().keyboard().press("/");
        assertThat(page.box()).isFocused();
        page.page().keyboard().type(QUESTION);
        page.page().keyboard().press("Enter");
        assertThat(page.turn()).hasAttribute("data-state", "done");

        tabTo(page, "a.citation", "Shift+Tab");
        page.page().keyboard().press("Enter");
        assertThat(page.popover()).isVisible();
        tabTo(page, "#citation-popover button.show-in-context", "Tab");
        page.page().keyboard().press("Enter");
        assertThat(page.panel().locator("mark.quote").first()).isVisible();
        page.page().keyboard().press("Escape");
        assertThat(page.panel()).isHidden();

        page.page().keyboard().press("/");
        page.page().keyboard().type("And what about toxicity?");
        page.page().keyboard().press("Enter");
        assertThat(page.turns()).hasCount(2);
        assertThat(page.turn()).hasAttribute("data-state", "done");
    }

    private static void tabTo(ChatPage page, String selector, String key) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            page.page().keyboard().press(key);
            Object there = page.page().evaluate("s => document.activeElement.matches(s)", selector);
            if (Boolean.TRUE.equals(there)) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not reach " + selector);
    }
}
