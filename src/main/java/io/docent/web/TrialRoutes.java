package io.docent.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.docent.answer.Answer.Conflict;
import io.docent.answer.Disagreements;
import io.docent.evidence.Audit;
import io.docent.evidence.Profile;
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
    ///
    /// @param phase by its record, or else by what the corpus says
    /// @param strategy what was given, as a table prints it or as registered
    /// @param n number of patients
    /// @param status "completed", "terminated", "ongoing", "withdrawn"
    /// @param outcome in the words of a table or sentence
    /// @param conflicts how many there are
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
            List<Trial.Result> results,
            @Nullable Boolean primaryOutcomeMet,
            @Nullable String strategy,
            @Nullable Boolean randomised,
            @Nullable Integer n,
            @Nullable String status,
            @Nullable String start,
            @Nullable String completion,
            @Nullable String outcome,
            int conflicts) {

        static Summary of(Trial trial, Profile profile) {
            boolean registered =
                    !trial.conditions().isEmpty() || profile.condition().isEmpty();
            return new Summary(
                    trial.nctId(),
                    trial.name(),
                    trial.url(),
                    trial.names(),
                    DocumentView.known(trial.title()),
                    DocumentView.known(trial.phase().isEmpty() ? profile.phase() : trial.phase()),
                    DocumentView.known(trial.overallStatus()),
                    registered ? trial.conditions() : List.of(profile.condition()),
                    trial.interventions(),
                    trial.enrollment(),
                    trial.results(),
                    profile.primaryEndPointMet(),
                    DocumentView.known(profile.strategy()),
                    profile.randomised(),
                    profile.enrolment(),
                    DocumentView.known(profile.status()),
                    DocumentView.known(profile.start()),
                    DocumentView.known(profile.completion()),
                    DocumentView.known(profile.outcome()),
                    profile.conflicts());
        }
    }

    /// A trial with everything that is known of it, and the passages that name it.
    ///
    /// @param summary the same as in the list of trials
    /// @param statements what each source says of it, papers first; results with their figures
    /// @param papers on it that the corpus holds
    record Whole(
            String name,
            String url,
            @JsonUnwrapped Trial trial,
            Summary summary,
            List<StatementView> statements,
            List<Conflict> conflicts,
            List<TrialPaper> papers,
            List<Mentioned> passages) {}

    private static void trials(Context context, Serving serving) {
        QueryParameters.of(context);
        Audit audit = serving.answering().disagreements().audit();
        Json.send(
                context,
                new Trials(serving.index().trials().stream()
                        .map(trial -> Summary.of(trial, audit.profile(trial)))
                        .toList()));
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
        Disagreements disagreements = serving.answering().disagreements();
        Audit audit = disagreements.audit();
        Json.send(
                context,
                new Whole(
                        trial.name(),
                        trial.url(),
                        trial,
                        Summary.of(trial, audit.profile(trial)),
                        audit.statements(number).stream().map(StatementView::of).toList(),
                        audit.conflicts(number).stream()
                                .map(disagreements::wire)
                                .toList(),
                        TrialPaper.of(trial, index),
                        passages));
    }
}
