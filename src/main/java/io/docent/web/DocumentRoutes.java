package io.docent.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.docent.answer.Answer.Referenced;
import io.docent.answer.CitedWorks;
import io.docent.answer.CitingWorks;
import io.docent.corpus.Document;
import io.docent.corpus.Passage;
import io.docent.corpus.Section;
import io.docent.index.Filter;
import io.docent.index.PassageIndex;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `GET /v1/documents`, one of them, and its passages.
final class DocumentRoutes {

    private static final int USUAL_PASSAGES = 100;
    private static final int MAX_PASSAGES = 1_000;
    private static final int MAX_FROM = 1_000_000;

    private DocumentRoutes() {}

    static void addTo(Routes routes) {
        routes.get("/v1/documents", DocumentRoutes::documents);
        routes.get("/v1/documents/{id}", DocumentRoutes::document);
        routes.get("/v1/documents/{id}/passages", DocumentRoutes::passages);
    }

    /// What is indexed, by id.
    record Documents(List<Listed> documents) {}

    /// A document in the list.
    record Listed(
            @JsonUnwrapped DocumentView document,
            @JsonUnwrapped Coverage coverage) {

        static Listed of(Document document, Map<String, Map<Passage.Kind, Integer>> tally) {
            return new Listed(
                    DocumentView.of(document), Coverage.of(document, tally.getOrDefault(document.id(), Map.of())));
        }
    }

    /// A document with its parts.
    ///
    /// @param references the entries of its reference list that are known
    /// @param citedBy documents of the corpus that cite it, the newest first
    record Whole(
            @JsonUnwrapped DocumentView document,
            @JsonUnwrapped Coverage coverage,
            List<Section> sections,
            List<Entry> references,
            List<CitedBy> citedBy) {}

    /// A document that cites this one.
    ///
    /// @param numbers of its reference list that stand for this one
    record CitedBy(
            String documentId, String title, @Nullable Integer year, List<Integer> numbers) {

        static CitedBy of(CitingWorks.Citing citing) {
            Document document = citing.document();
            return new CitedBy(
                    document.id(),
                    document.bibliography().title(),
                    document.bibliography().year(),
                    citing.numbers());
        }
    }

    /// Some of a document's passages, in order.
    ///
    /// @param total how many it has
    record Passages(String documentId, int total, List<PassageView> passages) {}

    /// An entry of a reference list, and where the corpus has the work.
    record Entry(@JsonUnwrapped Referenced work, List<String> trials) {}

    /// @throws Refusal if there is no such document
    static Document document(String id, PassageIndex index) {
        return index.document(id).orElseThrow(() -> Refusal.missing("document", id));
    }

    static List<String> ids(PassageIndex index) {
        return index.documents().stream().map(Document::id).toList();
    }

    private static void documents(Context context, Serving serving) {
        QueryParameters.of(context);
        Map<String, Map<Passage.Kind, Integer>> tally = serving.index().tally();
        Json.send(
                context,
                new Documents(serving.index().documents().stream()
                        .map(document -> Listed.of(document, tally))
                        .toList()));
    }

    private static void document(Context context, Serving serving) {
        QueryParameters.of(context);
        Document document = document(context.pathParam("id"), serving.index());
        String format = Accepts.choose(
                context, Json.MEDIA_TYPE, ReferenceFormats.CSL, ReferenceFormats.BIBTEX, ReferenceFormats.RIS);
        if (!format.equals(Json.MEDIA_TYPE)) {
            ReferenceFormats.send(context, document, format);
            return;
        }
        Listed listed = Listed.of(document, serving.index().tally());
        Json.send(
                context,
                new Whole(
                        listed.document(),
                        listed.coverage(),
                        document.sections(),
                        entries(document, new CitedWorks(serving.index())),
                        CitingWorks.of(serving.index()).of(document).stream()
                                .map(CitedBy::of)
                                .toList()));
    }

    private static List<Entry> entries(Document document, CitedWorks cited) {
        return document.references().stream()
                .map(reference -> new Entry(cited.of(document, reference), reference.trials()))
                .toList();
    }

    private static void passages(Context context, Serving serving) {
        QueryParameters parameters = QueryParameters.of(context, "from", "k");
        int from = parameters.integer("from", 0, MAX_FROM, 0);
        int most = parameters.integer("k", 1, MAX_PASSAGES, USUAL_PASSAGES);
        PassageIndex index = serving.index();
        String id = document(context.pathParam("id"), index).id();
        List<Passage> passages = index.passages(Filter.document(id), from + most);
        Json.send(
                context,
                new Passages(
                        id,
                        index.tally().getOrDefault(id, Map.of()).values().stream()
                                .mapToInt(Integer::intValue)
                                .sum(),
                        passages.stream()
                                .skip(from)
                                .map(passage -> PassageView.of(passage, index))
                                .toList()));
    }
}
