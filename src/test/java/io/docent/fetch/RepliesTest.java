package io.docent.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.docent.fetch.FetchSettings.Addresses;
import io.docent.fetch.Identifier.Doi;
import io.docent.fetch.Identifier.Pmid;
import io.docent.fetch.Outcome.Failed;
import io.docent.fetch.Outcome.Fetched;
import io.docent.fetch.Outcome.NotFound;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Replies that cannot be used are told and not kept; what is kept is whole.
final class RepliesTest extends WithServices {

    @Test
    void a_redirect_to_another_host_is_not_followed() throws IOException {
        try (StandIn elsewhere = new StandIn(setting.time)) {
            setting.services.fail(
                    "/studies", Fault.status(302, Map.of("Location", elsewhere.address() + "/ctgov/studies/x"), ""));

            assertThat(reason(setting.outcome(TRIAL))).contains("sends on to http://127.0.0.1", "not followed");
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "http://a b/", "http://[::1", "mailto:me", "//elsewhere.example/x"})
    void a_redirect_to_no_address_of_the_service_is_told(String location) {
        setting.services.fail("/studies", Fault.status(302, Map.of("Location", location), ""));

        assertThat(reason(setting.outcome(TRIAL)))
                .startsWith("ClinicalTrials.gov sends on to ")
                .doesNotContain("null");
        assertThat(setting.outcome(TRIAL)).isInstanceOf(Fetched.class);
    }

    @Test
    void a_redirect_in_circles_ends() {
        Map<String, String> back = Map.of("Location", "/ctgov/studies/NCT99000001");
        setting.services.fail(
                "/studies",
                Fault.status(301, back, ""),
                Fault.status(301, back, ""),
                Fault.status(301, back, ""),
                Fault.status(301, back, ""));

        assertThat(reason(setting.outcome(TRIAL))).contains("sends on in circles");
    }

    @Test
    void an_endless_reply_is_not_read_to_its_end() throws IOException {
        setting.services.fail("/studies", Fault.endless());
        FetchSettings patient =
                new FetchSettings(setting.services.addresses(), "", NcbiKey.NONE, Duration.ofSeconds(60));

        Report report = setting.fetcher(patient).fetch(FetchSetting.wanted(TRIAL), Progress.NONE);

        assertThat(reason(report.named().getFirst().outcome())).isEqualTo("ClinicalTrials.gov sent more than 64 MB");
        assertThat(setting.files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<article><front>",
                "<html><body>Down for maintenance</body></html>",
                "<!DOCTYPE article [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><article>&a;</article>",
                "",
                "{}",
            })
    void full_text_that_cannot_be_read_is_not_kept_and_the_citation_is(String xml) throws IOException {
        setting.services.fail("/fullTextXML", Fault.body(xml));

        assertThat(reason(setting.outcome(new Doi("10.5555/barriers.1"))))
                .contains("PMC9000001.xml cannot be read", "pmid-10001.xml came all the same");
        assertThat(setting.files()).containsExactly("pmid-10001.xml");
    }

    @Test
    void citations_before_a_break_are_kept_and_the_others_failed() throws IOException {
        Work whole = Work.closed("11111", "10.5555/one", "Nothing was found", "Abel", 2019);
        String broken = "<PubmedArticleSet>" + whole.citation() + "<PubmedArticle><MedlineCitation><PMID>22222</PMID>";
        setting.services.fail("/efetch", Fault.body(broken));

        Report report = setting.fetch(PAPER, new Pmid("22222"));

        assertThat(report.named())
                .extracting(Report.Entry::outcome)
                .satisfiesExactly(
                        first -> assertThat(first).isInstanceOf(Fetched.class),
                        second -> assertThat(reason(second)).contains("broke off"));
        assertThat(setting.files()).containsExactly("pmid-11111.xml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"protocolSection\":{\"identificationModule\":{\"nctId\":\"NCT99000002\"}}}",
                "{\"a\":",
                "[]",
                "<html/>"
            })
    void a_record_that_is_another_or_broken_is_not_kept(String json) throws IOException {
        setting.services.fail("/studies", Fault.body(json));

        assertThat(setting.outcome(TRIAL)).isInstanceOf(Failed.class);
        assertThat(setting.files()).isEmpty();
    }

    @Test
    void a_folder_that_cannot_be_written_is_a_problem() throws IOException {
        Files.createDirectories(corpus.resolve("papers"));
        Files.writeString(corpus.resolve("papers/fetched"), "in the way");

        Problem problem = catchThrowableOfType(ProblemException.class, () -> setting.fetch(TRIAL))
                .problem();

        assertThat(problem.what()).startsWith("cannot write what was fetched");
    }

    @Test
    void what_an_earlier_run_left_on_its_way_is_taken_out_but_not_what_another_is_writing() throws IOException {
        Path folder = Files.createDirectories(corpus.resolve("papers/fetched"));
        Path old = Files.writeString(folder.resolve(".part-1-NCT1.json"), "{");
        Files.setLastModifiedTime(old, FileTime.from(setting.time.instant().minus(Duration.ofHours(2))));
        Path fresh = Files.writeString(folder.resolve(".part-2-NCT2.json"), "{");
        Files.setLastModifiedTime(fresh, FileTime.from(setting.time.instant()));

        setting.fetch(TRIAL);

        assertThat(setting.files()).containsExactly(".part-2-NCT2.json", "NCT99000001.json");
        assertThat(setting.read().problems()).isEmpty();
    }

    @Test
    void a_wrong_address_is_not_taken_for_a_service_that_knows_nothing() throws IOException {
        Addresses wrong = new Addresses(
                setting.services.address() + "/x",
                setting.services.address() + "/y",
                setting.services.addresses().clinicalTrials());
        FetchSettings settings = new FetchSettings(wrong, "", NcbiKey.NONE, Duration.ofSeconds(5));

        Report report = setting.fetcher(settings).fetch(FetchSetting.wanted(PAPER), Progress.NONE);

        assertThat(reason(report.named().getFirst().outcome())).contains("/y/efetch.fcgi", "may be wrong");
        assertThat(setting.files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"version\":\"6.9\",\"errCode\":404,\"errMsg\":\"Invalid query\"}", "[]", "<xml/>"})
    void a_search_that_went_wrong_is_not_taken_for_one_that_found_nothing(String json) {
        setting.services.fail("/epmc/search", Fault.body(json));

        assertThat(setting.outcome(new Doi("10.5555/barriers.1"))).isInstanceOf(Failed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"../../../etc/x\",\"source\":\"MED\",\"doi\":\"10.5555/trick\",\"pmid\":\"1\"}",
                "{\"id\":\"1\",\"source\":\"../\",\"doi\":\"10.5555/trick\",\"pmid\":\"../../1\"}",
                "{\"id\":\"1\",\"source\":\"MED\",\"doi\":\"10.5555/trick\",\"pmcid\":\"../PMC1\",\"isOpenAccess\":\"Y\"}",
            })
    void no_name_that_a_service_sends_leads_out_of_the_folder(String hit) throws IOException {
        setting.services.fail("/epmc/search", Fault.body("{\"resultList\":{\"result\":[" + hit + "]}}"));

        assertThat(setting.outcome(new Doi("10.5555/trick"))).isInstanceOf(NotFound.class);
        assertThat(setting.services.requests())
                .extracting(StandIn.Request::path)
                .noneMatch(path -> path.contains(".."));
        assertThat(corpus).isEmptyDirectory();
    }

    @Test
    void files_that_somebody_else_put_there_are_left_alone() throws IOException {
        Path folder = Files.createDirectories(corpus.resolve("papers/fetched"));
        Files.writeString(folder.resolve("pmid-11111 (copy).xml"), "<PubmedArticleSet/>");
        Files.writeString(folder.resolve("pmid-ü.xml"), "");
        Files.createDirectories(folder.resolve("pmid-5.xml"));

        assertThat(setting.outcome(PAPER)).isInstanceOf(Fetched.class);
        assertThat(setting.files()).hasSize(4);
    }
}
