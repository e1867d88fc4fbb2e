package io.docent.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From a number in a quote to the abstract behind it; retractions stand where the paper is cited.
@InBrowser
class CitedWorksPageTest {

    private static final String RETRACTED = "This paper was retracted (J Nowhere. 2021;5:1).";

    @Test
    void a_source_shows_that_it_rests_on_a_retracted_paper(Visitor visitor) throws IOException {
        ChatPage page = ask(visitor, Look.DESK, CitingCorpus.QUESTION);

        Locator notice = page.sources().locator(".paper-notice").first();
        assertThat(notice).isVisible();
        assertThat(notice).containsText(RETRACTED);
        assertThat(page.turn().locator(".notice.warning").first()).containsText(RETRACTED);
    }

    @Test
    void a_quote_leads_to_the_abstract_behind_its_number(Visitor visitor) throws IOException {
        ChatPage page = ask(visitor, Look.DESK, CitingCorpus.QUESTION);
        Locator chip = review(page);
        chip.click();
        assertThat(page.popover().locator(".referenced")).containsText("Imaginostat shrinks invented tumours in mice");
        assertThat(page.popover().locator(".referenced .paper-notice")).containsText(RETRACTED);

        button(page.popover(), "Show the abstract of reference 1").click();

        assertThat(page.panel().locator(".passage")).containsText("Mice that were given imaginostat");
        assertThat(page.panel().locator(".passage-head .paper-notice")).containsText(RETRACTED);
    }

    @Test
    void a_passage_names_its_references_and_leads_to_their_abstracts(Visitor visitor) throws IOException {
        ChatPage page = ask(visitor, Look.DESK, CitingCorpus.QUESTION);
        review(page).click();
        button(page.popover(), "Show in context").click();

        Locator references = page.panel().locator(".references");
        assertThat(references).containsText("Reference 2: Dreamumab and stromal pressure in pigs: a study");
        assertThat(references).containsText("Reference 3: A paper that nobody has");
        assertThat(references.locator("button")).hasCount(2);
        button(page.panel(), "Show the abstract of reference 2").click();
        assertThat(page.panel().locator(".passage")).hasText("Stromal pressure fell in pigs.");
    }

    @Test
    void a_document_leads_to_those_that_cite_it_and_back(Visitor visitor) throws IOException {
        CitingCorpus corpus = visitor.with(new CitingCorpus());
        Page page = visitor.open(URI.create(corpus.address() + "#/library/pmid-12"), Look.PHONE)
                .page();
        Locator citing = page.locator(".citing li");
        assertThat(citing).hasText("Remodelling drugs in invented carcinoma: what is known as reference 2");
        citing.locator("a").click();
        assertThat(page.locator("#desk h1")).hasText("Remodelling drugs in invented carcinoma: what is known");
        assertThat(page.locator(".citing")).hasCount(0);
        Locator references = page.locator(".reference-details");
        references.locator("summary").click();
        assertThat(references.locator("summary")).hasText("Reference list: 3 references known, 2 in the library");
        assertThat(references.locator("li").last())
                .hasText(Pattern.compile("^A paper that nobody has doi:10.1234/nowhere.3"));
        assertThat(references.locator("li").first().locator(".paper-notice")).hasText(RETRACTED);
        expectSound(new ChatPage(page), "references-360");
        references.locator("li").nth(1).locator("a").first().click();
        assertThat(page.locator("#desk h1")).hasText("Dreamumab and stromal pressure in pigs: a study");
    }

    @ParameterizedTest
    @CsvSource({"360, LIGHT", "360, DARK", "1280, LIGHT", "1280, DARK"})
    void notices_and_references_break_no_rule(int width, ColorScheme scheme, Visitor visitor) throws IOException {
        Look look = Look.PHONE.wide(width).high(860).in(scheme).still();
        ChatPage page = ask(visitor, look, CitingCorpus.QUESTION);
        String name = "cited-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT);
        expectSound(page, name);
        review(page).click();
        expectSound(page, name + "-quote");
        button(page.popover(), "Show in context").click();
        assertThat(page.panel().locator(".references")).isVisible();
        expectSound(page, name + "-passage");
        button(page.panel(), "Show the abstract of reference 1").click();
        assertThat(page.panel().locator(".passage-head .paper-notice")).isVisible();
        expectSound(page, name + "-abstract");
    }

    private static ChatPage ask(Visitor visitor, Look look, String question) throws IOException {
        CitingCorpus corpus = visitor.with(new CitingCorpus());
        return visitor.open(corpus.address(), look).ask(question);
    }

    /// The number of the review's quote, which alone gives references.
    private static Locator review(ChatPage page) {
        String number = page.sources()
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText("Notice on reference 1"))
                .first()
                .getAttribute("data-n");
        return page.chip(Integer.parseInt(number));
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .first();
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
