package io.docent.web;

import io.javalin.http.Header;
import java.util.Map;

/// Whether the server runs, and whether it can answer.
final class HealthRoutes {

    private HealthRoutes() {}

    static void addTo(Routes routes) {
        routes.get("/health/live", context -> {
            context.header(Header.CACHE_CONTROL, "no-store");
            Json.send(context, Map.of("status", "live"));
        });
        routes.get("/health/ready", (context, serving) -> {
            context.header(Header.CACHE_CONTROL, "no-store");
            Json.send(context, new Ready("ready", serving.index().info().version()));
        });
    }

    private record Ready(String status, String indexVersion) {}
}
