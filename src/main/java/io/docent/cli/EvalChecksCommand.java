package io.docent.cli;

import io.docent.app.Docent;
import io.docent.app.Settings;
import io.docent.check.ClaimCheck;
import io.docent.eval.Abstracts;
import io.docent.eval.CheckBench;
import io.docent.eval.CheckReport;
import io.docent.eval.Draw;
import io.docent.index.Filter;
import io.docent.index.PassageIndex;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `docent eval checks`: how many wrong claims the checks detect, and how many faithful ones they doubt.
@Command(
        name = "checks",
        description = "Checks faithful statements and wrong ones made from them, and prints what is detected per kind.",
        sortOptions = false)
final class EvalChecksCommand implements Callable<Integer> {

    private final Console console;
    private final Settings settings;

    @Option(names = "--seed", description = "Of every draw (${DEFAULT-VALUE}).")
    private long seed = Draw.DEFAULT_SEED;

    @Option(names = "--sample", description = "Sentences to start from, at most (${DEFAULT-VALUE}).")
    private int sample = 400;

    @Option(names = "--split", description = "Which half of the passages: dev to tune on, test to measure on, or all.")
    private Draw.Half half = Draw.Half.ALL;

    @Option(names = "--abstracts", description = "Abstracts as JSON lines, gzipped or not, in place of the corpus.")
    private @Nullable Path abstracts;

    @Option(names = "--show", description = "Print claims of this kind instead of figures (part of its name will do).")
    private @Nullable String show;

    @Option(names = "--list-missed", description = "Print wrong claims that were not detected.")
    private boolean listMissed;

    @Option(names = "--list-alarms", description = "Print faithful statements that were doubted, with the problems.")
    private boolean listAlarms;

    @Option(names = "--json", description = "Print the figures as JSON.")
    private boolean json;

    EvalChecksCommand(Console console, Settings settings) {
        this.console = console;
        this.settings = settings;
    }

    @Override
    public Integer call() {
        CheckReport report = report(new Draw(seed, sample, half));
        ChecksPrinter printer = new ChecksPrinter(console);
        if (show != null) {
            printer.cases(report, show);
            return 0;
        }
        if (json) {
            console.out().println(Json.pretty(printer.figures(report)));
        } else {
            printer.tables(report);
        }
        if (listMissed) {
            printer.missed(report);
        }
        if (listAlarms) {
            printer.alarms(report);
        }
        return 0;
    }

    private CheckReport report(Draw draw) {
        if (abstracts != null) {
            Abstracts read = Abstracts.read(abstracts, draw);
            return CheckBench.of(read.passages(), read.vocabulary(), draw)
                    .run(new ClaimCheck(read.vocabulary())::check);
        }
        try (BuildBar bar = new BuildBar(console);
                Docent docent = Docent.open(settings, bar)) {
            bar.finish();
            PassageIndex index = docent.index();
            return CheckBench.of(index.passages(Filter.NONE, index.info().passages()), index.vocabulary(), draw)
                    .run(new ClaimCheck(index.vocabulary())::check);
        }
    }
}
