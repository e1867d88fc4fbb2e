package io.docent.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.docent.index.Filter;
import io.docent.index.PassageIndex;
import io.docent.trial.Trial;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `GET /v1/trials` and one of them: what the registry says, and where the corpus speaks of it.
final class TrialRoutes {

    private TrialRoutes() {}

    static void addTo(Routes routes) {
        routes.get("/v1/trials", TrialRoutes::trials);
        routes.get("/v1/trials/{nctId}", TrialRoutes::trial);
    }

    /// Every trial that the corpus names, by number.
    record Trials(List<Summary> trials) {}

    /// A trial among others; what is not known is null.
    record Summary(
            String nctId,
            String name,
            String url,
            List<String> names,
            @Nullable String title,
            @Nullable String phase,
            @Nullable String overallStatus,
            List<String> conditions,
            List<String> interventions,
            @Nullable Integer enrollment,
            @Nullable Boolean primaryOutcomeMet,
            List<Trial.Result> results) {

        static Summary of(Trial trial) {
            return new Summary(
                    trial.nctId(),
                    trial.name(),
                    trial.url(),
                    trial.names(),
                    DocumentView.known(trial.title()),
                    DocumentView.known(trial.phase()),
                    DocumentView.known(trial.overallStatus()),
                    trial.conditions(),
                    trial.interventions(),
                    trial.enrollment(),
                    trial.primaryOutcomeMet(),
                    trial.results());
        }
    }

    /// A trial with everything that is known of it, and the passages that name it.
    record Whole(String name, String url, @JsonUnwrapped Trial trial, List<Mentioned> passages) {}

    private static void trials(Context context, Serving serving) {
        QueryParameters.of(context);
        Json.send(
                context,
                new Trials(serving.index().trials().stream().map(Summary::of).toList()));
    }

    private static void trial(Context context, Serving serving) {
        QueryParameters.of(context);
        PassageIndex index = serving.index();
        String number = Choices.trial(context.pathParam("nctId"), "/nctId");
        Trial trial = index.trial(number).orElseThrow(() -> Refusal.missing("trial", number));
        List<Mentioned> passages = index
                .passages(Filter.trials(Set.of(number)), index.info().passages())
                .stream()
                .map(passage -> Mentioned.of(passage, index))
                .toList();
        Json.send(context, new Whole(trial.name(), trial.url(), trial, passages));
    }
}
