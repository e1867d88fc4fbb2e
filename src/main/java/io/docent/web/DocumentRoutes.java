package io.docent.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.docent.answer.Answer.Referenced;
import io.docent.answer.CitedWorks;
import io.docent.corpus.Document;
import io.docent.corpus.Section;
import io.docent.index.PassageIndex;
import io.javalin.http.Context;
import java.util.List;

/// `GET /v1/documents` and one of them.
final class DocumentRoutes {

    private DocumentRoutes() {}

    static void addTo(Routes routes) {
        routes.get("/v1/documents", DocumentRoutes::documents);
        routes.get("/v1/documents/{id}", DocumentRoutes::document);
    }

    /// What is indexed, by id.
    record Documents(List<DocumentView> documents) {}

    /// A document with its parts.
    ///
    /// @param references the entries of its reference list that are known
    record Whole(@JsonUnwrapped DocumentView document, List<Section> sections, List<Entry> references) {}

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
        Json.send(
                context,
                new Documents(serving.index().documents().stream()
                        .map(DocumentView::of)
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
        Json.send(
                context,
                new Whole(
                        DocumentView.of(document),
                        document.sections(),
                        entries(document, new CitedWorks(serving.index()))));
    }

    private static List<Entry> entries(Document document, CitedWorks cited) {
        return document.references().stream()
                .map(reference -> new Entry(cited.of(document, reference), reference.trials()))
                .toList();
    }
}
