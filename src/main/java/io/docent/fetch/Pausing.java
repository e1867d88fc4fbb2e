package io.docent.fetch;

import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;

/// How time passes between requests.
///
/// @param clock tells what time it is
/// @param random varies pauses
/// @param sleeper waits
record Pausing(Clock clock, RandomGenerator random, Sleeper sleeper) {

    /// Time as it is.
    static final Pausing REAL = new Pausing(Clock.systemUTC(), RandomGenerator.getDefault(), Thread::sleep);

    /// Waits.
    interface Sleeper {
        void sleep(Duration length) throws InterruptedException;
    }
}
