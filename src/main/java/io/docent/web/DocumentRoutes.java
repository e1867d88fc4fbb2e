package io.docent.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.docent.corpus.Document;
import io.docent.corpus.Reference;
import io.docent.corpus.Section;
import io.docent.index.PassageIndex;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /// An entry of a reference list.
    ///
    /// @param inferred whether it was matched to its number by inference
    record Entry(int number, String title, @Nullable Integer year, List<String> trials, boolean inferred) {

        static Entry of(Reference reference) {
            return new Entry(
                    reference.number(),
                    reference.bibliography().title(),
                    reference.bibliography().year(),
                    reference.trials(),
                    reference.inferred());
        }
    }

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
                        document.references().stream().map(Entry::of).toList()));
    }
}
