package io.docent.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.INTEGER;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.docent.answer.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Trials side by side on the page.
@InBrowser
final class TableTest {

    private static final String COMPARISON = "Compare HALO 202 and HALO 301";
    private static final String LIST = "Which trials were randomised?";

    private static Locator table(ChatPage page) {
        return page.turn().locator(".answer-text table");
    }

    @Test
    void names_of_columns_and_rows_are_headers(ChatPage page, Site site) {
        page.ask(COMPARISON);
        assertThat(table(page).locator("thead th[scope=col]")).hasText(new String[] {
            "HALO 202 (NCT01839487)", "HALO 301 (NCT02715804)",
        });
        long rows = site.answer(COMPARISON)
                        .answer()
                        .lines()
                        .filter(line -> line.startsWith("|"))
                        .count()
                - 2;
        assertThat(table(page).locator("tbody th[scope=row]")).hasCount((int) rows);
        assertThat(table(page).locator("thead td")).hasText("");
    }

    @Test
    void the_number_in_a_cell_opens_the_words_that_it_rests_on(ChatPage page, Site site) {
        page.ask(COMPARISON);
        Locator chip =
                table(page).locator("tbody tr").last().locator("a.citation").last();
        int number = Integer.parseInt(chip.textContent());
        chip.click();
        page.popover().waitFor();
        Answer.Citation citation = site.answer(COMPARISON).citations().get(number - 1);
        assertThat(page.popover()).containsText("Show in context");
        assertThat(page.popover().locator(".evidence-labels li"))
                .hasText(citation.evidence().labels().toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 360})
    void on_a_phone_the_table_scrolls_in_its_own_frame_and_the_page_does_not(int width, Visitor visitor) {
        ChatPage page = visitor.open(Look.PHONE.wide(width)).ask(LIST);
        Locator frame = page.turn().locator(".table-frame");
        assertThat(frame.evaluate("node => node.scrollWidth > node.clientWidth"))
                .isEqualTo(true);
        assertThat(page.page().evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isEqualTo(0);
        frame.focus();
        page.page().keyboard().press("ArrowRight");
        page.page().waitForTimeout(400);
        assertThat((Number) frame.evaluate("node => node.scrollLeft"))
                .extracting(Number::intValue)
                .asInstanceOf(INTEGER)
                .isPositive();
    }

    @Test
    void the_sources_say_what_sort_of_evidence_they_are_and_that_a_trial_counts_once(ChatPage page, Site site) {
        page.ask(COMPARISON);
        Answer answer = site.answer(COMPARISON);
        Locator sources = page.turn().locator(".sources");
        assertThat(sources.locator("li[id]").first().locator(".evidence-labels li"))
                .hasText(answer.citations().getFirst().evidence().labels().toArray(String[]::new));
        assertThat(sources.locator(".basis").first())
                .hasText(answer.evidence().sources() + " passages of "
                        + answer.evidence().documents() + " documents, on 2 trials");
        assertThat(sources).containsText("each counted once");
    }

    @Test
    void a_table_is_saved_as_csv_with_its_sources(ChatPage page, Site site) throws IOException {
        page.ask(COMPARISON);
        Download file = page.page()
                .waitForDownload(() -> page.button("Save table as CSV").click());
        assertThat(file.suggestedFilename()).isEqualTo("docent-compare-halo-202-and-halo-301.csv");
        String csv = Files.readString(file.path());
        assertThat(csv)
                .startsWith("\ufeff,HALO 202 (NCT01839487),HALO 301 (NCT02715804)\r\n")
                .contains("Phase,phase 2 [1],phase 3 [2]\r\n", "source,passage,title,doi,quote\r\n");
        assertThat(csv)
                .contains("\r\n[1],"
                        + site.answer(COMPARISON).citations().getFirst().passageId() + ",");
    }

    @Test
    void copies_and_exports_keep_the_table(ChatPage page, Site site) throws IOException {
        page.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.ask(COMPARISON).button("Copy with citations").click();
        assertThat(page.button("Copied")).isVisible();
        String plain = page.page().evaluate("navigator.clipboard.readText()").toString();
        String row = site.answer(COMPARISON)
                .answer()
                .lines()
                .filter(line -> line.startsWith("|Phase|"))
                .findFirst()
                .orElseThrow();
        assertThat(plain).contains(row, "phase II, randomised, n = 279");
        String rich = page.page().evaluate("""
                async () => {
                  const [item] = await navigator.clipboard.read();
                  return (await item.getType("text/html")).text();
                }""").toString();
        assertThat(rich).contains("<table", "<th scope=\"row\">Phase", "<sup>[1]</sup>");
        page.page()
                .getByText("Export", new Page.GetByTextOptions().setExact(true))
                .click();
        Download file = page.page()
                .waitForDownload(() -> page.page()
                        .locator(".menu-list button")
                        .filter(new Locator.FilterOptions().setHasText("Markdown"))
                        .click());
        assertThat(Files.readString(file.path())).contains("\n|---|---|---|\n", row);
    }

    @ParameterizedTest
    @EnumSource(AccessibilityTest.Window.class)
    void tables_break_no_rule(AccessibilityTest.Window window, Visitor visitor) {
        ChatPage page = visitor.open(window.look()).ask(COMPARISON);
        AccessibilityTest.expectNoViolation(page);
        AccessibilityTest.expectNoViolation(page.ask(LIST));
        photograph(page, "table-list-" + window.name().toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @EnumSource(AccessibilityTest.Window.class)
    void tables_have_their_picture(AccessibilityTest.Window window, Visitor visitor) {
        ChatPage page = visitor.open(window.look()).ask(COMPARISON);
        photograph(page, "table-comparison-" + window.name().toLowerCase(Locale.ROOT));
    }

    private static void photograph(ChatPage page, String name) {
        Path file = Path.of("target", "screenshots", name + ".png");
        page.turn().locator(".question").scrollIntoViewIfNeeded();
        page.page().evaluate("document.querySelector('.turn:last-of-type .question').scrollIntoView()");
        page.page().screenshot(new Page.ScreenshotOptions().setPath(file));
        assertThat(file).isNotEmptyFile();
    }
}
