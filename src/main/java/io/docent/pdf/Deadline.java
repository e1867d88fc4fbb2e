package io.docent.pdf;

import java.time.Duration;

/// The moment at which a file is given up.
final class Deadline {

    private final long end;

    Deadline(Duration time) {
        this.end = System.nanoTime() + time.toNanos();
    }

    /// @throws Passed once the time is up, or the thread was interrupted
    void check() {
        if (System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted()) {
            throw new Passed();
        }
    }

    /// The time is up.
    static final class Passed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Passed() {
            super("the time for this file is up");
        }
    }
}
