package io.docent.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/// The page "Library" and the pages of its documents in a browser.
record LibraryPage(Page page) {

    /// Opens the page that a fragment of the address names, "#/library".
    static LibraryPage open(Visitor visitor, LibraryServer server, Look look) {
        return new LibraryPage(visitor.open(URI.create(server.address() + "#/library"), look)
                        .page())
                .arrived();
    }

    LibraryPage go(String fragment) {
        page.evaluate("fragment => { location.hash = fragment }", fragment);
        return arrived();
    }

    LibraryPage arrived() {
        assertThat(page.locator("#desk h1")).isVisible();
        return this;
    }

    Locator rows() {
        return page.locator(".documents-table tbody tr");
    }

    Locator row(String title) {
        return rows().filter(new Locator.FilterOptions().setHasText(title));
    }

    /// Chooses files with the picker.
    void choose(FilePayload... files) {
        page.locator("#upload-files").setInputFiles(files);
    }

    static FilePayload file(String name, String content) {
        return new FilePayload(name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8));
    }

    /// Drops a file on the page.
    void drop(String name, String content) {
        JSHandle files = page.evaluateHandle("""
                ([name, content]) => {
                  const transfer = new DataTransfer();
                  transfer.items.add(new File([content], name));
                  return transfer;
                }""", new String[] {name, content});
        Locator zone = page.locator(".drop-zone");
        zone.dispatchEvent("dragenter", Map.of("dataTransfer", files));
        assertThat(zone).hasClass(Pattern.compile("is-over"));
        zone.dispatchEvent("dragover", Map.of("dataTransfer", files));
        zone.dispatchEvent("drop", Map.of("dataTransfer", files));
        assertThat(zone).not().hasClass(Pattern.compile("is-over"));
    }

    /// The change of this name, once it is over.
    Locator finished(String title) {
        Locator job = job(title);
        assertThat(job).hasAttribute("data-state", "done");
        return job;
    }

    Locator job(String title) {
        return page.getByRole(
                AriaRole.ARTICLE, new Page.GetByRoleOptions().setName(title).setExact(true));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator confirmation() {
        return page.locator("#confirm");
    }

    void confirm(String answer) {
        confirmation()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(answer))
                .click();
    }

    Locator count() {
        return page.locator("#desk .count");
    }

    Locator alert() {
        return page.locator("#desk").getByRole(AriaRole.ALERT);
    }
}
