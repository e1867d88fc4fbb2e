package io.docent.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.docent.fetch.FetchSettings.Addresses;
import io.docent.fetch.Identifier.Doi;
import io.docent.fetch.Identifier.Nct;
import io.docent.fetch.Outcome.Failed;
import io.docent.fetch.Outcome.Fetched;
import io.docent.fetch.Outcome.NotFound;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What services do instead of answering: what may pass is waited for and tried again, what will not is told.
final class FaultsTest extends WithServices {

    @Test
    void a_service_that_takes_no_more_is_waited_for_as_long_as_it_asks() {
        setting.services.fail("/studies", Fault.busy("17"));

        assertThat(setting.outcome(TRIAL)).isInstanceOf(Fetched.class);
        assertThat(setting.time.sleeps()).contains(Duration.ofSeconds(17));
    }

    @Test
    void it_may_ask_by_date() {
        setting.services.fail("/studies", Fault.busy("Sun, 01 Mar 2026 12:00:30 GMT"));

        assertThat(setting.outcome(TRIAL)).isInstanceOf(Fetched.class);
        assertThat(setting.time.sleeps()).contains(Duration.ofSeconds(30));
    }

    @Test
    void a_date_that_is_past_asks_for_no_wait() {
        setting.services.fail("/studies", Fault.busy("Sun, 01 Mar 2026 11:00:00 GMT"));

        assertThat(setting.outcome(TRIAL)).isInstanceOf(Fetched.class);
        assertThat(setting.time.sleeps()).allMatch(sleep -> sleep.compareTo(Duration.ofSeconds(2)) < 0);
    }

    @Test
    void a_service_that_asks_for_an_hour_is_left_alone_and_the_others_are_not() {
        setting.services.fail("/studies", Fault.busy("3600"));

        Report report = setting.fetch(TRIAL, new Nct("NCT99000002"), PAPER);

        assertThat(setting.services.requests("/studies")).hasSize(1);
        assertThat(report.named())
                .extracting(Report.Entry::outcome)
                .satisfiesExactly(
                        paper -> assertThat(paper).isInstanceOf(Fetched.class),
                        first -> assertThat(reason(first)).contains("ClinicalTrials.gov", "HTTP 429", "60 minutes"),
                        second -> assertThat(reason(second)).contains("60 minutes"));
        assertThat(setting.time.sleeps()).allMatch(sleep -> sleep.compareTo(Duration.ofSeconds(2)) < 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void an_error_that_may_pass_is_tried_again_with_growing_pauses(int status) {
        setting.services.fail("/studies", Fault.status(status), Fault.status(status), Fault.status(status));

        assertThat(setting.outcome(TRIAL)).isInstanceOf(Fetched.class);
        assertThat(setting.services.requests("/studies")).hasSize(4);
        assertThat(setting.time.sleeps())
                .filteredOn(sleep -> sleep.compareTo(Duration.ofSeconds(2)) > 0)
                .singleElement()
                .matches(third -> third.compareTo(Duration.ofSeconds(4)) <= 0);
    }

    @Test
    void an_error_that_does_not_pass_is_told_after_five_tries() {
        Fault[] many = new Fault[5];
        Arrays.fill(many, Fault.status(500));
        setting.services.fail("/studies", many);

        assertThat(reason(setting.outcome(TRIAL))).isEqualTo("ClinicalTrials.gov failed (HTTP 500)");
        assertThat(setting.services.requests("/studies")).hasSize(5);
        assertThat(setting.outcome(TRIAL)).isInstanceOf(Fetched.class);
    }

    @Test
    void a_service_that_fails_request_after_request_is_not_asked_for_the_rest() {
        Fault[] many = new Fault[100];
        Arrays.fill(many, Fault.status(500));
        setting.services.fail("/studies", many);
        Identifier[] trials = new Identifier[20];
        for (int number = 0; number < trials.length; number++) {
            trials[number] = new Nct("NCT990001" + (10 + number));
        }

        assertThat(setting.fetch(trials).named())
                .hasSize(20)
                .extracting(Report.Entry::outcome)
                .hasOnlyElementsOfType(Failed.class);
        assertThat(setting.services.requests("/studies")).hasSize(15);
    }

    @Test
    void a_connection_that_is_cut_is_tried_again_and_nothing_half_is_kept() throws IOException {
        setting.services.fail("/fullTextXML", Fault.cut(), Fault.cut());

        assertThat(setting.outcome(new Doi("10.5555/barriers.1"))).isInstanceOf(Fetched.class);
        assertThat(setting.files()).containsExactly("PMC9000001.xml", "pmid-10001.xml");
        assertThat(setting.read().problems()).isEmpty();
    }

    @Test
    void a_reply_that_stalls_is_given_up_in_time_and_asked_for_again() {
        setting.services.fail("/studies", Fault.stalled(Duration.ofSeconds(30)));
        FetchSettings hasty = new FetchSettings(setting.services.addresses(), "", NcbiKey.NONE, Duration.ofMillis(400));
        long start = System.nanoTime();

        Report report = setting.fetcher(hasty).fetch(FetchSetting.wanted(TRIAL), Progress.NONE);

        assertThat(report.isWell()).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void what_is_not_there_is_not_tried_again() {
        assertThat(setting.outcome(new Nct("NCT98765432"))).isInstanceOf(NotFound.class);
        assertThat(setting.services.requests("/studies")).hasSize(1);
    }

    @Test
    void a_refusal_is_told_with_the_service_s_reason_and_without_the_key() {
        FetchSettings keyed = new FetchSettings(
                setting.services.addresses(), "a@a.test", new NcbiKey("s3cret"), Duration.ofSeconds(5));
        setting.services.fail(
                "/efetch",
                Fault.status(400, Map.of(), "{\"error\":\"API key s3cret is invalid\",\"api-key\":\"s3cret\"}"));

        Report report = setting.fetcher(keyed).fetch(FetchSetting.wanted(PAPER), Progress.NONE);

        assertThat(reason(report.named().getFirst().outcome()))
                .isEqualTo("PubMed (NCBI E-utilities) refused the request (HTTP 400): API key [key] is invalid");
        assertThat(setting.services.requests("/efetch").getFirst().form())
                .containsEntry("api_key", "s3cret")
                .containsEntry("email", "a@a.test")
                .containsEntry("tool", "docent");
        assertThat(setting.services.requests("/epmc").getFirst().form().toString())
                .doesNotContain("s3cret");
        assertThat(setting.services.requests("/epmc").getFirst().agent()).isEqualTo("docent (mailto:a@a.test)");
        assertThat(keyed.toString()).doesNotContain("s3cret");
    }

    @Test
    void a_failure_behind_ncbi_that_it_passes_on_as_a_wrong_request_is_tried_again() {
        setting.services.fail(
                "/efetch",
                Fault.status(
                        400,
                        Map.of(),
                        "<eFetchResult><ERROR>Error: proxy_stream(): 502 Bad Gateway</ERROR></eFetchResult>"));

        assertThat(setting.outcome(PAPER)).isInstanceOf(Fetched.class);
    }

    @Test
    void without_europe_pmc_citations_come_all_the_same_and_the_rest_is_told() throws IOException {
        Addresses without = new Addresses(
                closedAddress(),
                setting.services.addresses().eutils(),
                setting.services.addresses().clinicalTrials());
        FetchSettings settings = new FetchSettings(without, "", NcbiKey.NONE, Duration.ofSeconds(5));

        Report report = setting.fetcher(settings).fetch(FetchSetting.wanted(PAPER, TRIAL), Progress.NONE);

        assertThat(setting.files()).containsExactly("NCT99000001.json", "pmid-11111.xml");
        assertThat(reason(report.named().getFirst().outcome()))
                .contains("no connection to Europe PMC (" + without.europePmc() + ")");
    }

    @Test
    void without_a_network_one_sentence_says_what_to_do() throws IOException {
        String nowhere = closedAddress();
        FetchSettings settings =
                new FetchSettings(new Addresses(nowhere, nowhere, nowhere), "", NcbiKey.NONE, Duration.ofSeconds(5));

        Problem problem = catchThrowableOfType(
                        ProblemException.class,
                        () -> setting.fetcher(settings).fetch(FetchSetting.wanted(PAPER, TRIAL), Progress.NONE))
                .problem();

        assertThat(problem.what()).isEqualTo("no connection to the services that papers come from");
        assertThat(problem.where()).contains("Europe PMC (" + nowhere + ")", "ClinicalTrials.gov (", "PubMed");
        assertThat(problem.fix())
                .contains("RIS", "NBIB", corpus.resolve("papers").toString());
        assertThat(setting.files()).isEmpty();
    }

    private static String closedAddress() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://127.0.0.1:" + socket.getLocalPort();
        }
    }
}
