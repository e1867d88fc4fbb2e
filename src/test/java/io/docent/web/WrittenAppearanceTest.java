package io.docent.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A written answer, its signs, an open reason and the switch: as the axe rules see them, and as pictures.
@InBrowser
class WrittenAppearanceTest {

    @ParameterizedTest
    @CsvSource({"360, LIGHT", "360, DARK", "1280, LIGHT", "1280, DARK"})
    void a_written_answer_breaks_no_rule(int width, ColorScheme scheme, Visitor visitor) throws IOException {
        WritingServer server = visitor.with(new WritingServer(WritingServer.MIXED));
        Look look = Look.PHONE.wide(width).high(860).in(scheme).still();
        ChatPage page = visitor.open(server.address(), look).ask(WritingServer.QUESTION);
        assertThat(page.page().locator("#answer-choice")).isVisible();
        String name = "written-" + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT);
        expectSound(page, name);
        page.remarks().first().click();
        expectSound(page, name + "-reason");
        page.page().keyboard().press("Escape");
        page.button("Show in the corpus’s own words").click();
        assertThat(page.button("Back to the written answer")).isVisible();
        expectSound(page, name + "-own-words");
    }

    private static void expectSound(ChatPage page, String name) {
        Path file = Path.of("target", "screenshots", name + ".png");
        page.page().screenshot(new Page.ScreenshotOptions().setPath(file));
        assertThat(new AxeBuilder(page.page()).analyze().getViolations())
                .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                .isEmpty();
        Object overflow =
                page.page().evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow).isEqualTo(0);
    }
}
