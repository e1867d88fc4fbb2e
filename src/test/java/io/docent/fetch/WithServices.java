package io.docent.fetch;

import io.docent.fetch.Identifier.Nct;
import io.docent.fetch.Identifier.Pmid;
import io.docent.fetch.Outcome.Failed;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A test with an empty corpus and the services' stand-in, which holds all that the citing article leads to.
abstract class WithServices {

    static final Nct TRIAL = new Nct("NCT99000001");
    static final Pmid PAPER = new Pmid("11111");

    @TempDir
    Path corpus;

    FetchSetting setting;

    @BeforeEach
    void start() throws IOException {
        setting = new FetchSetting(corpus);
        setting.addLibrary();
    }

    @AfterEach
    void stop() {
        setting.close();
    }

    /// Why something was not fetched.
    static String reason(Outcome outcome) {
        return ((Failed) outcome).reason();
    }
}
