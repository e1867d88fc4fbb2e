package io.docent.web;

import io.docent.answer.Answer.Conflict;
import io.docent.answer.Disagreements;
import io.docent.corpus.Document;
import io.docent.index.IndexInfo;
import io.docent.index.PassageIndex;
import io.docent.retrieve.Understanding;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be said of the corpus as a whole: its index, its conflicts, questions that it answers.
final class CorpusRoutes {

    private CorpusRoutes() {}

    static void addTo(Routes routes) {
        routes.get("/v1/index", CorpusRoutes::index);
        routes.get("/v1/conflicts", CorpusRoutes::conflicts);
        routes.get("/v1/examples", CorpusRoutes::examples);
    }

    /// The index that is served.
    ///
    /// @param builtAt ISO instant
    /// @param model name of the language model that writes answers; null where they quote the corpus
    /// @param warnings what could not be read or was inferred
    record Index(
            String version,
            int documents,
            int passages,
            String embeddingModel,
            String builtAt,
            @Nullable String model,
            List<Warning> warnings) {}

    /// What is to be known of a document before it is relied on.
    record Warning(String documentId, String warning) {}

    /// Conflicts between sources.
    record Conflicts(List<Conflict> conflicts) {}

    /// Questions that the corpus answers.
    record Examples(List<Example> examples) {}

    /// @param kind the form of answer that it calls for: "fact", "list", "comparison", …
    record Example(String question, String kind) {}

    private static void index(Context context, Serving serving) {
        QueryParameters.of(context);
        IndexInfo info = serving.index().info();
        Json.send(
                context,
                new Index(
                        info.version(),
                        info.documents(),
                        info.passages(),
                        info.embeddingModel(),
                        info.builtAt().toString(),
                        serving.answering().model().orElse(null),
                        warnings(serving.index())));
    }

    private static List<Warning> warnings(PassageIndex index) {
        return index.documents().stream()
                .flatMap(document -> warnings(document).stream())
                .toList();
    }

    private static List<Warning> warnings(Document document) {
        return DocumentView.warnings(document).stream()
                .map(warning -> new Warning(document.id(), warning))
                .toList();
    }

    private static void conflicts(Context context, Serving serving) {
        QueryParameters.of(context);
        List<Conflict> conflicts = serving.answering().disagreements().audit().conflicts().stream()
                .map(Disagreements::wire)
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
