package io.docent.model;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import io.docent.model.AttemptFailure.Progress;
import io.docent.model.ModelFailure.Kind;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// One call, waited for: passes words on in the caller's thread, and minds the time and whether anybody still
/// waits.
final class Call {

    private static final Duration LOOK = Duration.ofMillis(25);

    private final ModelSettings settings;
    private final Failures failures;
    private final Incoming incoming;
    private final LanguageModel.Listener listener;
    private Progress progress = Progress.SILENT;
    private boolean alive;
    private boolean done;

    Call(ModelSettings settings, Incoming incoming, LanguageModel.Listener listener) {
        this.settings = settings;
        this.failures = new Failures(settings.endpoint(), "language model");
        this.incoming = incoming;
        this.listener = listener;
    }

    /// Waits for the reply.
    ///
    /// @param deadline of the whole call, as `System.nanoTime` tells it
    Reply await(long deadline) throws InterruptedException {
        long sign = System.nanoTime();
        while (true) {
            if (listener.cancelled()) {
                throw new CancellationException("nobody waits for the reply any more");
            }
            long now = System.nanoTime();
            Duration patience =
                    alive ? settings.waits().next() : settings.waits().first();
            long left = Math.min(sign + patience.toNanos(), deadline) - now;
            Event event = incoming.next(Duration.ofNanos(Math.clamp(left, 0, LOOK.toNanos())));
            if (now >= deadline || (event == null && left <= 0)) {
                throw failed(failures.late(alive), "");
            }
            if (event != null) {
                alive = true;
                Reply reply = take(event);
                sign = System.nanoTime();
                if (reply != null) {
                    return reply;
                }
            }
        }
    }

    private @Nullable Reply take(Event event) {
        switch (event) {
            case Event.Alive sign -> {}
            case Event.Done end -> done = true;
            case Event.Token token -> {
                progress = Progress.SPOKEN;
                listener.token(token.text());
            }
            case Event.Whole whole -> {
                return reply(whole.response());
            }
            case Event.Refusal refusal ->
                throw failed(failures.refused(refusal.status(), refusal.body()), refusal.retryAfter());
            case Event.Broken broken -> throw failed(failures.broken(broken.cause()), "");
            case Event.Ended ended -> throw failed(failures.ended(ended.sort()), "");
        }
        return null;
    }

    private Reply reply(ChatResponse response) {
        if (settings.endpoint().provider().endsByClosing() && response.finishReason() == null && !done) {
            throw failed(failures.of(Kind.CUT_OFF), "");
        }
        String text = response.aiMessage().text();
        if (text == null || text.isBlank()) {
            throw failed(failures.of(Kind.EMPTY), "");
        }
        TokenUsage usage = response.tokenUsage();
        return new Reply(
                text,
                count(usage == null ? null : usage.inputTokenCount()),
                count(usage == null ? null : usage.outputTokenCount()));
    }

    private static int count(@Nullable Integer tokens) {
        return tokens == null ? -1 : tokens;
    }

    private AttemptFailure failed(ModelFailure failure, String retryAfter) {
        return new AttemptFailure(failure, retryAfter, progress);
    }
}
