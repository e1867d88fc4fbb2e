package io.docent.fetch;

import java.time.Duration;

/// How many requests a service takes.
///
/// @param requests 1 or more
/// @param per in which time
record Rate(int requests, Duration per) {

    /// What leaves evenly does not arrive evenly, so a little more room is left.
    private static final double ROOM = 1.05;

    Rate {
        if (requests < 1) {
            throw new IllegalArgumentException("requests " + requests + " must be 1 or more");
        }
    }

    /// Least time from one request to the next.
    Duration interval() {
        return Duration.ofNanos((long) (per.toNanos() * ROOM / requests));
    }
}
