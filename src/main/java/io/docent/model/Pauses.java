package io.docent.model;

import io.docent.http.RetryAfter;
import io.docent.model.ModelSettings.Tries;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// How long is waited before a further try: as long as the provider asks for, or else twice as long each time,
/// varied so that many readers do not come back at once.
final class Pauses {

    private final Tries tries;
    private final Clock clock;
    private final RandomGenerator random;

    Pauses(Tries tries, Clock clock, RandomGenerator random) {
        this.tries = tries;
        this.clock = clock;
        this.random = random;
    }

    /// @param failed how many tries failed so far, 1 or more
    /// @param retryAfter the provider's header: seconds or a date (RFC 9110, 10.2.3)
    Duration before(int failed, Optional<String> retryAfter) {
        return retryAfter.flatMap(this::asked).orElseGet(() -> {
            long longest = tries.pause().toNanos() << Math.min(failed - 1, 10);
            return Duration.ofNanos((long) (longest * (0.5 + random.nextDouble() / 2)));
        });
    }

    /// Whether a provider asks for more patience than there is.
    boolean isTooLong(Optional<String> retryAfter) {
        return retryAfter
                .flatMap(this::asked)
                .filter(pause -> pause.compareTo(tries.maxRetryAfter()) > 0)
                .isPresent();
    }

    private Optional<Duration> asked(String retryAfter) {
        return RetryAfter.read(retryAfter, clock.instant());
    }
}
