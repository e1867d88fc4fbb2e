package io.docent.web;

import io.docent.corpus.BibTex;
import io.docent.corpus.Bibliography;
import io.docent.corpus.CslJson;
import io.docent.corpus.Document;
import io.docent.corpus.Reference;
import io.docent.corpus.Ris;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Publications in the formats that reference managers read.
final class ReferenceFormats {

    static final String CSL = "application/vnd.citationstyles.csl+json";
    static final String BIBTEX = "application/x-bibtex";
    static final String RIS = "application/x-research-info-systems";

    private ReferenceFormats() {}

    static void addTo(Routes routes) {
        routes.get("/v1/references/{documentId}/{number}", ReferenceFormats::reference);
    }

    /// The record of a document in one of the formats.
    static void send(Context context, Document document, String format) {
        Bibliography work = document.bibliography();
        String csl = new CslJson().write(document.id(), work);
        send(context, format, csl, document.id(), work);
    }

    private static void reference(Context context, Serving serving) {
        QueryParameters.of(context);
        Document document = DocumentRoutes.document(context.pathParam("documentId"), serving.index());
        int number = number(context.pathParam("number"));
        Reference reference = document.reference(number)
                .orElseThrow(() -> new Refusal(
                        ProblemType.NOT_FOUND,
                        "the corpus does not say which publication is reference %d of \"%s\""
                                .formatted(number, document.id())));
        String format = Accepts.choose(context, CSL, Json.MEDIA_TYPE, BIBTEX, RIS);
        String key = document.id() + "-" + number;
        send(context, format, new CslJson().write(reference), key, reference.bibliography());
    }

    private static int number(String text) {
        return Optional.of(text)
                .filter(digits -> digits.matches("[1-9]\\d{0,5}"))
                .map(Integer::parseInt)
                .orElseThrow(() -> Refusal.invalid(
                        "/number",
                        "\"%s\" is not the number of a reference: a whole number from 1"
                                .formatted(CleanText.shortened(text))));
    }

    private static void send(Context context, String format, String csl, String key, Bibliography work) {
        String text = switch (format) {
            case BIBTEX -> BibTex.entry(key, work);
            case RIS -> Ris.record(work);
            default -> csl;
        };
        boolean json = format.endsWith("json");
        context.contentType(json ? format : format + "; charset=utf-8").result(text.getBytes(StandardCharsets.UTF_8));
    }
}
