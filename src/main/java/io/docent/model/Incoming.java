package io.docent.model;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The events of one call in the order in which they happened.
final class Incoming implements StreamingChatResponseHandler {

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    void add(Event event) {
        events.add(event);
    }

    /// The next event, or null where none comes in time.
    @Nullable
    Event next(Duration wait) throws InterruptedException {
        return events.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void onPartialResponse(String text) {
        add(new Event.Token(text));
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        add(new Event.Whole(response));
    }

    @Override
    public void onError(Throwable error) {
        add(new Event.Broken(error));
    }
}
