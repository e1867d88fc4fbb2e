package io.docent.model;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.ExecutionContext;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.langchain4j.model.chat.request.ChatRequest;
import io.docent.model.ModelFailure.Kind;
import io.docent.model.ModelSettings.Tries;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A language model behind a provider's HTTP interface. Nothing is opened before the first call.
public final class RemoteModel implements LanguageModel, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteModel.class);
    private static final Duration LOOK = Duration.ofMillis(25);

    private final ModelSettings settings;
    private final Failures failures;
    private final Pausing pausing;
    private final Pauses pauses;
    private final CircuitBreaker<Reply> breaker;
    private final LazyClient client;

    public RemoteModel(ModelSettings settings) {
        this(settings, Pausing.REAL);
    }

    RemoteModel(ModelSettings settings, Pausing pausing) {
        this.settings = settings;
        this.failures = new Failures(settings.endpoint(), "language model");
        this.client = new LazyClient(settings.waits().connect());
        this.pausing = pausing;
        this.pauses = new Pauses(settings.tries(), pausing.clock(), pausing.random());
        Tries tries = settings.tries();
        this.breaker = CircuitBreaker.<Reply>builder()
                .withFailureThreshold(tries.restAfter())
                .withDelay(tries.rest())
                .build();
    }

    @Override
    public String name() {
        return settings.endpoint().name();
    }

    @Override
    public Reply write(Prompt prompt, Listener listener) {
        if (settings.endpoint().key().isMissing()
                && settings.endpoint().provider().wantsKey(settings.endpoint().baseUrl())) {
            throw failures.noKey();
        }
        long deadline = System.nanoTime() + settings.waits().total().toNanos();
        try {
            return Failsafe.with(retries()).get(tries -> attempt(tries, prompt, listener, deadline));
        } catch (AttemptFailure e) {
            throw e.failure();
        } catch (FailsafeException e) {
            Thread.currentThread().interrupt(); // the only checked exception that a try throws
            throw new CancellationException("interrupted");
        }
    }

    private RetryPolicy<Reply> retries() {
        return RetryPolicy.<Reply>builder()
                .handleIf(thrown -> thrown instanceof AttemptFailure failed
                        && failed.canBeTriedAgain()
                        && !pauses.isTooLong(failed.retryAfter()))
                .withMaxRetries(settings.tries().retries())
                .build();
    }

    private Reply attempt(ExecutionContext<Reply> tries, Prompt prompt, Listener listener, long deadline)
            throws InterruptedException {
        if (tries.getLastException() instanceof AttemptFailure last) {
            Duration pause = pauses.before(tries.getAttemptCount(), last.retryAfter());
            if (System.nanoTime() + pause.toNanos() >= deadline) {
                throw last.failure();
            }
            pause(pause, listener);
        }
        if (!breaker.tryAcquirePermit()) {
            throw failures.of(Kind.CIRCUIT_OPEN);
        }
        return recorded(prompt, listener, deadline);
    }

    /// Failsafe would sleep, too, but not wake when nobody waits any more.
    private void pause(Duration length, Listener listener) throws InterruptedException {
        for (Duration left = length; left.isPositive(); left = left.minus(LOOK)) {
            if (listener.cancelled()) {
                throw new CancellationException("nobody waits for the reply any more");
            }
            pausing.sleeper().sleep(left.compareTo(LOOK) < 0 ? left : LOOK);
        }
    }

    /// Calls, and lets the breaker know how it went.
    private Reply recorded(Prompt prompt, Listener listener, long deadline) throws InterruptedException {
        try {
            Reply reply = call(prompt, listener, deadline);
            breaker.recordSuccess();
            return reply;
        } catch (AttemptFailure e) {
            LOG.warn("no reply from {}: {}", name(), e.failure().kind());
            if (e.isTrouble()) {
                breaker.recordFailure();
            } else {
                breaker.recordSuccess();
            }
            throw e;
        } catch (RuntimeException | InterruptedException e) {
            if (breaker.isHalfOpen()) {
                breaker.recordFailure(); // a trial that told nothing must not be the last one
            }
            throw e;
        }
    }

    private Reply call(Prompt prompt, Listener listener, long deadline) throws InterruptedException {
        Incoming incoming = new Incoming();
        Wire wire = new Wire(client.get(), incoming);
        try {
            Protocols.chat(settings.endpoint(), settings.limits(), prompt.maxTokens(), new WireBuilder(wire))
                    .chat(
                            ChatRequest.builder()
                                    .messages(prompt.messages().stream()
                                            .map(Protocols::message)
                                            .toList())
                                    .build(),
                            incoming);
            Reply reply = new Call(settings, incoming, listener).await(deadline);
            wire.letEnd();
            return reply;
        } catch (RuntimeException | InterruptedException e) {
            wire.hangUp();
            throw e;
        }
    }

    @Override
    public void close() {
        client.close();
    }

    @Override
    public String toString() {
        return name() + " at " + settings.endpoint().baseUrl();
    }
}
