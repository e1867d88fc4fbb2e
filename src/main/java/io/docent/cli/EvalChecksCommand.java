package io.docent.cli;

import io.docent.app.Docent;
import io.docent.app.Settings;
import io.docent.check.ClaimCheck;
import io.docent.embed.Embedder;
import io.docent.eval.Abstracts;
import io.docent.eval.CheckBench;
import io.docent.eval.CheckReport;
import io.docent.eval.Draw;
import io.docent.eval.EmbeddedMeaning;
import io.docent.eval.ScifactClaims;
import io.docent.index.Filter;
import io.docent.index.PassageIndex;
import io.docent.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `docent eval checks`: how many wrong claims the checks detect, and how many faithful ones they doubt.
@Command(
        name = "checks",
        description = "Checks faithful statements and wrong ones made from them, and prints what is detected per kind.",
        sortOptions = false)
final class EvalChecksCommand implements Callable<Integer> {

    /// Which part of a benchmark.
    private enum Split {
        ALL,
        TRAIN,
        DEV,
        TEST
    }

    private final Console console;
    private final Settings settings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--seed", description = "Of every draw (${DEFAULT-VALUE}).")
    private long seed = Draw.DEFAULT_SEED;

    @Option(names = "--sample", description = "Sentences to start from, at most (${DEFAULT-VALUE}).")
    private int sample = 400;

    @Option(
            names = "--split",
            description = "Half of the passages: dev to tune on, test to measure on, or all; of claims train or dev.")
    private Split split = Split.ALL;

    @Option(names = "--abstracts", description = "Abstracts as JSON lines, gzipped or not, in place of the corpus.")
    private @Nullable Path abstracts;

    @Option(names = "--claims", description = "SciFact's claims in this folder, against the file of --abstracts.")
    private @Nullable Path claims;

    @Option(names = "--show", description = "Print the claims of a kind instead of figures; part of its name will do.")
    private @Nullable String show;

    @Option(names = "--list-missed", description = "Print wrong claims that were not detected.")
    private boolean listMissed;

    @Option(names = "--list-alarms", description = "Print faithful statements that were doubted, with the problems.")
    private boolean listAlarms;

    @Option(names = "--meaning", description = "Check by the embedding model, too; slower.")
    private boolean meaning;

    @Option(names = "--json", description = "Print the figures as JSON.")
    private boolean json;

    EvalChecksCommand(Console console, Settings settings) {
        this.console = console;
        this.settings = settings;
    }

    @Override
    public Integer call() {
        if (sample < 1) {
            throw new ParameterException(spec.commandLine(), "--sample must be 1 or more, not " + sample);
        }
        if (meaning) {
            try (Embedder embedder = Embedder.load(settings.cache())) {
                EmbeddedMeaning embedded = new EmbeddedMeaning(embedder);
                measure(vocabulary -> new ClaimCheck(vocabulary, embedded));
            }
        } else {
            measure(ClaimCheck::new);
        }
        return 0;
    }

    private void measure(Function<Vocabulary, ClaimCheck> checks) {
        if (claims != null) {
            printClaims(claims, checks.apply(Vocabulary.shipped()));
        } else {
            print(report(new Draw(seed, sample, half()), checks));
        }
    }

    private void print(CheckReport report) {
        ChecksPrinter printer = new ChecksPrinter(console);
        if (show != null) {
            printer.cases(report, show);
            return;
        }
        if (json) {
            printer.json(report);
        } else {
            printer.tables(report);
        }
        if (listMissed) {
            printer.missed(report);
        }
        if (listAlarms) {
            printer.alarms(report);
        }
    }

    private CheckReport report(Draw draw, Function<Vocabulary, ClaimCheck> checks) {
        if (abstracts != null) {
            Abstracts read = Abstracts.read(abstracts, draw);
            return CheckBench.of(read.passages(), read.vocabulary(), draw).run(checks.apply(read.vocabulary())::check);
        }
        try (BuildBar bar = new BuildBar(console);
                Docent docent = Docent.open(settings, bar)) {
            bar.finish();
            PassageIndex index = docent.index();
            return CheckBench.of(index.passages(Filter.NONE, index.info().passages()), index.vocabulary(), draw)
                    .run(checks.apply(index.vocabulary())::check);
        }
    }

    private void printClaims(Path folder, ClaimCheck check) {
        if (abstracts == null) {
            throw new ParameterException(
                    spec.commandLine(), "--claims needs --abstracts, the corpus.jsonl of the claims' abstracts");
        }
        ScifactClaims read = ScifactClaims.read(folder.resolve(claimsFile()), abstracts);
        ClaimsPrinter printer = new ClaimsPrinter(console);
        if (json) {
            printer.json(read.againstAbstracts(check::check), read.againstSentences(check::check));
            return;
        }
        printer.table("against the abstract", read.againstAbstracts(check::check));
        printer.table("against its evidence sentences", read.againstSentences(check::check));
        if (listMissed) {
            printer.missed(read.againstSentences(check::check));
        }
        if (listAlarms) {
            printer.alarms(read.againstSentences(check::check));
        }
    }

    private String claimsFile() {
        return switch (split) {
            case TRAIN -> "claims_train.jsonl";
            case ALL, DEV -> "claims_dev.jsonl";
            case TEST ->
                throw new ParameterException(
                        spec.commandLine(),
                        "SciFact keeps the evidence of its test claims secret: --split train or dev");
        };
    }

    private Draw.Half half() {
        return switch (split) {
            case ALL -> Draw.Half.ALL;
            case DEV -> Draw.Half.DEV;
            case TEST -> Draw.Half.TEST;
            case TRAIN ->
                throw new ParameterException(
                        spec.commandLine(), "--split train is for --claims; the halves of passages are dev and test");
        };
    }
}
