package io.docent.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.docent.library.Curators;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The library's pages: the axe rules, nothing that sticks out, and pictures in `target/screenshots`.
@InBrowser
final class LibraryAppearanceTest {

    @TempDir
    private static Path folder;

    private static LibraryServer server;

    @BeforeAll
    static void open() {
        LibraryServer.write(folder.resolve("corpus/papers/scan.pdf"), "%PDF-1.4 and no more");
        LibraryServer.write(folder.resolve("corpus/papers/empty.xml"), "");
        server = LibraryServer.open(folder, Curators.LOCAL);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "360, LIGHT", "360, DARK"})
    void the_library_breaks_no_rule_and_has_its_picture(int width, ColorScheme scheme, Visitor visitor) {
        LibraryPage page = LibraryPage.open(
                visitor, server, Look.DESK.wide(width).in(scheme).still());
        page.choose(
                LibraryPage.file("seen.txt", LibraryServer.paper("Of what is seen " + width + scheme, "It is seen.")),
                LibraryPage.file("broken.pdf", "%PDF-1.4 and nothing " + width + scheme));
        page.finished("Adding 2 files");
        assertThat(page.page().locator(".failures li").first()).isVisible();
        assertFollowsTheRules(page, "library-%d-%s".formatted(width, scheme));
        page.button("Delete A first paper on stroma").click();
        assertThat(page.confirmation()).isVisible();
        assertFollowsTheRules(page, "library-delete-%d-%s".formatted(width, scheme));
        page.confirm("Cancel");
        page.go("#/library/first");
        assertFollowsTheRules(page, "document-%d-%s".formatted(width, scheme));
    }

    @ParameterizedTest
    @CsvSource({"320", "768"})
    void nothing_sticks_out_to_the_side(int width, Visitor visitor) {
        LibraryPage page = LibraryPage.open(visitor, server, Look.DESK.wide(width));
        page.choose(LibraryPage.file("broken.pdf", "%PDF-1.4 and nothing " + width));
        page.finished("Adding broken.pdf");
        assertThat(page.rows().first()).isVisible();
        assertThat(overflow(page)).isEqualTo(0);
        page.go("#/library/second");
        assertThat(overflow(page)).isEqualTo(0);
        page.button("Ask about this document").click();
        assertThat(page.page().locator("#scope")).isVisible();
        assertThat(overflow(page)).isEqualTo(0);
    }

    private static void assertFollowsTheRules(LibraryPage page, String picture) {
        page.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "screenshots", picture.toLowerCase(Locale.ROOT) + ".png")));
        assertThat(new AxeBuilder(page.page()).analyze().getViolations())
                .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                .isEmpty();
    }

    private static Object overflow(LibraryPage page) {
        return page.page().evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }
}
