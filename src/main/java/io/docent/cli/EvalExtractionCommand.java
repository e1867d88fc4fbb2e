package io.docent.cli;

import io.docent.app.Settings;
import io.docent.eval.ExtractionBench;
import io.docent.eval.ExtractionBench.Outcome;
import io.docent.eval.RegistryBench;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `docent eval extraction`: whether ratios are read from abstracts as a person reads them, and registry
/// records as their JSON has them.
@Command(
        name = "extraction",
        description = "Reads hazard ratios from abstracts and compares them with figures labelled by hand;"
                + " or reads registry records and compares them with their JSON.",
        sortOptions = false)
final class EvalExtractionCommand implements Callable<Integer> {

    private final Console console;
    private final Settings settings;

    @ArgGroup(multiplicity = "1")
    private Source source = new Source();

    /// What is read.
    private static final class Source {

        @Parameters(
                paramLabel = "FILE",
                description = "Abstracts: JSON lines with _id and text; may be compressed (.gz).")
        private @Nullable Path file;

        @Option(names = "--registry", description = "Folder of records of ClinicalTrials.gov, instead of abstracts.")
        private @Nullable Path registry;
    }

    @Option(names = "--labels", description = "Figures by id; those that come with the sources unless given.")
    private @Nullable Path labels;

    @Option(names = "--mistakes", description = "Print what was missed, differs or was read in vain.")
    private boolean mistakes;

    EvalExtractionCommand(Console console, Settings settings) {
        this.console = console;
        this.settings = settings;
    }

    @Override
    public Integer call() {
        return source.registry == null ? abstracts(Objects.requireNonNull(source.file)) : registry(source.registry);
    }

    private int registry(Path folder) {
        RegistryBench.Outcome outcome = RegistryBench.run(folder);
        console.out().printf("records %d%n", outcome.records());
        outcome.shares().forEach(share -> print(share.what(), share.right(), share.all()));
        outcome.problems().forEach(console.out()::println);
        if (mistakes) {
            outcome.mistakes().forEach(console.out()::println);
        }
        return 0;
    }

    private int abstracts(Path file) {
        Path known = labels == null
                ? settings.corpus().resolveSibling("src/test/resources/io/docent/eval/ratios.tsv")
                : labels;
        Outcome outcome = ExtractionBench.run(file, known);
        console.out().printf("abstracts %d, ratios labelled %d%n", outcome.abstracts(), outcome.labelled());
        print("estimate", outcome.estimates(), outcome.labelled());
        print("interval", outcome.intervals(), outcome.labelled());
        print("P value", outcome.pValues(), outcome.labelled());
        print("all three", outcome.whole(), outcome.labelled());
        console.out().printf("read in vain %d%n", outcome.spurious());
        if (mistakes) {
            outcome.mistakes().forEach(console.out()::println);
        }
        return 0;
    }

    private void print(String what, int right, int all) {
        console.out()
                .printf(
                        Locale.ROOT,
                        "%-24s %5d of %5d, %.1f%%%n",
                        what,
                        right,
                        all,
                        all == 0 ? 0 : 100.0 * right / all);
    }
}
