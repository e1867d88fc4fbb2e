package io.docent.fetch;

import java.time.Duration;

/// What is set for fetching.
///
/// @param addresses where the services are
/// @param email who asks, for NCBI, which would write before it locks anybody out; empty where nobody says
/// @param key NCBI's
/// @param timeout longest time for one reply, from the request to its last byte
public record FetchSettings(Addresses addresses, String email, NcbiKey key, Duration timeout) {

    /// Where the services are, each without a `/` at its end.
    public record Addresses(String europePmc, String eutils, String clinicalTrials) {

        /// The services themselves.
        public static final Addresses USUAL = new Addresses(
                "https://www.ebi.ac.uk/europepmc/webservices/rest",
                "https://eutils.ncbi.nlm.nih.gov/entrez/eutils",
                "https://clinicaltrials.gov/api/v2");

        String of(Service service) {
            return switch (service) {
                case EUROPE_PMC -> europePmc;
                case EUTILS -> eutils;
                case CLINICAL_TRIALS -> clinicalTrials;
            };
        }
    }

    /// The services themselves, asked by nobody in particular.
    public static final FetchSettings USUAL =
            new FetchSettings(Addresses.USUAL, "", NcbiKey.NONE, Duration.ofSeconds(60));
}
