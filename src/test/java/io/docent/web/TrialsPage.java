package io.docent.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;

/// The pages on trials and conflicts in a browser. Conflicts are those of `conflicts.json`, whatever the server
/// finds.
record TrialsPage(Page page) {

    private static final String CONFLICTS = "**/v1/conflicts";

    /// Opens the page that a fragment of the address names, "#/trials".
    static TrialsPage open(Visitor visitor, Look look, String fragment) {
        TrialsPage page = new TrialsPage(visitor.open(look).page());
        page.answerConflicts(conflicts());
        return page.go(fragment);
    }

    TrialsPage go(String fragment) {
        page.evaluate("fragment => { location.hash = fragment }", fragment);
        assertThat(page.locator("#desk h1")).isVisible();
        return this;
    }

    /// From now on the server says this of conflicts.
    void answerConflicts(String json) {
        page.unroute(CONFLICTS);
        page.route(
                CONFLICTS,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(json)));
    }

    Locator rows() {
        return page.locator(".trials-table tbody tr");
    }

    /// The trials that are listed, once they are.
    List<String> names() {
        assertThat(count()).containsText("trial");
        return nameLinks().allTextContents();
    }

    Locator nameLinks() {
        return page.locator(".trials-table tbody .col-name a");
    }

    Locator count() {
        return page.locator("#desk .count");
    }

    Locator search() {
        return page.getByRole(AriaRole.SEARCHBOX, new Page.GetByRoleOptions().setName("Search"));
    }

    void choose(String facet, String value) {
        page.locator("#trial-" + facet).selectOption(value);
    }

    Locator header(String name) {
        return page.getByRole(
                AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    void sortBy(String name) {
        header(name).getByRole(AriaRole.BUTTON).click();
    }

    /// The rows of the forest plot.
    Locator plotRows() {
        return page.locator(".forest-row[role=button]");
    }

    Locator plot() {
        return page.locator(".forest > svg");
    }

    Locator panel() {
        return page.locator("#sources-panel");
    }

    Locator cards() {
        return page.locator(".conflict-card");
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /// What a button saves.
    byte[] save(String button, String fileName) {
        Download file = page.waitForDownload(() -> button(button).click());
        org.assertj.core.api.Assertions.assertThat(file.suggestedFilename()).isEqualTo(fileName);
        try {
            return Files.readAllBytes(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What a button saves as text, without the mark of UTF-8 that spreadsheets want.
    String saveText(String button, String fileName) {
        return new String(save(button, fileName), StandardCharsets.UTF_8).replaceFirst("^\ufeff", "");
    }

    /// How much wider than the window the page is.
    Object overflow() {
        return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    static String conflicts() {
        try (InputStream file = Objects.requireNonNull(TrialsPage.class.getResourceAsStream("/conflicts.json"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
