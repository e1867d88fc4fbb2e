package io.docent.web;

import io.docent.library.Job;
import io.docent.library.Library;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/// `GET /v1/jobs` and one of them, as it stands or while it goes on.
final class JobRoutes {

    private final Duration heartbeat;
    private final BooleanSupplier stopping;

    /// @param stopping whether the server is about to stop
    JobRoutes(Duration heartbeat, BooleanSupplier stopping) {
        this.heartbeat = heartbeat;
        this.stopping = stopping;
    }

    void addTo(Routes routes) {
        // A job may go on for long: no index is held open for those who follow it.
        routes.get("/v1/jobs", context -> jobs(context, routes.ready()));
        routes.get("/v1/jobs/{id}", context -> job(context, routes.ready()));
    }

    /// The last jobs, newest first.
    record Jobs(List<JobView> jobs) {}

    private static void jobs(Context context, Serving serving) {
        QueryParameters.of(context);
        context.header(Header.CACHE_CONTROL, "no-store");
        Json.send(
                context,
                new Jobs(serving.curation().library().jobs().stream()
                        .map(JobView::of)
                        .toList()));
    }

    private void job(Context context, Serving serving) throws InterruptedException {
        QueryParameters.of(context);
        String id = context.pathParam("id");
        Library library = serving.curation().library();
        Job job = library.job(id).orElseThrow(() -> Refusal.missing("job", id));
        if (Accepts.choose(context, Json.MEDIA_TYPE, EventStream.MEDIA_TYPE).equals(Json.MEDIA_TYPE)) {
            context.header(Header.CACHE_CONTROL, "no-store");
            Json.send(context, JobView.of(job));
            return;
        }
        try (EventStream events = new EventStream(context.res(), heartbeat)) {
            new JobStream(events, stopping).follow(job, library);
        }
    }
}
