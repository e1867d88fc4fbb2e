package io.docent.fetch;

import java.time.Duration;

/// A public service that papers and records come from.
public enum Service {
    /// Europe PMC, its REST service for articles. Its documents name no rate; half of the ten a second that
    /// its users are told are taken.
    EUROPE_PMC("Europe PMC", 5, Duration.ofSeconds(1)),

    /// PubMed through NCBI's E-utilities: three a second, ten with a key ("A General Introduction to the
    /// E-utilities", NBK25497).
    EUTILS("PubMed (NCBI E-utilities)", 3, Duration.ofSeconds(1)),

    /// ClinicalTrials.gov, version 2 of its interface. Its documents name no rate; 50 a minute for one
    /// address is what its users are told, and less than the one a second that its robots.txt asks for.
    CLINICAL_TRIALS("ClinicalTrials.gov", 50, Duration.ofMinutes(1));

    private static final int WITH_KEY = 10;

    private final String title;
    private final int requests;
    private final Duration per;

    Service(String title, int requests, Duration per) {
        this.title = title;
        this.requests = requests;
        this.per = per;
    }

    /// What people call it.
    public String title() {
        return title;
    }

    /// How often it may be asked.
    Rate rate(FetchSettings settings) {
        boolean known = this == EUTILS && !settings.key().isMissing();
        return new Rate(known ? WITH_KEY : requests, per);
    }
}
