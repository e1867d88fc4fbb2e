package io.docent.cli;

import io.docent.fetch.Progress;
import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// Shows how far fetching is: a bar at a terminal, nothing elsewhere, where the summary says all.
final class FetchBar implements Progress, AutoCloseable {

    private final Console console;
    private @Nullable ProgressBar bar;

    FetchBar(Console console) {
        this.console = console;
    }

    @Override
    public void at(int done, int total) {
        if (!console.colour()) {
            return;
        }
        if (bar == null) {
            bar = new ProgressBarBuilder()
                    .setTaskName("Fetching")
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                    .setConsumer(new ConsoleProgressBarConsumer(new PrintStream(System.err, true)))
                    .build();
        }
        bar.maxHint(total);
        bar.stepTo(done);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
