package io.docent.cli;

import io.docent.index.IndexBuild;
import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// Shows the building of an index: a bar at a terminal, two lines elsewhere. Shows nothing where nothing is built.
final class BuildBar implements IndexBuild.Progress, AutoCloseable {

    private final Console console;
    private @Nullable ProgressBar bar;

    BuildBar(Console console) {
        this.console = console;
    }

    @Override
    public void embedded(int done, int total) {
        if (!console.colour()) {
            if (done == 1) {
                console.err().println("Indexing " + total + " sentences and passages …");
            }
            return;
        }
        if (bar == null) {
            bar = new ProgressBarBuilder()
                    .setTaskName("Indexing")
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                    .setConsumer(new ConsoleProgressBarConsumer(new PrintStream(System.err, true)))
                    .build();
        }
        bar.stepTo(done);
    }

    /// Ends the bar's line, so that what comes next starts on its own.
    void finish() {
        if (bar != null) {
            bar.close();
        }
    }

    @Override
    public void close() {
        finish();
    }
}
