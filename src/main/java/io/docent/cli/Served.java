package io.docent.cli;

import io.docent.app.Docent;
import io.docent.app.Joined;
import io.docent.web.Serving;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the server serves: whatever Docent answers from at the moment.
final class Served implements Supplier<Optional<Serving>> {

    private final Supplier<Optional<Docent>> docent;
    private @Nullable Joined joined;
    private @Nullable Serving serving;

    Served(Supplier<Optional<Docent>> docent) {
        this.docent = docent;
    }

    @Override
    public synchronized Optional<Serving> get() {
        return docent.get().map(open -> serving(open.joined()));
    }

    private Serving serving(Joined now) {
        Serving known = serving;
        if (known == null || joined != now) {
            known = new Serving(now.index(), now.retriever(), now.answering(), now.examples());
            joined = now;
            serving = known;
        }
        return known;
    }
}
