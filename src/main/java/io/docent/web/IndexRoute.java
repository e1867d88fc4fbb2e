package io.docent.web;

import io.docent.corpus.Document;
import io.docent.index.IndexInfo;
import io.docent.index.PassageIndex;
import io.docent.library.Holdings;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `GET /v1/index`: what is served, what could not be read, and whether the client may change it.
final class IndexRoute {

    private IndexRoute() {}

    static void addTo(Routes routes) {
        routes.get("/v1/index", IndexRoute::index);
    }

    /// The index that is served.
    ///
    /// @param files how many files of the corpus were read
    /// @param builtAt ISO instant
    /// @param model name of the language model that writes answers; null where they quote the corpus
    /// @param vectors passages that are found by meaning too, of all passages
    /// @param failed files that could not be read
    /// @param warnings what is to be known of documents
    record Index(
            String version,
            int documents,
            int passages,
            int trials,
            int files,
            String embeddingModel,
            String builtAt,
            @Nullable String model,
            Holdings.Vectors vectors,
            List<JobView.File> failed,
            List<Warning> warnings,
            Changes changes) {}

    /// What is to be known of a document before it is relied on.
    record Warning(String documentId, String warning) {}

    /// Whether the client may change the corpus.
    ///
    /// @param reason why it may not; null where it may
    /// @param fetches whether papers are fetched by their names
    /// @param maxFileSize bytes of a file that is handed in
    /// @param maxRequestSize bytes of all files that are handed in at once
    record Changes(boolean allowed, @Nullable String reason, boolean fetches, long maxFileSize, long maxRequestSize) {}

    private static void index(Context context, Serving serving) {
        QueryParameters.of(context);
        IndexInfo info = serving.index().info();
        Holdings holdings = serving.curation().library().holdings();
        context.header(Header.CACHE_CONTROL, "no-store");
        Json.send(
                context,
                new Index(
                        info.version(),
                        info.documents(),
                        info.passages(),
                        serving.index().trials().size(),
                        holdings.files(),
                        info.embeddingModel(),
                        info.builtAt().toString(),
                        serving.answering().model().orElse(null),
                        holdings.vectors(),
                        holdings.failed().stream().map(JobView.File::of).toList(),
                        warnings(serving.index()),
                        changes(context, serving.curation())));
    }

    private static Changes changes(Context context, Curation curation) {
        UploadLimits uploads = curation.uploads();
        String reason = new ChangeGuard(curation.curators()).objection(context).orElse(null);
        return new Changes(
                reason == null, reason, curation.courier() != null, uploads.maxFileSize(), uploads.maxRequestSize());
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
}
