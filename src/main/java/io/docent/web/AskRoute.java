package io.docent.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.docent.answer.Ask;
import io.docent.answer.Progress;
import io.docent.index.PassageIndex;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// `POST /v1/ask`: an answer whole, or while it is made.
final class AskRoute {

    private final Duration heartbeat;
    private final BooleanSupplier stopping;

    AskRoute(Duration heartbeat, BooleanSupplier stopping) {
        this.heartbeat = heartbeat;
        this.stopping = stopping;
    }

    void addTo(Routes routes) {
        routes.post("/v1/ask", this::answer);
    }

    private void answer(Context context, Serving serving) throws IOException {
        QueryParameters.of(context);
        String format = Accepts.choose(context, Json.MEDIA_TYPE, EventStream.MEDIA_TYPE);
        Ask ask = ask(RequestBody.read(context), serving.index());
        if (format.equals(EventStream.MEDIA_TYPE)) {
            try (EventStream events = new EventStream(context.res(), heartbeat)) {
                new AnswerStream(events, stopping)
                        .run(progress -> serving.answering().ask(ask, progress), RequestId.of(context));
            }
        } else {
            context.header(Header.CACHE_CONTROL, "no-store");
            Json.send(context, serving.answering().ask(ask, unlessStopping()));
        }
    }

    private static Ask ask(ObjectNode body, PassageIndex index) {
        return new AskRequest(new Choices(() -> DocumentRoutes.ids(index))).parse(body);
    }

    private Progress unlessStopping() {
        return new Progress() {
            @Override
            public boolean cancelled() {
                return stopping.getAsBoolean();
            }
        };
    }
}
