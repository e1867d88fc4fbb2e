package io.docent.model;

import java.net.http.HttpClient;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The JDK's HTTP client, made with the first call and not before.
final class LazyClient implements AutoCloseable {

    private final Duration connectTimeout;
    private @Nullable HttpClient client;

    LazyClient(Duration connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    /// HTTP/1.1, since servers of local models stumble over the offer of HTTP/2; no redirects, which could
    /// carry the key elsewhere.
    synchronized HttpClient get() {
        HttpClient made = client;
        if (made == null) {
            made = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(connectTimeout)
                    .build();
            client = made;
        }
        return made;
    }

    @Override
    public synchronized void close() {
        if (client != null) {
            client.shutdownNow();
        }
    }
}
