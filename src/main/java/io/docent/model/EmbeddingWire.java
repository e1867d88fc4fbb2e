package io.docent.model;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import io.docent.model.AttemptFailure.Progress;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// The HTTP of one request for vectors. It keeps what LangChain4j's model of OpenAI's protocol drops: the header
/// `Retry-After` of an error, and which text each vector says it belongs to. For one thread.
final class EmbeddingWire implements HttpClient {

    private static final int MOST_OF_AN_ERROR = 4096;
    private static final long MOST_BYTES = 256L << 20;

    private final java.net.http.HttpClient client;
    private final Duration longest;
    private final Failures failures;
    private @Nullable AttemptFailure failure;
    private String body = "";

    /// @param longest wait for the whole response
    EmbeddingWire(java.net.http.HttpClient client, Duration longest, Failures failures) {
        this.client = client;
        this.longest = longest;
        this.failures = failures;
    }

    /// What went wrong on the way, whatever LangChain4j made of it.
    Optional<AttemptFailure> failure() {
        return Optional.ofNullable(failure);
    }

    /// The response as it came.
    String body() {
        return body;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        HttpResponse<byte[]> response = exchange(request);
        String text = new String(response.body(), StandardCharsets.UTF_8);
        if (response.statusCode() / 100 != 2) {
            String start = text.substring(0, Math.min(text.length(), MOST_OF_AN_ERROR));
            String retryAfter = response.headers().firstValue("Retry-After").orElse("");
            throw failed(failures.refused(response.statusCode(), start), retryAfter);
        }
        body = text;
        return SuccessfulHttpResponse.builder()
                .statusCode(response.statusCode())
                .headers(response.headers().map())
                .body(text)
                .build();
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> response =
                client.sendAsync(Wire.prepared(request), BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            return response.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw failed(failures.late(false), "");
        } catch (ExecutionException e) {
            throw failed(failures.broken(e), "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while embedding");
        } finally {
            response.cancel(true); // hangs up; nothing where the response is complete
        }
    }

    private AttemptFailure failed(ModelFailure what, String retryAfter) {
        AttemptFailure failed = new AttemptFailure(what, retryAfter, Progress.SILENT);
        failure = failed;
        return failed;
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("vectors are not streamed");
    }
}
