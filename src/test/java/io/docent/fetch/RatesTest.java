package io.docent.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.fetch.Identifier.Nct;
import io.docent.fetch.StandIn.Request;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// No window of time holds more requests than a service takes, whatever is asked and however often it fails.
final class RatesTest {

    @TempDir
    private Path corpus;

    private FetchSetting setting;

    @BeforeEach
    void start() throws IOException {
        setting = new FetchSetting(corpus);
    }

    @AfterEach
    void stop() {
        setting.close();
    }

    /// The most requests that came within a time.
    private static long most(List<Request> requests, Duration window) {
        return requests.stream()
                .map(Request::at)
                .mapToLong(start -> requests.stream()
                        .map(Request::at)
                        .filter(at -> !at.isBefore(start) && at.isBefore(start.plus(window)))
                        .count())
                .max()
                .orElse(0);
    }

    private Line line(Service service, FetchSettings settings) {
        return new Line(service, settings, HttpClient.newHttpClient(), setting.time.pausing());
    }

    @Test
    void clinical_trials_gov_is_asked_fifty_times_a_minute_at_most() {
        Identifier[] trials = IntStream.range(0, 130)
                .mapToObj(number -> new Nct("NCT99%06d".formatted(number)))
                .toArray(Identifier[]::new);
        setting.services.fail("/studies", Fault.status(500), Fault.status(502), Fault.cut(), Fault.busy("0"));

        setting.fetch(trials);

        List<Request> requests = setting.services.requests("/ctgov/");
        assertThat(requests).hasSize(134).noneMatch(request -> request.status() == 429);
        assertThat(most(requests, Duration.ofMinutes(1))).isBetween(40L, 50L);
    }

    @Test
    void pubmed_is_asked_three_times_a_second_at_most() {
        Line line = line(Service.EUTILS, setting.services.settings());

        IntStream.range(0, 20).forEach(number -> line.post("efetch.fcgi", "id=" + number));

        assertThat(setting.services.requests()).hasSize(20).noneMatch(request -> request.status() == 429);
        assertThat(most(setting.services.requests(), Duration.ofSeconds(1))).isEqualTo(3);
    }

    @Test
    void pubmed_is_asked_ten_times_a_second_at_most_with_a_key() {
        FetchSettings keyed =
                new FetchSettings(setting.services.addresses(), "", new NcbiKey("k"), Duration.ofSeconds(5));
        Line line = line(Service.EUTILS, keyed);

        IntStream.range(0, 40).forEach(number -> line.post("efetch.fcgi", "api_key=k&id=" + number));

        assertThat(setting.services.requests()).noneMatch(request -> request.status() == 429);
        assertThat(most(setting.services.requests(), Duration.ofSeconds(1))).isEqualTo(10);
    }

    @Test
    void europe_pmc_is_asked_five_times_a_second_at_most() {
        Line line = line(Service.EUROPE_PMC, setting.services.settings());

        IntStream.range(0, 30).forEach(number -> line.get("search?query=" + number));

        assertThat(most(setting.services.requests(), Duration.ofSeconds(1))).isEqualTo(5);
    }

    @Test
    void services_do_not_wait_for_each_other() {
        Instant start = setting.time.instant();

        line(Service.EUTILS, setting.services.settings()).get("efetch.fcgi");
        line(Service.CLINICAL_TRIALS, setting.services.settings()).get("studies/NCT99000001");

        assertThat(setting.time.instant()).isEqualTo(start);
    }

    @Test
    void a_clock_that_is_set_back_keeps_nobody_waiting() throws InterruptedException {
        VirtualTime time = setting.time;
        Instant[] now = {Instant.parse("2026-03-01T12:00:00Z")};
        Clock clock = new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return time.getZone();
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now[0];
            }
        };
        Pausing pausing = time.pausing();
        Pace pace =
                new Pace(new Rate(1, Duration.ofSeconds(1)), new Pausing(clock, pausing.random(), pausing.sleeper()));

        pace.await();
        now[0] = now[0].minus(Duration.ofHours(3));
        pace.await();

        assertThat(time.sleeps()).containsExactly(Duration.ofMillis(1050));
    }

    @Test
    void rates_are_kept_in_real_time_too() throws IOException {
        try (StandIn services = new StandIn(Clock.systemUTC());
                HttpClient client = HttpClient.newHttpClient()) {
            Line line = new Line(
                    Service.EUTILS,
                    new FetchSettings(services.addresses(), "", NcbiKey.NONE, Duration.ofSeconds(5)),
                    client,
                    Pausing.REAL);

            IntStream.range(0, 8).forEach(number -> line.post("efetch.fcgi", "id=" + number));

            assertThat(services.requests()).hasSize(8).noneMatch(request -> request.status() == 429);
        }
    }

    @Test
    void the_addresses_are_the_services_own_unless_somebody_says_otherwise() {
        assertThat(Set.of(
                        FetchSettings.USUAL.addresses().europePmc(),
                        FetchSettings.USUAL.addresses().eutils(),
                        FetchSettings.USUAL.addresses().clinicalTrials()))
                .containsExactlyInAnyOrder(
                        "https://www.ebi.ac.uk/europepmc/webservices/rest",
                        "https://eutils.ncbi.nlm.nih.gov/entrez/eutils",
                        "https://clinicaltrials.gov/api/v2");
    }
}
