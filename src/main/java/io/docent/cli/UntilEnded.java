package io.docent.cli;

import java.util.concurrent.CountDownLatch;

/// Waits until the process is asked to end, and holds that up until the main thread has tidied up, for five
/// seconds at most.
final class UntilEnded {

    private UntilEnded() {}

    static void await() throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        Thread main = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            ended.countDown();
            try {
                main.join(5_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        ended.await();
    }
}
