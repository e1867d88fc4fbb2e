package io.docent.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The page as the axe rules see it, in each of its states.
@InBrowser
final class AccessibilityTest {

    private static final String QUESTION = "Did PEGPH20 improve overall survival in HALO 301?";

    /// The windows that the page is made for.
    enum Window {
        DESK_LIGHT,
        DESK_DARK,
        PHONE_LIGHT,
        PHONE_DARK;

        Look look() {
            Look light = name().startsWith("DESK") ? Look.DESK : Look.PHONE;
            return light.in(name().endsWith("DARK") ? ColorScheme.DARK : ColorScheme.LIGHT)
                    .still();
        }
    }

    @ParameterizedTest
    @EnumSource(Window.class)
    void an_empty_page_breaks_no_rule(Window window, Visitor visitor) {
        expectNoViolation(visitor.open(window.look()));
    }

    @ParameterizedTest
    @EnumSource(Window.class)
    void an_answer_breaks_no_rule(Window window, Visitor visitor) {
        expectNoViolation(visitor.open(window.look()).ask(QUESTION));
    }

    @ParameterizedTest
    @EnumSource(Window.class)
    void an_open_quote_breaks_no_rule(Window window, Visitor visitor) {
        ChatPage page = visitor.open(window.look()).ask(QUESTION);
        page.chip(1).click();
        page.popover().waitFor();
        expectNoViolation(page);
    }

    @ParameterizedTest
    @EnumSource(Window.class)
    void the_sources_panel_breaks_no_rule(Window window, Visitor visitor) {
        expectNoViolation(visitor.open(window.look()).ask(QUESTION).showInContext(1));
    }

    @ParameterizedTest
    @EnumSource(Window.class)
    void an_abstention_breaks_no_rule(Window window, Visitor visitor) {
        expectNoViolation(visitor.open(window.look()).ask("What did CheckMate 067 find?"));
    }

    static void expectNoViolation(ChatPage page) {
        List<Rule> violations = new AxeBuilder(page.page()).analyze().getViolations();
        assertThat(violations)
                .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                .isEmpty();
    }
}
