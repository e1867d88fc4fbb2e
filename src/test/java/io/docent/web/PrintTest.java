package io.docent.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;

/// The pages on paper.
@InBrowser
final class PrintTest {

    /// A sheet between its margins.
    private static final Look SHEET = Look.DESK.wide(690);

    @Test
    void a_dark_theme_is_printed_in_dark_ink(Visitor visitor) {
        Page page =
                TrialsPage.open(visitor, SHEET.in(ColorScheme.DARK), "#/trials").page();
        page.evaluate("() => { document.documentElement.dataset.theme = 'dark' }");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.evaluate("getComputedStyle(document.body).color")).isEqualTo("rgb(0, 0, 0)");
        assertThat(page.evaluate("getComputedStyle(document.querySelector('#desk .promise')).color"))
                .isEqualTo("rgb(75, 83, 87)");
    }

    @Test
    void trials_are_a_table_on_paper_that_fits_it(Visitor visitor) {
        TrialsPage page = TrialsPage.open(visitor, SHEET, "#/trials");
        assertThat(page.page().locator(".list-table thead")).isHidden();
        page.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.page().locator(".list-table thead")).isVisible();
        assertThat(page.page().locator(".filters")).isHidden();
        assertThat(page.overflow()).isEqualTo(0);
    }

    @Test
    void a_trials_results_are_a_table_on_paper(Visitor visitor) {
        TrialsPage page = TrialsPage.open(visitor, SHEET, "#/trials/NCT02715804");
        page.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.page().locator(".results-table thead")).isVisible();
        assertThat(page.button("Print")).isHidden();
        assertThat(page.overflow()).isEqualTo(0);
    }

    @Test
    void the_plot_is_drawn_for_the_width_of_a_sheet(Visitor visitor) {
        TrialsPage page = TrialsPage.open(visitor, Look.DESK, "#/trials/NCT02715804");
        assertThat(page.plot()).hasAttribute("width", java.util.regex.Pattern.compile("^(?!680$)"));
        page.page().evaluate("dispatchEvent(new Event('beforeprint'))");
        assertThat(page.plot()).hasAttribute("width", "680");
        page.page().evaluate("dispatchEvent(new Event('afterprint'))");
        assertThat(page.plot()).hasAttribute("width", java.util.regex.Pattern.compile("^(?!680$)"));
    }

    @Test
    void the_library_prints_what_it_holds_and_no_controls(Visitor visitor) {
        Page page = TrialsPage.open(visitor, SHEET, "#/library").page();
        assertThat(page.locator(".drop-zone")).isVisible();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".drop-zone")).isHidden();
        assertThat(page.locator(".documents-table tbody tr").first()).isVisible();
    }
}
