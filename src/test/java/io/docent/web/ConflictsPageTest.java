package io.docent.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The audit of the corpus. The conflicts are those of `conflicts.json`; their passages are the corpus's own.
@InBrowser
final class ConflictsPageTest {

    @Test
    void conflicts_stand_by_trial_the_gravest_first(Visitor visitor) {
        TrialsPage page = TrialsPage.open(visitor, Look.DESK, "#/conflicts");
        assertThat(page.page().locator(".conflict-group h2"))
                .hasText(new String[] {"PEMBRO-RT", "IMpower150", "SARC021"});
        assertThat(page.page().locator(".conflict-group").first().locator(".severity"))
                .hasText(new String[] {"Contradiction", "Update"});
        assertThat(page.count()).hasText("4 conflicts on 3 trials");
    }

    @Test
    void a_conflict_shows_its_sentence_and_each_side_in_its_own_words(Visitor visitor) {
        TrialsPage page = TrialsPage.open(visitor, Look.DESK, "#/conflicts");
        Locator card = page.cards().last();
        assertThat(card.locator(".explanation"))
                .hasText("Table 1 has SARC021 (NCT01440088) begin in 2012, the registry in September 2011.");
        assertThat(card.locator("blockquote")).hasText(new String[] {"Year initiated: 2012", "Start date: 2011-09"});
        var sides = card.locator(".sides > li");
        assertThat(sides.nth(0).boundingBox().y).isEqualTo(sides.nth(1).boundingBox().y);
    }

    @Test
    void each_side_leads_to_its_passage(Visitor visitor) {
        TrialsPage page = TrialsPage.open(visitor, Look.DESK, "#/conflicts");
        page.cards().last().getByRole(AriaRole.BUTTON).first().click();
        assertThat(page.panel().locator("mark.quote").first()).isVisible();
        assertThat(page.panel().locator(".passage")).hasAttribute("data-passage-id", "review#table-1.r9");
    }

    @Test
    void severities_filter_and_the_address_remembers(Visitor visitor) {
        TrialsPage page = TrialsPage.open(visitor, Look.DESK, "#/conflicts");
        radio(page, "Contradictions 2").focus();
        page.page().keyboard().press("Space");
        assertThat(page.cards()).hasCount(2);
        assertThat(page.count()).hasText("2 of 4 conflicts on 2 trials");
        page.page().locator(".conflict-group h2 a").first().click();
        assertThat(page.page().locator("#desk h1")).hasText("IMpower150");
        page.page().goBack();
        assertThat(page.cards()).hasCount(2);
        assertThat(radio(page, "Contradictions 2")).isChecked();
    }

    @Test
    void nothing_is_new_at_the_first_look_and_what_came_since_is_at_the_next(Visitor visitor) throws IOException {
        JsonNode all = new ObjectMapper().readTree(TrialsPage.conflicts());
        JsonNode fewer = all.deepCopy();
        ((ArrayNode) fewer.get("conflicts")).remove(0);
        TrialsPage page = TrialsPage.open(visitor, Look.DESK, "#/trials");
        page.answerConflicts(fewer.toString());
        answerVersion(page, "one");
        page.go("#/conflicts");
        assertThat(page.count()).hasText("3 conflicts on 2 trials");
        assertThat(page.page().locator(".new-mark")).hasCount(0);

        page.answerConflicts(all.toString());
        answerVersion(page, "two");
        page.go("#/trials").go("#/conflicts");
        assertThat(page.count()).hasText("4 conflicts on 3 trials, 1 new since your last look");
        assertThat(page.page().locator(".conflict-card:has(.new-mark) h3")).hasText("Condition");

        page.go("#/trials").go("#/conflicts");
        assertThat(page.page().locator(".new-mark")).hasCount(1);
        page.button("Mark all as seen").click();
        assertThat(page.page().locator(".new-mark")).hasCount(0);
        page.go("#/trials").go("#/conflicts");
        assertThat(page.count()).hasText("4 conflicts on 3 trials");
    }

    @Test
    void what_is_shown_is_saved_as_csv(Visitor visitor) {
        TrialsPage page = TrialsPage.open(visitor, Look.DESK, "#/conflicts?severity=discrepancy");
        assertThat(page.saveText("CSV", "docent-conflicts.csv"))
                .isEqualTo(String.join(
                        "\r\n",
                        "trial,name,severity,attribute,explanation,value,document,documentTitle,passage,section,quote",
                        "NCT01440088,SARC021,discrepancy,start,\"Table 1 has SARC021 (NCT01440088) begin in 2012, the "
                                + "registry in September 2011.\",2012,review,,review#table-1.r9,Table 1 | Clinical studies of "
                                + "stroma/ECM or TME-modulating strategies (split by outcome) with cancer type and timeline,"
                                + "Year initiated: 2012",
                        "NCT01440088,SARC021,discrepancy,start,\"Table 1 has SARC021 (NCT01440088) begin in 2012, the "
                                + "registry in September 2011.\",2011-09,NCT01440088,,NCT01440088#design,Registry record: "
                                + "design,Start date: 2011-09",
                        ""));
    }

    @Test
    void what_is_shown_is_saved_as_markdown(Visitor visitor) {
        TrialsPage page = TrialsPage.open(visitor, Look.DESK, "#/conflicts");
        assertThat(page.saveText("Markdown", "docent-conflicts.md"))
                .startsWith("# Conflicts between sources\n\n## PEMBRO-RT (NCT02492568)\n\n")
                .contains("### Start: discrepancy\n\nTable 1 has SARC021 (NCT01440088) begin in 2012")
                .contains("**2011-09** (Registry record: design; `NCT01440088#design`)\n\n> Start date: 2011-09");
    }

    @Test
    void markup_in_a_source_is_words(Visitor visitor) {
        String hostile = TrialsPage.conflicts().replace("Year initiated: 2012", "<img src=x onerror=alert(1)> *2012*");
        TrialsPage page = TrialsPage.open(visitor, Look.DESK, "#/trials");
        page.answerConflicts(hostile);
        page.go("#/conflicts");
        assertThat(page.cards().last()).containsText("<img src=x onerror=alert(1)> *2012*");
        assertThat(page.page().locator("#desk img")).hasCount(0);
        assertThat(page.saveText("Markdown", "docent-conflicts.md"))
                .contains("> \\<img src=x onerror=alert(1)\\> \\*2012\\*");
    }

    @Test
    void a_corpus_without_conflicts_says_so(Visitor visitor) {
        TrialsPage page = TrialsPage.open(visitor, Look.DESK, "#/trials");
        page.answerConflicts("[]");
        page.go("#/conflicts");
        assertThat(page.page().getByText("The sources of the corpus agree")).isVisible();
    }

    @Test
    void a_failing_server_is_told_and_asked_again(Visitor visitor) {
        visitor.expectFailures();
        TrialsPage page = TrialsPage.open(visitor, Look.DESK, "#/trials");
        page.page().unroute("**/v1/conflicts");
        page.page().route("**/v1/conflicts", route -> route.abort());
        page.go("#/conflicts");
        assertThat(page.page().getByRole(AriaRole.ALERT)).containsText("Docent cannot be reached");
        page.answerConflicts(TrialsPage.conflicts());
        page.button("Try again").click();
        assertThat(page.cards()).hasCount(4);
    }

    @Test
    void a_side_names_the_document_that_says_it(Visitor visitor) {
        TrialsPage page = TrialsPage.open(visitor, Look.DESK, "#/trials");
        page.page().unroute("**/v1/conflicts");
        page.go("#/conflicts");
        Locator side = page.page().locator(".sides > li:has(.document-line)").first();
        assertThat(side.locator(".document-line a")).hasText(Pattern.compile("^Targeting tumor microenvironmental"));
        assertThat(side.locator(".document-line a")).hasAttribute("href", "#/library/review");
    }

    private static Locator radio(TrialsPage page, String name) {
        return page.page().getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(name));
    }

    private static void answerVersion(TrialsPage page, String version) {
        page.page().unroute("**/v1/index");
        page.page()
                .route(
                        "**/v1/index",
                        route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                                .setContentType("application/json")
                                .setBody("{\"version\": \"" + version + "\"}")));
    }
}
