package io.docent.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.docent.answer.Ask;
import io.docent.answer.SearchWarnings;
import io.docent.corpus.Passage;
import io.docent.index.Filter;
import io.docent.index.PassageIndex;
import io.docent.retrieve.Found;
import io.docent.text.Span;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `GET /v1/search`: ranked passages, without an answer.
final class SearchRoute {

    private static final int MOST = 100;
    private static final int USUAL = 10;

    private SearchRoute() {}

    static void addTo(Routes routes) {
        routes.get("/v1/search", SearchRoute::search);
    }

    /// What was found.
    ///
    /// @param warnings what is to be known of the search, such as that it went by words alone
    record Results(String query, List<Result> passages, List<String> warnings) {}

    /// A passage that was found.
    ///
    /// @param highlights where words of the query stand in its text, in UTF-16 offsets
    record Result(
            @JsonUnwrapped Mentioned passage,
            List<Mark> highlights,
            double score,
            @Nullable Integer lexicalRank,
            @Nullable Integer denseRank) {}

    /// A stretch of a passage's text.
    record Mark(int start, int end) {

        static Mark of(Span span) {
            return new Mark(span.start(), span.end());
        }
    }

    private static void search(Context context, Serving serving) {
        QueryParameters parameters = QueryParameters.of(context, "q", "k", "kind", "trial", "document");
        String query = query(parameters);
        int most = parameters.integer("k", 1, MOST, USUAL);
        Filter filter = filter(parameters, serving.index());
        Highlights highlights = new Highlights(query);
        float[] vector = serving.retriever().vector(query);
        List<Result> results = serving.retriever().search(query, vector, filter, most).stream()
                .map(found -> result(found, highlights, serving.index()))
                .toList();
        Json.send(
                context,
                new Results(
                        query,
                        results,
                        SearchWarnings.of(vector, serving.index().info())));
    }

    private static String query(QueryParameters parameters) {
        String query = parameters
                .text("q")
                .filter(text -> !CleanText.isBlank(text))
                .orElseThrow(() -> Refusal.invalid("/q", "there is nothing to search for: q is missing or empty"));
        if (CleanText.length(query) > Ask.MAX_QUESTION) {
            throw Refusal.invalid("/q", "q may have %,d characters".formatted(Ask.MAX_QUESTION));
        }
        return query;
    }

    private static Filter filter(QueryParameters parameters, PassageIndex index) {
        Choices choices = new Choices(() -> DocumentRoutes.ids(index));
        Optional<String> document = parameters.text("document").map(id -> choices.document(id, "/document"));
        Optional<Passage.Kind> kind = parameters.text("kind").map(name -> Choices.KINDS.get(name, "/kind"));
        Optional<String> trial = parameters.text("trial").map(number -> Choices.trial(number, "/trial"));
        return new Filter(
                document.map(Set::of).orElse(Set.of()),
                kind.map(Set::of).orElse(Set.of()),
                trial.map(Set::of).orElse(Set.of()),
                null,
                null);
    }

    private static Result result(Found found, Highlights highlights, PassageIndex index) {
        return new Result(
                Mentioned.of(found.passage(), index),
                highlights.in(found.passage().text()).stream().map(Mark::of).toList(),
                found.score(),
                found.lexicalRank(),
                found.denseRank());
    }
}
