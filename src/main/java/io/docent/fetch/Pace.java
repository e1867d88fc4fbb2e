package io.docent.fetch;

import java.time.Duration;
import java.time.Instant;

/// Lets requests go no faster than a service takes them, evenly spaced, so that no window of time holds too
/// many.
final class Pace {

    private final Duration interval;
    private final Pausing pausing;
    private Instant next = Instant.EPOCH;

    Pace(Rate rate, Pausing pausing) {
        this.interval = rate.interval();
        this.pausing = pausing;
    }

    /// Waits until a request may go.
    synchronized void await() throws InterruptedException {
        Duration wait = Duration.between(pausing.clock().instant(), next);
        if (wait.isPositive()) {
            // A clock that was set back must not keep anybody waiting.
            pausing.sleeper().sleep(wait.compareTo(interval) > 0 ? interval : wait);
        }
        next = pausing.clock().instant().plus(interval);
    }
}
