package io.docent.cli;

import io.docent.app.Docent;
import io.docent.app.FetchCourier;
import io.docent.app.Joined;
import io.docent.app.Settings;
import io.docent.web.Curation;
import io.docent.web.Serving;
import io.docent.web.UploadLimits;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the server serves: whatever Docent answers from at the moment.
final class Served implements Supplier<Optional<Serving>> {

    private final Supplier<Optional<Docent>> docent;
    private final Settings settings;
    private @Nullable Joined joined;
    private @Nullable Serving serving;

    /// @param settings say who may change the corpus
    Served(Supplier<Optional<Docent>> docent, Settings settings) {
        this.docent = docent;
        this.settings = settings;
    }

    @Override
    public synchronized Optional<Serving> get() {
        return docent.get().map(open -> serving(open, open.joined()));
    }

    private Serving serving(Docent open, Joined now) {
        Serving known = serving;
        if (known == null || joined != now) {
            known = new Serving(now.index(), now.retriever(), now.answering(), now.examples(), curation(open));
            joined = now;
            serving = known;
        }
        return known;
    }

    private Curation curation(Docent open) {
        Settings.Curating curating = settings.curating();
        return new Curation(
                open.library().orElseThrow(),
                curating.who(),
                new UploadLimits(
                        settings.cache().resolve("uploads"), curating.maxFileSize(), curating.maxRequestSize()),
                new FetchCourier(settings));
    }
}
