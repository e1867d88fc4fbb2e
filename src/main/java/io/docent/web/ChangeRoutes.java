package io.docent.web;

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

/// `POST /v1/documents`, `DELETE /v1/documents/{id}` and `POST /v1/index/rebuild`: each begins a job and says where it
/// can be followed.
final class ChangeRoutes {

    private ChangeRoutes() {}

    static void addTo(Routes routes) {
        // Files may take long to arrive: no index is held open for them.
        routes.post("/v1/documents", context -> add(context, routes.ready()));
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

    /// What stands in the way of a change is for whoever wants it to mend; what has a cause of its own, such as a full
    /// disk, is the server's trouble.
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
