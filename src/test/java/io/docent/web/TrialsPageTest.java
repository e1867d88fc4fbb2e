package io.docent.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The table of trials.
@InBrowser
final class TrialsPageTest {

    @Test
    void every_trial_of_the_corpus_has_its_row(Visitor visitor, Site site) {
        TrialsPage page = TrialsPage.open(visitor, Look.DESK, "#/trials");
        JsonNode trials = Client.json(new Client(site.address().getPort()).get("/v1/trials"))
                .get("trials");
        assertThat(page.rows()).hasCount(trials.size());
        assertThat(page.count()).hasText(trials.size() + " trials");
        for (JsonNode trial : trials) {
            assertThat(page.names()).contains(trial.get("name").textValue());
        }
    }

    @Test
    void a_row_says_what_is_recorded(Visitor visitor) {
        TrialsPage page = TrialsPage.open(visitor, Look.DESK, "#/trials?q=halo+301");
        for (String words :
                List.of("HALO 301NCT02715804", "Pancreatic ductal adenocarcinoma", "PEGPH20", "III", "492")) {
            assertThat(page.rows()).containsText(words);
        }
        assertThat(page.rows().locator(".col-status")).hasText("Terminated");
        assertThat(page.rows().locator(".col-met")).hasText("Not met");
        assertThat(page.rows().locator(".col-outcome")).not().hasClass(Pattern.compile("unknown"));
    }

    @Test
    void a_header_sorts_and_sorts_the_other_way(Visitor visitor) {
        TrialsPage page = TrialsPage.open(visitor, Look.DESK, "#/trials");
        page.sortBy("n");
        assertThat(page.header("n")).hasAttribute("aria-sort", "ascending");
        assertThat(page.names()).startsWith("RADVAX", "NCT01986426", "PEMBRO-RT");
        page.sortBy("n");
        assertThat(page.header("n")).hasAttribute("aria-sort", "descending");
        assertThat(page.names()).startsWith("IMpower150", "MASTERKEY-265", "SARC021");
        assertThat(page.page().locator("th[aria-sort]")).hasCount(1);
    }

    @Test
    void what_is_not_known_comes_last_whichever_way(Visitor visitor) {
        TrialsPage page = TrialsPage.open(visitor, Look.DESK, "#/trials?sort=phase&order=descending");
        assertThat(page.rows().last()).containsText("NCT04181645");
        page.sortBy("Phase");
        assertThat(page.rows().last()).containsText("NCT04181645");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HALO-301", "halo301", "halo 301", "NCT02715804", "HALO-109-301"})
    void a_trial_is_found_by_any_of_its_names(String name, Visitor visitor) {
        TrialsPage page = TrialsPage.open(visitor, Look.DESK, "#/trials");
        page.search().fill(name);
        assertThat(page.rows()).hasCount(1);
        assertThat(page.nameLinks()).hasText(new String[] {"HALO 301"});
    }

    @Test
    void a_drug_finds_its_trials_by_either_name(Visitor visitor) {
        TrialsPage page = TrialsPage.open(visitor, Look.DESK, "#/trials");
        page.search().fill("evofosfamide");
        assertThat(page.nameLinks()).hasCount(2);
        assertThat(page.names()).containsExactlyInAnyOrder("SARC021", "NCCTG N1135");
        page.search().fill("th-302");
        assertThat(page.nameLinks()).hasCount(2);
        assertThat(page.names()).containsExactlyInAnyOrder("SARC021", "NCCTG N1135");
    }

    @Test
    void filters_narrow_the_table_and_the_count_is_told(Visitor visitor) {
        TrialsPage page = TrialsPage.open(visitor, Look.DESK, "#/trials");
        page.choose("phase", "3");
        page.choose("outcome", "Not met");
        assertThat(page.nameLinks()).hasText(new String[] {"HALO 301", "MASTERKEY-265", "SARC021"});
        assertThat(page.count()).hasText("3 of 18 trials");
        assertThat(page.count()).hasAttribute("role", "status");
        page.choose("tumour", "Melanoma");
        page.choose("status", "Terminated");
        assertThat(page.nameLinks()).hasText(new String[] {"MASTERKEY-265"});
        page.button("Clear").click();
        assertThat(page.rows()).hasCount(18);
    }

    @Test
    void what_nothing_matches_is_said(Visitor visitor) {
        TrialsPage page = TrialsPage.open(visitor, Look.DESK, "#/trials?q=nothing-of-the-kind");
        assertThat(page.page().getByText("No trial of the corpus is like that."))
                .isVisible();
        assertThat(page.count()).hasText("0 of 18 trials");
    }

    @Test
    void filters_outlast_a_look_at_a_trial(Visitor visitor) {
        TrialsPage page = TrialsPage.open(visitor, Look.DESK, "#/trials");
        page.choose("phase", "3");
        page.page().locator(".col-name a").first().click();
        assertThat(page.page().locator("#desk h1")).hasText("HALO 301");
        page.page().goBack();
        assertThat(page.count()).hasText("4 of 18 trials");
        page.page().goForward();
        assertThat(page.page().locator("#desk h1")).hasText("HALO 301");
        page.page().locator(".back a").click();
        assertThat(page.count()).hasText("4 of 18 trials");
    }

    @Test
    void the_address_leads_straight_to_a_page(Visitor visitor, Site site) {
        URI address = URI.create(site.address() + "#/trials?q=sarc021");
        TrialsPage page = new TrialsPage(visitor.open(address, Look.DESK).page());
        assertThat(page.nameLinks()).hasText(new String[] {"SARC021"});
        assertThat(page.page()).hasTitle("Trials · Docent");
    }

    @Test
    void the_conversation_is_there_after_a_look_at_the_trials(Visitor visitor) {
        ChatPage chat = visitor.open(Look.DESK).ask("Did HALO 301 improve overall survival?");
        chat.page().locator("#pages").getByText("Trials").click();
        assertThat(chat.page().locator("#desk h1")).isFocused();
        assertThat(chat.box()).isHidden();
        assertThat(chat.page().locator("#pages [aria-current=page]")).hasText("Trials");
        chat.page().goBack();
        assertThat(chat.chip(1)).isVisible();
        assertThat(chat.page().locator("#pages [aria-current=page]")).hasText("Ask");
    }

    @Test
    void an_answer_goes_on_arriving_while_the_reader_looks_at_the_trials(Visitor visitor) {
        ChatPage chat = visitor.open(Look.DESK);
        chat.page().evaluate("""
                () => {
                  const gate = new Promise((resolve) => { window.letThrough = resolve });
                  const fetched = window.fetch;
                  window.fetch = async (...call) => {
                    if (`${call[0]}`.endsWith("/ask")) await gate;
                    return fetched(...call);
                  };
                }""");
        chat.begin("Did HALO 301 improve overall survival?");
        chat.page().locator("#pages").getByText("Trials").click();
        assertThat(chat.page().locator("#desk h1")).isVisible();
        chat.page().evaluate("window.letThrough()");
        assertThat(chat.page()).hasTitle("Trials · Docent");
        chat.page().locator("#pages").getByText("Ask").click();
        assertThat(chat.turn()).hasAttribute("data-state", "done");
        assertThat(chat.chip(1)).isVisible();
    }

    @Test
    void thousands_of_trials_appear_as_far_as_the_reader_wants(Visitor visitor) {
        ChatPage chat = visitor.open(Look.DESK);
        String trials = java.util.stream.IntStream.range(0, 1_000)
                .mapToObj("{\"nctId\": \"NCT%1$08d\", \"name\": \"NCT%1$08d\"}"::formatted)
                .collect(java.util.stream.Collectors.joining(",", "{\"trials\": [", "]}"));
        chat.page()
                .route(
                        "**/v1/trials",
                        route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                                .setContentType("application/json")
                                .setBody(trials)));
        TrialsPage page = new TrialsPage(chat.page()).go("#/trials");
        assertThat(page.count()).hasText("1,000 trials");
        assertThat(page.rows()).hasCount(200);
        page.button("Show 800 more trials").click();
        assertThat(page.rows()).hasCount(1_000);
        assertThat(page.rows().nth(200).getByRole(AriaRole.LINK)).isFocused();
    }

    @Test
    void the_way_to_a_trial_needs_no_mouse(Visitor visitor) {
        ChatPage chat = visitor.open(Look.DESK);
        chat.page().locator("#pages a").nth(1).focus();
        chat.page().keyboard().press("Enter");
        TrialsPage page = new TrialsPage(chat.page());
        assertThat(page.rows().first()).isVisible();
        page.page().keyboard().press("Tab");
        assertThat(page.search()).isFocused();
        page.page().keyboard().type("sarc021");
        page.header("Phase").getByRole(AriaRole.BUTTON).focus();
        page.page().keyboard().press("Enter");
        assertThat(page.header("Phase")).hasAttribute("aria-sort", "ascending");
        page.rows().getByRole(AriaRole.LINK).focus();
        page.page().keyboard().press("Enter");
        assertThat(page.page().locator("#desk h1")).isFocused();
        assertThat(page.page().locator("#desk h1")).hasText("SARC021");
    }
}
