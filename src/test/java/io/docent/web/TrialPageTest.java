package io.docent.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A trial's own page and its forest plot.
@InBrowser
final class TrialPageTest {

    private static final String HALO_301 = "#/trials/NCT02715804";
    private static final String PEMBRO_RT = "#/trials/NCT02492568";

    @Test
    void the_design_is_told_and_what_is_not_recorded_too(Visitor visitor) {
        Page page = TrialsPage.open(visitor, Look.DESK, HALO_301).page();
        assertThat(page.locator(".facts"))
                .containsText(Pattern.compile("PhaseIII.*Patients492.*DesignRandomised, double blind, 2 arms"));
        assertThat(page.locator(".facts")).containsText("Primary end point metNot met");
        assertThat(page.locator(".facts .arms li")).hasText(new String[] {"PEGPH20 + AG", "Placebo + AG"});
        new TrialsPage(page).go("#/trials/NCT02946671");
        assertThat(page.locator(".facts .unknown").first()).hasText("Not recorded");
    }

    @Test
    void each_hazard_ratio_is_a_row_and_each_end_point_a_group_of_its_own(Visitor visitor) {
        TrialsPage page = TrialsPage.open(visitor, Look.DESK, "#/trials/NCT01839487");
        assertThat(page.plotRows()).hasCount(3);
        assertThat(page.plotRows().first())
                .hasAttribute(
                        "aria-label",
                        "Progression-free survival, all patients, PEGPH20 + AG vs AG: "
                                + "hazard ratio 0.73 (0.53–1.00), P = 0.049. Show its sentence");
        assertThat(page.plot()).containsText("Progression-free survival");
        assertThat(page.plot()).containsText("Overall survival");
        assertThat(page.page().locator(".results-table .end-point")).hasText(new String[] {
            "Progression-free survival", "Overall survival", "Objective response rate",
        });
    }

    @Test
    void the_table_says_what_the_plot_shows(Visitor visitor) {
        TrialsPage page = TrialsPage.open(visitor, Look.DESK, HALO_301);
        Locator row = page.page()
                .locator(".results-table tbody")
                .first()
                .locator("tr")
                .nth(1);
        assertThat(row.locator("td").nth(1)).hasText("327 / 165");
        assertThat(row.locator("td").nth(3)).hasText("1.00 (0.80–1.27)");
        assertThat(page.plot()).containsText("1.00 (0.80–1.27)");
        assertThat(page.plot()).containsText("n 327 / 165");
    }

    @Test
    void marks_stand_where_a_logarithmic_axis_has_them(Visitor visitor) {
        TrialsPage page = TrialsPage.open(visitor, Look.DESK, "#/trials/NCT01839487");
        assertThat(page.plotRows()).hasCount(3);
        List<Double> ticks =
                List.of(labelAt(page, "0.25"), labelAt(page, "0.5"), labelAt(page, "1"), labelAt(page, "2"));
        double step = ticks.get(1) - ticks.get(0);
        assertThat(step).isPositive();
        assertThat(ticks.get(2) - ticks.get(1)).isCloseTo(step, org.assertj.core.data.Offset.offset(0.5));
        assertThat(ticks.get(3) - ticks.get(2)).isCloseTo(step, org.assertj.core.data.Offset.offset(0.5));
    }

    @Test
    void an_estimate_without_interval_is_a_hollow_mark(Visitor visitor) {
        TrialsPage page = TrialsPage.open(visitor, Look.DESK, "#/trials/NCT01440088");
        assertThat(page.plotRows())
                .hasAttribute("aria-label", Pattern.compile("hazard ratio 1.06, printed without an interval"));
        assertThat(page.plot()).containsText("estimate printed without interval");
        String hollow = "path[fill='var(--paper)'][stroke='var(--accent)']";
        assertThat(page.plot().locator(hollow)).hasCount(2); // the row's and the legend's
    }

    @Test
    void a_row_of_the_plot_leads_to_its_sentence(Visitor visitor) {
        TrialsPage page = TrialsPage.open(visitor, Look.DESK, HALO_301);
        page.plotRows().first().click();
        assertThat(page.panel().locator("mark.quote"))
                .containsText("median OS 11.2 vs 11.5 months (HR 1.00; 95% CI 0.80–1.27; P = 0.97)");
    }

    @Test
    void a_row_leads_to_its_sentence_and_back_by_keyboard(Visitor visitor) {
        TrialsPage page = TrialsPage.open(visitor, Look.DESK, PEMBRO_RT);
        page.plotRows().first().focus();
        page.page().keyboard().press("Enter");
        assertThat(page.panel().locator("mark.quote").first()).isVisible();
        page.page().keyboard().press("Escape");
        assertThat(page.panel()).isHidden();
        assertThat(page.plotRows().first()).isFocused();
    }

    @Test
    void a_hazard_ratio_that_only_a_paper_prints_is_a_row_of_its_own(Visitor visitor) {
        TrialsPage page = TrialsPage.open(visitor, Look.DESK, "#/trials");
        page.page().route("**/v1/trials/NCT02715804", route -> {
            APIResponse told = route.fetch();
            String printed = "\"statements\": [%s, %s, ".formatted(statement("1.00"), statement("0.55"));
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody(told.text().replaceFirst("\"statements\"\\s*:\\s*\\[", printed)));
        });
        page.go(HALO_301);
        assertThat(page.plotRows()).hasCount(3);
        Locator row = page.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("hazard ratio 0.55")));
        row.click();
        assertThat(page.panel().locator("mark.quote")).containsText("occurred more frequently");
    }

    @Test
    void on_a_phone_each_result_is_read_without_scrolling_to_the_side(Visitor visitor) {
        TrialsPage page = TrialsPage.open(visitor, Look.PHONE, "#/trials/NCT02715804");
        Locator frame = page.page().locator(".results-frame");
        Locator ratio = frame.locator("td[data-label='Hazard ratio']").first();
        assertThat(ratio).hasText("1.00 (0.80–1.27)");
        assertThat(frame.evaluate("frame => frame.scrollWidth - frame.clientWidth"))
                .isEqualTo(0);
        assertThat(ratio.evaluate("cell => getComputedStyle(cell, '::before').content"))
                .isEqualTo("\"Hazard ratio\"");
        assertThat(page.page().getByRole(AriaRole.CELL, new Page.GetByRoleOptions().setName("1.00 (0.80–1.27)")))
                .hasCount(1);
    }

    @Test
    void every_row_of_the_table_leads_to_its_sentences(Visitor visitor) {
        TrialsPage page = TrialsPage.open(visitor, Look.DESK, PEMBRO_RT);
        Locator rows = page.page().locator(".results-table tr:has(td)");
        assertThat(rows).hasCount(3);
        for (Locator row : rows.all()) {
            assertThat(row.locator(".sentence-link").first()).isVisible();
        }
        rows.nth(1).locator(".sentence-link").getByText("Section 4.2").click();
        assertThat(page.panel().locator("mark.quote")).containsText("median PFS 6.6 vs 1.9 months (HR 0.71; P = 0.19)");
    }

    @Test
    void every_passage_that_names_the_trial_stands_there_with_its_words(Visitor visitor) {
        TrialsPage page = TrialsPage.open(visitor, Look.DESK, PEMBRO_RT);
        Locator mentions = page.page().locator(".mentions > li");
        assertThat(mentions).hasCount(6);
        Locator prose = page.page().locator("[data-passage-id='review#3.6.p1']");
        assertThat(prose.locator("blockquote")).containsText("(e.g., PEMBRO-RT, NCT02492568)");
        assertThat(prose.locator("blockquote")).not().containsText("photothermal therapy");
        prose.locator("button").click();
        assertThat(page.panel().locator(".passage mark.quote")).containsText("PEMBRO-RT, NCT02492568");
    }

    @Test
    void the_timeline_runs_from_start_to_publication(Visitor visitor) {
        Page page = TrialsPage.open(visitor, Look.DESK, PEMBRO_RT).page();
        assertThat(page.locator(".timeline-list li"))
                .containsText(new String[] {"July 2015Start", "March 2018Completion", "2019Published"});
        assertThat(page.locator(".track .run")).isVisible();
    }

    @Test
    void registry_and_papers_are_linked_and_the_trials_conflicts_shown(Visitor visitor) {
        TrialsPage page = TrialsPage.open(visitor, Look.DESK, PEMBRO_RT);
        assertThat(page.page().locator(".head-actions a"))
                .hasAttribute("href", "https://clinicaltrials.gov/study/NCT02492568");
        assertThat(page.page().locator(".papers a").first())
                .hasAttribute("href", "https://doi.org/10.1001/jamaoncol.2019.1478");
        assertThat(page.cards()).hasCount(2);
        assertThat(page.page().locator(".conflict-count")).hasText("2 conflicts between sources");
    }

    @Test
    void the_number_of_conflicts_leads_to_them(Visitor visitor) {
        TrialsPage page = TrialsPage.open(visitor, Look.PHONE, PEMBRO_RT);
        page.button("2 conflicts between sources").focus();
        page.page().keyboard().press("Enter");
        assertThat(page.page().locator("#desk .conflict-list")).isFocused();
        assertThat(page.cards().first()).isInViewport();
    }

    @Test
    void a_question_about_the_trial_is_prepared_in_the_chat(Visitor visitor) {
        TrialsPage page = TrialsPage.open(visitor, Look.DESK, HALO_301);
        page.button("Ask about this trial").click();
        ChatPage chat = new ChatPage(page.page());
        assertThat(chat.box()).isFocused();
        assertThat(chat.box()).hasValue("What did HALO 301 find?");
        assertThat(chat.turns()).hasCount(0);
        page.page().goBack();
        assertThat(page.page().locator("#desk h1")).hasText("HALO 301");
    }

    @Test
    void a_trial_that_nobody_names_is_said_to_be_unknown(Visitor visitor) {
        visitor.expectFailures();
        TrialsPage page = TrialsPage.open(visitor, Look.DESK, "#/trials/NCT09999999");
        assertThat(page.page().locator("#desk h1")).hasText("No such trial");
    }

    /// Where the axis has a label, in pixels from the left of the window.
    private static double labelAt(TrialsPage page, String label) {
        var box = page.plot()
                .locator("text[text-anchor=middle]")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + label.replace(".", "[.]") + "$")))
                .boundingBox();
        return box.x + box.width / 2;
    }

    /// A statement of overall survival as the server sends one.
    private static String statement(String estimate) {
        return """
                {"attribute": "result", "documentId": "review", "passageId": "review#3.2.p1", "value": "x",
                 "section": {"number": "3.2", "title": "Modification"}, "quote": "occurred more frequently",
                 "figures": {"endPoint": "overall survival", "measure": "hazardRatio", "estimate": %s}}""".formatted(estimate);
    }
}
