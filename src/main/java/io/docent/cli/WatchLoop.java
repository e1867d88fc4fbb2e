package io.docent.cli;

import io.docent.app.Docent;
import io.docent.app.Settings;
import io.docent.library.Change;
import io.docent.library.FileOutcome;
import io.docent.library.Job;
import java.util.Locale;

/// Follows the corpus folder until the process is asked to end, and prints a line for each file that changes.
final class WatchLoop {

    private final Console console;
    private final Settings settings;

    WatchLoop(Console console, Settings settings) {
        this.console = console;
        this.settings = settings;
    }

    void run() throws InterruptedException {
        try (Docent docent = Docent.serve(settings.watching(), this::print)) {
            console.out()
                    .println("following " + settings.corpus() + ", "
                            + docent.index().info().documents() + " documents; Ctrl-C ends it");
            UntilEnded.await();
        }
    }

    private void print(Job job) {
        if (job.problem() != null) {
            console.err().println(job.problem().render());
        }
        job.files().forEach(this::print);
        Change change = job.change();
        if (!change.equals(Change.NONE)) {
            console.out()
                    .printf(
                            Locale.ROOT,
                            "documents: %d added, %d changed, %d gone; passages: %d added, %d changed, %d gone%n",
                            change.added().size(),
                            change.changed().size(),
                            change.gone().size(),
                            change.passages().added(),
                            change.passages().changed(),
                            change.passages().gone());
        }
    }

    private void print(FileOutcome file) {
        String outcome = file.movedFrom() == null
                ? file.outcome().name().toLowerCase(Locale.ROOT)
                : "moved from " + file.movedFrom();
        console.out().println(file.path() + ": " + outcome);
        if (file.problem() != null) {
            console.err().println(file.problem().render());
        }
    }
}
