package io.docent.cli;

import io.docent.answer.Examples;
import io.docent.answer.IndexedMeaning;
import io.docent.app.Docent;
import io.docent.app.Embedders;
import io.docent.app.Settings;
import io.docent.check.ClaimCheck;
import io.docent.embed.Embedder;
import io.docent.eval.CheckTimes;
import io.docent.eval.FirstToken;
import io.docent.eval.Launch;
import io.docent.eval.Load;
import io.docent.eval.PromptModel;
import io.docent.eval.Quantiles;
import io.docent.index.PassageIndex;
import io.docent.settings.Models;
import io.docent.web.Server;
import io.docent.web.Serving;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `docent bench`: how long starts and answers take, and how much memory serving needs.
@Command(
        name = "bench",
        description =
                "Measures starts, answers over HTTP, memory, and what is added to a language model, on this machine.",
        sortOptions = false)
final class BenchCommand implements Callable<Integer> {

    private final Console console;
    private final Settings settings;

    @Option(
            names = "--questions",
            defaultValue = "1000",
            description = "How many are asked over HTTP (${DEFAULT-VALUE}).")
    private int questions;

    @Option(
            names = "--written",
            defaultValue = "200",
            description = "How many written answers are timed (${DEFAULT-VALUE}).")
    private int written;

    @Option(names = "--starts", defaultValue = "5", description = "How many starts are timed (${DEFAULT-VALUE}).")
    private int starts;

    BenchCommand(Console console, Settings settings) {
        this.console = console;
        this.settings = settings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        answers();
        written();
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
            resident();
        }
    }

    /// What Docent adds to a language model: until the first token, and to check what it wrote.
    private void written() throws IOException {
        try (PromptModel model = new PromptModel();
                BuildBar bar = new BuildBar(console);
                Docent docent = Docent.open(writing(model), bar)) {
            bar.finish();
            List<String> asked = Load.questions(docent.index());
            print(
                    "first token, after the model's, ms",
                    new FirstToken(model, docent.answering()).times(asked, written));
            checks(docent.index());
        }
    }

    private void checks(PassageIndex index) {
        CheckTimes checks = new CheckTimes(index);
        print("checks of 10 sentences, ms", checks.times(new ClaimCheck(index.vocabulary()), written));
        try (Embedder embedder = Embedders.open(settings)) {
            IndexedMeaning meaning = new IndexedMeaning(index, embedder::embedQuestion);
            print("the same with vectors, ms", checks.times(new ClaimCheck(index.vocabulary(), meaning), written));
        }
    }

    private Settings writing(PromptModel model) {
        return new Settings(
                settings.corpus(),
                settings.index(),
                settings.web(),
                settings.cache(),
                settings.listening(),
                new Models(Optional.of(model.settings()), Map.of()));
    }

    private void resident() throws IOException {
        Load.residentMegabytes()
                .ifPresent(size ->
                        console.out().printf("%-34s %d MB%n", "resident after " + questions + " questions", size));
    }

    private void print(String what, List<Double> millis) {
        Quantiles quantiles = new Quantiles(millis);
        console.out()
                .printf(
                        Locale.ROOT,
                        "%-34s n %4d  least %7.1f  p50 %7.1f  p95 %7.1f  p99 %7.1f%n",
                        what,
                        millis.size(),
                        quantiles.at(0),
                        quantiles.at(0.5),
                        quantiles.at(0.95),
                        quantiles.at(0.99));
    }
}
