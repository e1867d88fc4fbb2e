package io.docent.cli;

import io.docent.app.Docent;
import io.docent.app.Settings;
import io.docent.index.IndexFolder;
import io.docent.index.IndexInfo;
import io.docent.library.FileOutcome;
import io.docent.library.FileOutcome.Outcome;
import io.docent.library.Library.Extent;
import io.docent.library.Upkeep;
import io.docent.problem.Problem;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `docent index`: brings the index up to date with the corpus.
@Command(
        name = "index",
        description = "Brings the index up to date with the corpus; what answers meanwhile answers from the old one.",
        sortOptions = false)
final class IndexCommand implements Callable<Integer> {

    private final Console console;
    private final Settings settings;

    @Option(names = "--full", description = "Read every file again, into a new index.")
    private boolean full;

    @Option(names = "--watch", description = "Go on following the corpus; Ctrl-C ends it.")
    private boolean watch;

    IndexCommand(Console console, Settings settings) {
        this.console = console;
        this.settings = settings;
    }

    @Override
    public Integer call() throws InterruptedException {
        Upkeep.Result result;
        try (BuildBar bar = new BuildBar(console)) {
            result = Docent.index(settings, full ? Extent.FULL : Extent.CHANGED, bar);
        }
        List<Problem> problems = result.files().stream()
                .map(FileOutcome::problem)
                .filter(Objects::nonNull)
                .toList();
        problems.forEach(problem -> console.err().println(problem.render()));
        earlier(result);
        summary();
        if (watch) {
            new WatchLoop(console, settings).run();
        }
        return problems.isEmpty() ? 0 : 1;
    }

    /// Files that failed before and are what they were are not reported again one by one.
    private void earlier(Upkeep.Result result) {
        long now = result.files().stream()
                .filter(file -> file.outcome() == Outcome.FAILED)
                .count();
        long before = new IndexFolder(settings.index())
                        .files().stream()
                                .filter(file -> !file.problems().isEmpty())
                                .count()
                - now;
        if (before > 0) {
            console.err()
                    .println(before + (before == 1 ? " file" : " files")
                            + " could not be read earlier and did not change; `docent index --full` tries again");
        }
    }

    private void summary() {
        IndexInfo info = new IndexFolder(settings.index()).info().orElseThrow();
        console.out()
                .println("indexed " + info.documents() + " documents, " + info.passages() + " passages; version "
                        + info.version());
    }
}
