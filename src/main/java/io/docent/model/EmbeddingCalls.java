package io.docent.model;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.ExecutionContext;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import io.docent.model.AttemptFailure.Progress;
import io.docent.model.ModelFailure.Kind;
import io.docent.model.ModelSettings.Tries;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;

/// Requests for vectors in OpenAI's protocol: of passages, with patience, and of a question, for which a reader
/// waits.
final class EmbeddingCalls implements AutoCloseable {

    private final EmbeddingSettings settings;
    private final Failures failures;
    private final Pausing pausing;
    private final Pauses pauses;
    private final LazyClient client;
    private final CircuitBreaker<List<float[]>> breaker;

    /// When passages may be sent again (`System.nanoTime`): one request that is told to wait speaks for all.
    private final AtomicLong notBefore = new AtomicLong(System.nanoTime());

    EmbeddingCalls(EmbeddingSettings settings, Pausing pausing) {
        this.settings = settings;
        this.failures = new Failures(settings.endpoint(), "embedding model");
        this.pausing = pausing;
        this.pauses = new Pauses(settings.tries(), pausing.clock(), pausing.random());
        this.client = new LazyClient(settings.waits().connect());
        Tries tries = settings.tries();
        this.breaker = CircuitBreaker.<List<float[]>>builder()
                .withFailureThreshold(tries.restAfter())
                .withDelay(tries.rest())
                .build();
    }

    /// The vectors of passages, in order; tried again as often as settings say.
    ///
    /// @throws ModelFailure if there are none
    List<float[]> patiently(List<String> texts) {
        RetryPolicy<List<float[]>> retries = RetryPolicy.<List<float[]>>builder()
                .handleIf(thrown -> thrown instanceof AttemptFailure failed
                        && failed.canBeTriedAgain()
                        && !pauses.isTooLong(failed.retryAfter()))
                .withMaxRetries(settings.tries().retries())
                .build();
        try {
            return Failsafe.with(retries).get(tries -> attempt(tries, texts));
        } catch (AttemptFailure e) {
            throw e.failure();
        } catch (FailsafeException e) {
            Thread.currentThread().interrupt(); // the only checked exception that a try throws
            throw new CancellationException("interrupted while embedding");
        }
    }

    private List<float[]> attempt(ExecutionContext<List<float[]>> tries, List<String> texts)
            throws InterruptedException {
        if (tries.getLastException() instanceof AttemptFailure last) {
            Duration pause = pauses.before(tries.getAttemptCount(), last.retryAfter());
            long until = System.nanoTime() + pause.toNanos();
            notBefore.accumulateAndGet(until, (one, other) -> one - other > 0 ? one : other);
            pausing.sleeper().sleep(pause);
        } else {
            long wait = notBefore.get() - System.nanoTime();
            if (wait > 0) {
                pausing.sleeper().sleep(Duration.ofNanos(wait));
            }
        }
        return call(texts, settings.waits().request());
    }

    /// The vector of a question, tried once; a model that failed several times in a row is left alone for a
    /// while, so that not every reader waits in vain.
    ///
    /// @throws ModelFailure if there is none
    float[] briefly(String question) {
        if (!breaker.tryAcquirePermit()) {
            throw failures.of(Kind.CIRCUIT_OPEN);
        }
        try {
            float[] vector =
                    call(List.of(question), settings.waits().question()).getFirst();
            breaker.recordSuccess();
            return vector;
        } catch (AttemptFailure e) {
            breaker.recordFailure();
            throw e.failure();
        } catch (CancellationException e) {
            breaker.recordFailure(); // a trial that told nothing must not be the last one
            throw e;
        }
    }

    private List<float[]> call(List<String> texts, Duration longest) {
        EmbeddingWire wire = new EmbeddingWire(client.get(), longest, failures);
        List<TextSegment> segments = texts.stream().map(TextSegment::from).toList();
        try {
            List<float[]> vectors = model(wire).embedAll(segments).content().stream()
                    .map(embedding -> embedding.vector())
                    .toList();
            return VectorOrder.sorted(vectors, wire.body(), texts.size()).orElseThrow(this::malformed);
        } catch (AttemptFailure | CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            throw wire.failure().orElseGet(this::malformed); // no cause: it may hold the key or the question
        }
    }

    private AttemptFailure malformed() {
        return new AttemptFailure(failures.of(Kind.MALFORMED), "", Progress.SILENT);
    }

    private OpenAiEmbeddingModel model(EmbeddingWire wire) {
        OpenAiEmbeddingModel.OpenAiEmbeddingModelBuilder model = OpenAiEmbeddingModel.builder()
                .httpClientBuilder(new WireBuilder(wire))
                .baseUrl(settings.endpoint().baseUrl())
                .modelName(settings.endpoint().name())
                .maxSegmentsPerBatch(settings.bulk().batch())
                .maxRetries(0);
        if (!settings.endpoint().key().isMissing()) {
            model.apiKey(settings.endpoint().key().value());
        }
        return (settings.dimensions() == 0 ? model : model.dimensions(settings.dimensions())).build();
    }

    @Override
    public void close() {
        client.close();
    }
}
