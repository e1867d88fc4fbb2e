package io.docent.cli;

import io.docent.answer.Examples;
import io.docent.app.Docent;
import io.docent.app.Settings;
import io.docent.eval.Launch;
import io.docent.eval.Load;
import io.docent.eval.Quantiles;
import io.docent.web.Server;
import io.docent.web.Serving;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `docent bench`: how long starts and answers take, and how much memory serving needs.
@Command(
        name = "bench",
        description = "Measures starts, answers over HTTP and memory, on this machine.",
        sortOptions = false)
final class BenchCommand implements Callable<Integer> {

    private final Console console;
    private final Settings settings;

    @Option(
            names = "--questions",
            defaultValue = "1000",
            description = "How many are asked over HTTP (${DEFAULT-VALUE}).")
    private int questions;

    @Option(names = "--starts", defaultValue = "5", description = "How many starts are timed (${DEFAULT-VALUE}).")
    private int starts;

    BenchCommand(Console console, Settings settings) {
        this.console = console;
        this.settings = settings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        answers();
        Launch launch =
                new Launch(Path.of(System.getProperty("docent.home", "")).toAbsolutePath());
        print("docent serve until ready, ms", launch.serve(starts));
        print("docent ask, cold, ms", launch.ask(starts));
        return 0;
    }

    private void answers() throws IOException, InterruptedException {
        try (BuildBar bar = new BuildBar(console);
                Docent docent = Docent.open(settings, bar)) {
            bar.finish();
            Serving serving = new Serving(
                    docent.index(), docent.retriever(), docent.answering(), new Examples(docent.index()).questions());
            try (Server server = Server.start("127.0.0.1", 0, settings.web(), () -> Optional.of(serving))) {
                Load load = new Load(server.port(), Load.questions(docent.index()));
                load.ask(Math.min(100, questions));
                print("POST /v1/ask, warm, ms", load.ask(questions));
            }
        }
        Load.residentMegabytes()
                .ifPresent(size ->
                        console.out().printf("%-34s %d MB%n", "resident after " + questions + " questions", size));
    }

    private void print(String what, List<Double> millis) {
        Quantiles quantiles = new Quantiles(millis);
        console.out()
                .printf(
                        Locale.ROOT,
                        "%-34s n %4d  least %7.1f  p50 %7.1f  p99 %7.1f%n",
                        what,
                        millis.size(),
                        quantiles.at(0),
                        quantiles.at(0.5),
                        quantiles.at(0.99));
    }
}
