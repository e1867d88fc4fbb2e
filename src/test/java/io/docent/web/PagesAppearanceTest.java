package io.docent.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The pages beside the chat: the axe rules, nothing that sticks out, and pictures in `target/screenshots`.
@InBrowser
final class PagesAppearanceTest {

    @ParameterizedTest
    @CsvSource({
        "trials,   #/trials,             1280, LIGHT",
        "trials,   #/trials,             1280, DARK",
        "trials,   #/trials,              360, LIGHT",
        "trials,   #/trials,              360, DARK",
        "trial,    #/trials/NCT02263508, 1280, LIGHT",
        "trial,    #/trials/NCT02263508, 1280, DARK",
        "trial,    #/trials/NCT02263508,  360, LIGHT",
        "trial,    #/trials/NCT02263508,  360, DARK",
        "conflicts, #/conflicts,         1280, LIGHT",
        "conflicts, #/conflicts,         1280, DARK",
        "conflicts, #/conflicts,          360, LIGHT",
        "conflicts, #/conflicts,          360, DARK",
    })
    void a_page_breaks_no_rule_and_has_its_picture(
            String name, String fragment, int width, ColorScheme scheme, Visitor visitor) {
        TrialsPage page = shown(visitor, Look.DESK.wide(width).in(scheme).still(), fragment);
        assertThat(new AxeBuilder(page.page()).analyze().getViolations())
                .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                .isEmpty();
        String file = "%s-%d-%s.png".formatted(name, width, scheme.name().toLowerCase(Locale.ROOT));
        page.page()
                .screenshot(
                        new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "screenshots", file)));
    }

    @ParameterizedTest
    @CsvSource({"320", "360", "768", "1280"})
    void nothing_sticks_out_to_the_side(int width, Visitor visitor) {
        TrialsPage page = shown(visitor, Look.DESK.wide(width), "#/trials");
        assertThat(page.overflow()).isEqualTo(0);
        page.go("#/trials/NCT02366143");
        assertThat(page.plotRows()).hasCount(2);
        assertThat(page.overflow()).isEqualTo(0);
        page.go("#/conflicts");
        assertThat(page.cards()).hasCount(4);
        assertThat(page.overflow()).isEqualTo(0);
    }

    @ParameterizedTest
    @CsvSource({"320", "1280"})
    void the_panel_leaves_room_for_the_page(int width, Visitor visitor) {
        TrialsPage page = shown(visitor, Look.DESK.wide(width), "#/trials/NCT02715804");
        page.plotRows().first().click();
        assertThat(page.panel().locator("mark.quote").first()).isVisible();
        assertThat(page.overflow()).isEqualTo(0);
        assertThat(page.plotRows()).hasCount(2);
    }

    private static TrialsPage shown(Visitor visitor, Look look, String fragment) {
        TrialsPage page = TrialsPage.open(visitor, look, fragment);
        if (fragment.contains("NCT")) {
            assertThat(page.plotRows().first()).isVisible();
        }
        return page;
    }
}
