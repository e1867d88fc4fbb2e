package io.docent.web;

import io.docent.answer.Answer.Conflict;
import io.docent.answer.Disagreements;
import io.docent.retrieve.Understanding;
import io.javalin.http.Context;
import java.util.List;

/// What can be said of the corpus as a whole: its conflicts, questions that it answers.
final class CorpusRoutes {

    private CorpusRoutes() {}

    static void addTo(Routes routes) {
        routes.get("/v1/conflicts", CorpusRoutes::conflicts);
        routes.get("/v1/examples", CorpusRoutes::examples);
    }

    /// Conflicts between sources.
    record Conflicts(List<Conflict> conflicts) {}

    /// Questions that the corpus answers.
    record Examples(List<Example> examples) {}

    /// @param kind the form of answer that it calls for: "fact", "list", "comparison", …
    record Example(String question, String kind) {}

    private static void conflicts(Context context, Serving serving) {
        QueryParameters.of(context);
        Disagreements disagreements = serving.answering().disagreements();
        List<Conflict> conflicts = disagreements.audit().conflicts().stream()
                .map(disagreements::wire)
                .toList();
        Json.send(context, new Conflicts(conflicts));
    }

    private static void examples(Context context, Serving serving) {
        QueryParameters.of(context);
        Understanding understanding = new Understanding(serving.index());
        List<Example> examples = serving.examples().stream()
                .map(question -> new Example(
                        question,
                        Choices.wireName(
                                understanding.understand(question, List.of()).shape())))
                .toList();
        Json.send(context, new Examples(examples));
    }
}
