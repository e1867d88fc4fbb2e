package io.docent.fetch;

import dev.failsafe.ExecutionContext;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import io.docent.fetch.FetchFailure.Kind;
import io.docent.http.RetryAfter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// The way to one service: requests one after the other at its pace, tried again where that may help. A
/// service that cannot be reached, asks for more patience than there is, or fails request after request is
/// not asked any more.
final class Line {

    private static final int RETRIES = 4;
    private static final int GIVE_UP_AFTER = 3;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    /// Longest pause that a service may ask for.
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

    private final Service service;
    private final FetchSettings settings;
    private final Pausing pausing;
    private final Pace pace;
    private final Exchange exchange;
    private int failedInARow;
    private @Nullable FetchFailure givenUp;

    Line(Service service, FetchSettings settings, HttpClient client, Pausing pausing) {
        this.service = service;
        this.settings = settings;
        this.pausing = pausing;
        this.pace = new Pace(service.rate(settings), pausing);
        this.exchange = new Exchange(client, settings.timeout(), new Refusals(service, settings));
    }

    /// Asks for what is at an address.
    ///
    /// @param path below the service's address, with its query
    /// @return nothing where the service has no such thing
    /// @throws FetchFailure if it gives neither
    Optional<byte[]> get(String path) {
        return ask(request(path).GET().build());
    }

    /// Sends a form, for queries that are too long for an address.
    Optional<byte[]> post(String path, String form) {
        return ask(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    /// Whether it was found that there is no way to the service.
    boolean isUnreachable() {
        return givenUp != null && givenUp.isUnreachable();
    }

    /// Its name and address.
    String where() {
        return service.title() + " (" + settings.addresses().of(service) + ")";
    }

    /// There is nothing at a path where every such service has something.
    FetchFailure missing(String path) {
        return new FetchFailure(
                Kind.REFUSED,
                service.title() + " has nothing at "
                        + settings.addresses().of(service) + "/" + path
                        + ", so the address that is set may be wrong");
    }

    private HttpRequest.Builder request(String path) {
        String contact = settings.email().isEmpty() ? "" : " (mailto:" + settings.email() + ")";
        return HttpRequest.newBuilder(URI.create(settings.addresses().of(service) + "/" + path))
                .header("User-Agent", "docent" + contact);
    }

    private Optional<byte[]> ask(HttpRequest request) {
        if (givenUp != null) {
            throw givenUp;
        }
        try {
            Optional<byte[]> reply = Failsafe.with(retries()).get(tries -> attempt(tries, request));
            failedInARow = 0;
            return reply;
        } catch (FetchFailure e) {
            throw noted(e);
        } catch (FailsafeException e) {
            Thread.currentThread().interrupt(); // the only checked exception that a try throws
            throw new CancellationException("interrupted");
        }
    }

    private RetryPolicy<Optional<byte[]>> retries() {
        return RetryPolicy.<Optional<byte[]>>builder()
                .handleIf(thrown ->
                        thrown instanceof FetchFailure failure && failure.canBeTriedAgain() && !isTooLong(failure))
                .withMaxRetries(RETRIES)
                .build();
    }

    private Optional<byte[]> attempt(ExecutionContext<Optional<byte[]>> tries, HttpRequest request)
            throws InterruptedException {
        if (tries.getLastException() instanceof FetchFailure last) {
            pausing.sleeper().sleep(pause(tries.getAttemptCount(), last));
        }
        pace.await();
        return exchange.send(request);
    }

    /// As long as the service asks for, or else twice as long each time, varied so that many readers do not
    /// come back at once.
    private Duration pause(int failed, FetchFailure failure) {
        return asked(failure).orElseGet(() -> {
            long longest = FIRST_PAUSE.toNanos() << (failed - 1);
            return Duration.ofNanos((long) (longest * (0.5 + pausing.random().nextDouble() / 2)));
        });
    }

    private Optional<Duration> asked(FetchFailure failure) {
        return RetryAfter.read(failure.retryAfter(), pausing.clock().instant());
    }

    private boolean isTooLong(FetchFailure failure) {
        return asked(failure)
                .filter(pause -> pause.compareTo(LONGEST_PAUSE) > 0)
                .isPresent();
    }

    /// The failure, with what it means for the requests to come.
    private FetchFailure noted(FetchFailure failure) {
        failedInARow = failure.isOfTheService() ? failedInARow + 1 : 0;
        if (isTooLong(failure)) {
            long minutes = asked(failure).orElseThrow().plusSeconds(59).toMinutes();
            givenUp = new FetchFailure(
                    Kind.BUSY, failure.reason() + " and asks to be left alone for " + minutes + " minutes");
            return givenUp;
        }
        if (failure.isUnreachable() || failedInARow >= GIVE_UP_AFTER) {
            givenUp = failure;
        }
        return failure;
    }
}
