package io.docent.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/// The chat page in a browser, by what people see and reach on it.
record ChatPage(Page page) {

    /// Asks and waits for the answer.
    ChatPage ask(String question) {
        begin(question);
        assertThat(turn()).hasAttribute("data-state", "done");
        return this;
    }

    /// Asks and goes on.
    void begin(String question) {
        int before = turns().count();
        box().fill(question);
        box().press("Enter");
        assertThat(turns()).hasCount(before + 1);
    }

    Locator box() {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Question"));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    /// Questions with their answers.
    Locator turns() {
        return page.getByRole(AriaRole.ARTICLE);
    }

    /// The last question with its answer.
    Locator turn() {
        return turns().last();
    }

    /// The last answer's own words.
    Locator answer() {
        return turn().locator(".answer-text");
    }

    /// The numbers in the last answer.
    Locator chips() {
        return answer().getByRole(
                        AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^Source \\d")));
    }

    Locator chip(int number) {
        return chips().filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + number + "$")))
                .first();
    }

    /// The signs of doubt in the last answer.
    Locator remarks() {
        return answer().locator("button.remark");
    }

    /// The list of the last answer's sources.
    Locator sources() {
        return turn().getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName("Sources"));
    }

    /// The card with a quote that a number opens.
    Locator popover() {
        return page.locator("#citation-popover");
    }

    /// The part that shows a passage in its context.
    Locator panel() {
        return page.locator("#sources-panel");
    }

    /// The conversations kept in this browser.
    Locator conversations() {
        return page.locator("#conversations").getByRole(AriaRole.LISTITEM);
    }

    /// A line above the question box.
    Locator notification() {
        return page.locator("#notification");
    }

    /// Opens a number's quote and from there its passage.
    ChatPage showInContext(int number) {
        chip(number).click();
        popover()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Show in context"))
                .click();
        assertThat(panel().locator(".passage")).isVisible();
        return this;
    }

    String focused() {
        return page.evaluate("document.activeElement.id || document.activeElement.className")
                .toString();
    }
}
