package io.docent.settings;

import io.docent.fetch.FetchSettings;
import io.docent.fetch.FetchSettings.Addresses;
import io.docent.fetch.NcbiKey;

/// Reads where papers are fetched from, and for whom.
final class FetchReader {

    private final Values values;

    FetchReader(Values values) {
        this.values = values;
    }

    FetchSettings read() {
        return new FetchSettings(
                new Addresses(
                        values.address(Setting.FETCH_EUROPE_PMC),
                        values.address(Setting.FETCH_EUTILS),
                        values.address(Setting.FETCH_CLINICAL_TRIALS)),
                email(),
                new NcbiKey(values.variable(NcbiKey.VARIABLE)),
                values.duration(Setting.FETCH_TIMEOUT));
    }

    private String email() {
        String email = values.text(Setting.FETCH_EMAIL);
        if (!email.isEmpty() && !email.matches("[!-~]+@[!-~]+")) {
            throw values.wrong(Setting.FETCH_EMAIL, "an address of electronic mail");
        }
        return email;
    }
}
