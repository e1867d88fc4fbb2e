package io.docent.fetch;

import io.docent.fetch.FetchFailure.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// One request and its reply over HTTP, within a time and a size. A redirect is followed to the same host
/// alone, as ClinicalTrials.gov's from an obsolete number to the one in use.
final class Exchange {

    /// Bytes of the largest reply: twice what the readers of the corpus take.
    static final long LARGEST = 64L * 1024 * 1024;

    private static final int MOST_REDIRECTS = 3;
    private static final List<Class<? extends Throwable>> NO_WAY = List.of(
            ConnectException.class,
            NoRouteToHostException.class,
            UnknownHostException.class,
            HttpConnectTimeoutException.class,
            UnresolvedAddressException.class,
            SSLException.class);

    private final HttpClient client;
    private final Duration timeout;
    private final Refusals refusals;

    /// @param client follows no redirects by itself
    /// @param timeout for the whole reply
    Exchange(HttpClient client, Duration timeout, Refusals refusals) {
        this.client = client;
        this.timeout = timeout;
        this.refusals = refusals;
    }

    /// What the service has, or nothing where it has no such thing.
    ///
    /// @throws FetchFailure if it gives neither
    Optional<byte[]> send(HttpRequest request) throws InterruptedException {
        HttpRequest current = request;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            HttpResponse<byte[]> response = receive(current);
            int status = response.statusCode();
            if (status == 404 || status == 410) {
                return Optional.empty();
            }
            if (status / 100 == 2) {
                return Optional.of(response.body());
            }
            if (status / 100 != 3) {
                throw refusals.refused(response);
            }
            current = redirected(current, response);
        }
        throw refusals.of(Kind.REFUSED, "sends on in circles");
    }

    private HttpResponse<byte[]> receive(HttpRequest request) throws InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> reply =
                client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
        try {
            return reply.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            reply.cancel(true);
            throw refusals.of(Kind.TROUBLE, "did not answer within " + timeout.toMillis() / 1000.0 + " s");
        } catch (ExecutionException e) {
            throw broken(e.getCause());
        }
    }

    private HttpRequest redirected(HttpRequest from, HttpResponse<byte[]> response) {
        String location = response.headers().firstValue("Location").orElse("");
        URI to = resolved(from.uri(), location);
        boolean sameHost = origin(to).equals(origin(from.uri()));
        if (!sameHost || !from.method().equals("GET")) {
            throw refusals.of(Kind.REFUSED, "sends on to " + origin(to) + ", which is not followed");
        }
        return HttpRequest.newBuilder(from, (name, value) -> true).uri(to).build();
    }

    private URI resolved(URI from, String location) {
        try {
            return from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw refusals.of(Kind.REFUSED, "sends on to what is no address");
        }
    }

    /// Where an address leads, without its path.
    private static String origin(URI address) {
        return address.getScheme() + "://" + (address.getRawAuthority() == null ? "" : address.getRawAuthority());
    }

    private FetchFailure broken(@Nullable Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            @Nullable Throwable seen = cause;
            if (NO_WAY.stream().anyMatch(kind -> kind.isInstance(seen))) {
                return refusals.unreachable();
            }
            if (cause instanceof IOException
                    && String.valueOf(cause.getMessage()).contains("exceeds capacity")) {
                return refusals.of(Kind.REFUSED, "sent more than " + LARGEST / 1024 / 1024 + " MB");
            }
        }
        return refusals.of(Kind.TROUBLE, "broke off its reply");
    }
}
