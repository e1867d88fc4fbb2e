package io.docent.web;

import io.docent.library.Courier;
import io.docent.library.Job;
import io.docent.library.Library;
import io.docent.library.Upload;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/// `POST /v1/documents`, `POST /v1/documents/fetch`, `DELETE /v1/documents/{id}` and `POST /v1/index/rebuild`:
/// each begins a job and says where it can be followed.
final class ChangeRoutes {

    /// Names that may be fetched at once.
    private static final int MAX_NAMES = 100;

    private ChangeRoutes() {}

    static void addTo(Routes routes) {
        // Files may take long to arrive: no index is held open for them.
        routes.post("/v1/documents", context -> add(context, routes.ready()));
        routes.post("/v1/documents/fetch", ChangeRoutes::fetch);
        routes.delete("/v1/documents/{id}", ChangeRoutes::remove);
        routes.post("/v1/index/rebuild", ChangeRoutes::rebuild);
    }

    private static void add(Context context, Serving serving) {
        Library library = allowed(context, serving);
        UploadLimits limits = serving.curation().uploads();
        try (Parcel parcel = Parcel.in(limits.folder())) {
            List<Upload> files = new Delivery(parcel, limits).receive(context);
            accepted(context, begun(ProblemType.INVALID_REQUEST, () -> library.add(files)));
        }
    }

    private static void fetch(Context context, Serving serving) throws IOException {
        Library library = allowed(context, serving);
        Courier courier = serving.curation().courier();
        if (courier == null) {
            throw new Refusal(ProblemType.CONFLICT, "this server fetches no papers");
        }
        List<String> names = new Fields(RequestBody.read(context), "", List.of("ids"))
                .list("ids", MAX_NAMES, (node, pointer) -> name(Fields.text(node, pointer), pointer, courier));
        if (names.isEmpty()) {
            throw Refusal.invalid("/ids", "ids must name a paper or trial, by DOI, PubMed number or NCT number");
        }
        Courier.Errand errand = courier.errand(names);
        accepted(context, begun(ProblemType.CONFLICT, () -> library.bring(errand)));
    }

    private static String name(String text, String pointer, Courier courier) {
        try {
            courier.errand(List.of(text));
            return text;
        } catch (ProblemException e) {
            throw Refusal.invalid(
                    pointer, e.problem().what() + "; " + e.problem().fix());
        }
    }

    private static void remove(Context context, Serving serving) {
        Library library = allowed(context, serving);
        String id = DocumentRoutes.document(context.pathParam("id"), serving.index())
                .id();
        accepted(context, begun(ProblemType.CONFLICT, () -> library.remove(id)));
    }

    private static void rebuild(Context context, Serving serving) throws IOException {
        Library library = allowed(context, serving);
        Library.Extent extent = isFull(context) ? Library.Extent.FULL : Library.Extent.CHANGED;
        accepted(context, begun(ProblemType.CONFLICT, () -> library.update(extent)));
    }

    private static Library allowed(Context context, Serving serving) {
        QueryParameters.of(context);
        new ChangeGuard(serving.curation().curators()).check(context);
        return serving.curation().library();
    }

    /// Whoever sends no body means the usual.
    private static boolean isFull(Context context) throws IOException {
        boolean isEmpty = context.req().getContentLengthLong() <= 0 && context.header(Header.TRANSFER_ENCODING) == null;
        return !isEmpty
                && new Fields(RequestBody.read(context), "", List.of("full"))
                        .truth("full")
                        .orElse(false);
    }

    /// What stands in the way of a change is for whoever wants it to mend; what has a cause of its own, such as
    /// a full disk, is the server's trouble.
    private static Job begun(ProblemType type, Supplier<Job> change) {
        try {
            return change.get();
        } catch (ProblemException e) {
            if (e.getCause() != null) {
                throw e;
            }
            Problem problem = e.problem();
            String where = problem.where().isBlank() ? "" : " (" + problem.where() + ")";
            throw new Refusal(type, problem.what() + where, problem.fix());
        }
    }

    private static void accepted(Context context, Job job) {
        context.status(202).header(Header.LOCATION, "/v1/jobs/" + job.id()).header(Header.CACHE_CONTROL, "no-store");
        Json.send(context, JobView.of(job));
    }
}
