package io.docent.cli;

import io.docent.corpus.CorpusFile;
import io.docent.eval.FormatBench;
import io.docent.eval.FormatBench.Row;
import io.docent.eval.FormatCount;
import io.docent.eval.FormatSum;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `docent eval formats`: whether all of a file was read, by counts of its own markup.
@Command(
        name = "formats",
        description = "Reads each file of a folder and compares the result with counts of the file's own markup.",
        sortOptions = false)
final class EvalFormatsCommand implements Callable<Integer> {

    private static final int LONGEST_LINE = 160;

    private final Console console;

    @Parameters(paramLabel = "FOLDER", description = "Holds papers, citations, records and reference lists.")
    private Path folder = Path.of("");

    @Option(names = "--quiet", description = "Sums alone.")
    private boolean quiet;

    @Option(names = "--missing", description = "What was not read, too.")
    private boolean missing;

    EvalFormatsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        FormatBench bench = new FormatBench(folder);
        List<Row> rows = new ArrayList<>();
        for (CorpusFile file : bench.files()) {
            Row row = bench.measure(file);
            rows.add(row);
            if (!quiet) {
                print(row);
            }
        }
        FormatSum sum = FormatSum.of(rows);
        console.out().printf("%nIn sum: read of expected%n");
        sum.counts().forEach(count -> console.out().printf("  %-24s %s%n", count.what(), shares(count)));
        console.out()
                .printf(
                        Locale.ROOT,
                        "  words in order           median %.4f, least %.4f%n",
                        sum.medianInOrder(),
                        sum.leastInOrder());
        console.out().printf("%d files read, %d not%n", sum.read(), sum.failed());
        return 0;
    }

    private void print(Row row) {
        console.out().printf("%-40s %-10s ", row.file(), row.format().name().toLowerCase(Locale.ROOT));
        if (!row.failure().isEmpty()) {
            console.out().println("not read: " + row.failure());
            return;
        }
        String counts = row.counts().stream()
                .filter(count -> count.expected() > 0)
                .map(count -> count.what() + " " + count.found() + "/" + count.expected())
                .collect(Collectors.joining("  "));
        console.out()
                .println((Double.isNaN(row.inOrder()) ? "      " : String.format(Locale.ROOT, "%.4f", row.inOrder()))
                        + "  " + counts);
        if (missing) {
            row.counts().forEach(this::printMissing);
        }
    }

    private void printMissing(FormatCount count) {
        for (String each : count.missing()) {
            String line = each.replaceAll("\\s+", " ").strip();
            console.out()
                    .println("    - " + count.what() + ": " + line.substring(0, Math.min(line.length(), LONGEST_LINE)));
        }
    }

    private static String shares(FormatCount count) {
        return String.format(
                Locale.ROOT,
                "%d/%d  %.4f",
                count.found(),
                count.expected(),
                count.expected() == 0 ? 1.0 : (double) count.found() / count.expected());
    }
}
