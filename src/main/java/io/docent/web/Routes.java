package io.docent.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Optional;
import java.util.function.Supplier;

/// Adds routes to the server. Whatever can be read can also be asked for its headers alone.
final class Routes {

    private final RoutesConfig config;
    private final Supplier<Optional<Serving>> serving;

    Routes(RoutesConfig config, Supplier<Optional<Serving>> serving) {
        this.config = config;
        this.serving = serving;
    }

    /// Handles a request with what the server serves at that moment.
    interface ServingHandler {
        void handle(Context context, Serving serving) throws Exception;
    }

    void get(String path, Handler handler) {
        config.get(path, handler);
        config.head(path, handler);
    }

    void get(String path, ServingHandler handler) {
        get(path, context -> handle(context, handler));
    }

    void post(String path, Handler handler) {
        config.post(path, handler);
    }

    void post(String path, ServingHandler handler) {
        config.post(path, context -> handle(context, handler));
    }

    void delete(String path, ServingHandler handler) {
        config.delete(path, context -> handle(context, handler));
    }

    /// Holds the index open while a request reads from it: another may take its place meanwhile.
    private void handle(Context context, ServingHandler handler) throws Exception {
        Serving now = retained();
        try {
            handler.handle(context, now);
        } finally {
            now.index().release();
        }
    }

    private Serving retained() {
        Serving now = ready();
        while (!now.index().retain()) {
            now = ready();
        }
        return now;
    }

    /// What is served now.
    ///
    /// @throws Refusal while there is nothing yet
    Serving ready() {
        return serving.get()
                .orElseThrow(() -> new Refusal(
                        ProblemType.UNAVAILABLE, "the index is still being opened or built; try again in a moment"));
    }
}
