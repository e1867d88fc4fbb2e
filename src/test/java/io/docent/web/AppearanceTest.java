package io.docent.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the page looks like: nothing sticks out, and pictures of its states are kept in `target/screenshots`.
@InBrowser
final class AppearanceTest {

    private static final String QUESTION = "Did PEGPH20 improve overall survival in HALO 301?";
    private static final String LIST = "Which trials in Table 1 were unsuccessful?";
    private static final String UNKNOWN = "What did CheckMate 067 find?";

    @ParameterizedTest
    @ValueSource(ints = {320, 360, 768, 1280})
    void nothing_sticks_out_to_the_side(int width, Visitor visitor) {
        ChatPage page = visitor.open(Look.PHONE.wide(width)).ask(QUESTION);
        page.ask(LIST);
        page.ask(UNKNOWN);
        Object overflow =
                page.page().evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow).isEqualTo(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void each_state_has_its_picture(int width, Visitor visitor) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            String suffix = width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT);
            ChatPage page = visitor.open(Look.DESK
                    .wide(width)
                    .high(width < 500 ? 740 : 860)
                    .in(scheme)
                    .still());
            photograph(page, "welcome-" + suffix);
            photograph(page.ask(QUESTION), "answer-" + suffix);
            photograph(page.showInContext(1), "panel-" + suffix);
            page.page().keyboard().press("Escape");
            photograph(page.ask(LIST), "list-" + suffix);
            photograph(page.ask(UNKNOWN), "abstention-" + suffix);
        }
    }

    @Test
    void somebody_who_wants_no_motion_sees_none(Visitor visitor) {
        ChatPage page = visitor.open(Look.DESK.still()).ask(QUESTION);
        Object running = page.page().evaluate("document.getAnimations().filter(a => a.playState === 'running').length");
        assertThat(running).isEqualTo(0);
    }

    private static void photograph(ChatPage page, String name) {
        Path file = Path.of("target", "screenshots", name + ".png");
        page.page().screenshot(new Page.ScreenshotOptions().setPath(file));
        assertThat(file).isNotEmptyFile();
    }
}
