package io.docent.model;

import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;

/// Watches what LangChain4j is given of a response: that something came at all, that it could be read, and that
/// it ended as it should. LangChain4j itself logs what it cannot read and goes on.
final class WatchedListener implements ServerSentEventListener {

    private static final String DONE = "[DONE]";

    private final ServerSentEventListener listener;
    private final Incoming incoming;
    private boolean any;
    private boolean broken;

    WatchedListener(ServerSentEventListener listener, Incoming incoming) {
        this.listener = listener;
        this.incoming = incoming;
    }

    @Override
    public void onOpen(SuccessfulHttpResponse response) {
        listener.onOpen(response);
    }

    @Override
    public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
        any = true;
        incoming.add(event.data().strip().equals(DONE) ? new Event.Done() : new Event.Alive());
        try {
            listener.onEvent(event, context);
        } catch (RuntimeException e) {
            onError(e);
        }
    }

    @Override
    public void onError(Throwable error) {
        broken = true;
        incoming.add(new Event.Broken(error));
    }

    /// The response was read to its end.
    void end() {
        if (!broken && any) {
            listener.onClose();
        }
        incoming.add(new Event.Ended(any ? Event.Ended.Sort.EVENTS : Event.Ended.Sort.NO_EVENTS));
    }
}
