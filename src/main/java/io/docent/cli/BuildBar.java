package io.docent.cli;

import io.docent.index.IndexBuild;
import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// Shows the computing of vectors: a bar at a terminal, a line elsewhere. Shows nothing where none are missing.
final class BuildBar implements IndexBuild.Progress, AutoCloseable {

    private final Console console;
    private @Nullable ProgressBar bar;
    private boolean told;

    BuildBar(Console console) {
        this.console = console;
    }

    @Override
    public void embedded(int done, int total) {
        if (!console.colour()) {
            if (!told) {
                console.err().println("Indexing " + total + " passages by meaning …");
                told = true;
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
