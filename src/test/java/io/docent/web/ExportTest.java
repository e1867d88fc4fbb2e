package io.docent.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import io.docent.answer.Answer;
import io.docent.answer.Answer.Citation;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a reader takes away.
@InBrowser
class ExportTest {

    private static final String QUESTION = "Did HALO 301 improve overall survival?";
    private static final String DOI = "10.3389/fimmu.2025.1672601";

    @Test
    void a_conversation_is_saved_as_markdown(ChatPage page, Site site) throws IOException {
        Answer answer = site.answer(QUESTION);
        Download file = export(page.ask(QUESTION), "Markdown");
        assertThat(file.suggestedFilename()).isEqualTo("docent-did-halo-301-improve-overall-survival.md");
        assertThat(read(file))
                .startsWith("# " + QUESTION + "\n\n## " + QUESTION + "\n\n")
                .contains(answer.answer().strip(), "### Sources", "https://doi.org/" + DOI, "HALO 301 (NCT02715804)")
                .contains(answer.citations().stream().map(Citation::quote).toList());
    }

    @Test
    void an_abstention_is_saved_too(ChatPage page) throws IOException {
        Download file = export(page.ask("What did CheckMate 067 find?"), "Markdown");
        assertThat(read(file)).contains("The corpus does not answer this.", "CheckMate 067");
    }

    @Test
    void what_is_cited_is_saved_as_bibtex(ChatPage page, Visitor visitor) throws IOException {
        visitor.expectFailures(); // references that nobody resolved yet
        Download file = export(page.ask(QUESTION), "BibTeX");
        assertThat(file.suggestedFilename()).endsWith(".bib");
        assertThat(read(file)).contains("@article{", DOI, "Targeting").containsOnlyOnce(DOI);
    }

    @Test
    void what_is_cited_is_saved_as_ris(ChatPage page, Visitor visitor) throws IOException {
        visitor.expectFailures(); // references that nobody resolved yet
        Download file = export(page.ask(QUESTION), "RIS");
        assertThat(file.suggestedFilename()).endsWith(".ris");
        assertThat(read(file)).startsWith("TY  - ").contains("DO  - " + DOI, "ER  -");
    }

    @Test
    void the_reader_is_told_which_references_nobody_knows(ChatPage page, Visitor visitor) {
        visitor.expectFailures();
        export(page.ask(QUESTION), "BibTeX");
        assertThat(page.notification()).containsText("saved");
        assertThat(page.notification()).containsText("not resolved by the corpus");
    }

    @Test
    void an_answer_is_copied_with_its_sources(ChatPage page, Site site) {
        page.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.ask(QUESTION).button("Copy with citations").click();
        assertThat(page.button("Copied")).isVisible();
        String plain = page.page().evaluate("navigator.clipboard.readText()").toString();
        Citation citation = site.answer(QUESTION).citations().getFirst();
        assertThat(plain).contains("[1] “" + citation.quote() + "”", citation.title(), DOI);
        assertThat(richText(page)).contains("<sup>[1]</sup>", "<blockquote", "https://doi.org/" + DOI);
    }

    @Test
    void an_answer_is_copied_where_the_browser_has_no_clipboard_interface(Visitor visitor) {
        ChatPage page = visitor.open(Look.DESK);
        page.page().addInitScript("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
        page.page().reload();
        page.ask(QUESTION).button("Copy with citations").click();
        assertThat(page.button("Copied")).isVisible();
    }

    private static Download export(ChatPage page, String format) {
        page.page()
                .getByText("Export", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                .click();
        return page.page()
                .waitForDownload(() -> page.page()
                        .locator(".menu-list button")
                        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(format))
                        .click());
    }

    private static String read(Download file) throws IOException {
        return Files.readString(file.path());
    }

    private static String richText(ChatPage page) {
        return page.page().evaluate("""
                async () => {
                  const [item] = await navigator.clipboard.read();
                  return (await item.getType("text/html")).text();
                }""").toString();
    }
}
