package io.docent.fetch;

import java.net.http.HttpClient;
import java.util.List;
import java.util.stream.Collectors;

/// The services, each over a line of its own.
///
/// @param lines all of them
record Services(EuropePmc europePmc, Eutils eutils, ClinicalTrials registry, List<Line> lines) {

    static Services of(FetchSettings settings, HttpClient client, Pausing pausing) {
        Line europePmc = new Line(Service.EUROPE_PMC, settings, client, pausing);
        Line eutils = new Line(Service.EUTILS, settings, client, pausing);
        Line registry = new Line(Service.CLINICAL_TRIALS, settings, client, pausing);
        return new Services(
                new EuropePmc(europePmc),
                new Eutils(eutils, settings),
                new ClinicalTrials(registry),
                List.of(europePmc, eutils, registry));
    }

    /// Names and addresses of those that cannot be reached, as far as that was found; empty where there is
    /// none.
    String unreachable() {
        return lines.stream().filter(Line::isUnreachable).map(Line::where).collect(Collectors.joining(", "));
    }
}
