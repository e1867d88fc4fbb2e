package io.docent.web;

import io.docent.answer.Answer.Referenced;
import io.docent.answer.CitedWorks;
import io.docent.corpus.Passage;
import io.docent.index.PassageIndex;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `GET /v1/passages/{id}`: a passage where it stands.
final class PassageRoutes {

    private PassageRoutes() {}

    static void addTo(Routes routes) {
        routes.get("/v1/passages/{id}", PassageRoutes::passage);
    }

    /// A passage between its neighbours.
    ///
    /// @param referenced what the numbers that the passage cites stand for
    record InContext(
            PassageView passage,
            @Nullable PassageView previous,
            @Nullable PassageView next,
            DocumentView document,
            List<Referenced> referenced) {}

    private static void passage(Context context, Serving serving) {
        QueryParameters.of(context);
        PassageIndex index = serving.index();
        String id = context.pathParam("id");
        Passage passage = index.passage(id).orElseThrow(() -> Refusal.missing("passage", id));
        Json.send(
                context,
                new InContext(
                        PassageView.of(passage, index),
                        neighbour(passage, -1, index),
                        neighbour(passage, 1, index),
                        DocumentView.of(DocumentRoutes.document(passage.documentId(), index)),
                        new CitedWorks(index).by(passage)));
    }

    private static @Nullable PassageView neighbour(Passage passage, int places, PassageIndex index) {
        return index.neighbour(passage, places)
                .map(neighbour -> PassageView.of(neighbour, index))
                .orElse(null);
    }
}
