package io.docent.cli;

import io.docent.eval.Quantiles;
import io.docent.eval.ReadingBench;
import io.docent.eval.ReadingBench.Paper;
import io.docent.eval.ReadingScore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `docent eval reading`: how well PDFs are read, against the XML that their publishers give out.
@Command(
        name = "reading",
        description = "Reads each PDF of a folder that has the publisher's XML beside it and compares the two.",
        sortOptions = false)
final class EvalReadingCommand implements Callable<Integer> {

    private static final List<ToDoubleFunction<ReadingScore>> MEASURES = List.of(
            ReadingScore::inOrder,
            ReadingScore::titles,
            ReadingScore::references,
            ReadingScore::cells,
            ReadingScore::strange);

    private final Console console;

    @Parameters(paramLabel = "FOLDER", description = "Holds pairs of files, paper.pdf and paper.xml.")
    private Path folder = Path.of("");

    @Option(names = "--quiet", description = "Summaries alone.")
    private boolean quiet;

    EvalReadingCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ReadingBench bench = new ReadingBench();
        List<Paper> papers = new ArrayList<>();
        if (!quiet) {
            head("docent, by paper");
        }
        for (Path pdf : ReadingBench.papers(folder)) {
            Paper paper = bench.measure(pdf);
            papers.add(paper);
            if (!quiet) {
                paper.score(ReadingBench.READERS.getFirst()).ifPresent(score -> row(paper.name(), score));
            }
        }
        for (String reader : ReadingBench.READERS) {
            summary(reader, papers);
        }
        pace(papers);
        return 0;
    }

    private void pace(List<Paper> papers) {
        long milliseconds = papers.stream().mapToLong(Paper::milliseconds).sum();
        int pages = papers.stream().mapToInt(Paper::pages).sum();
        double median = new Quantiles(papers.stream().map(Paper::pace).toList()).at(0.5);
        console.out()
                .printf(
                        Locale.ROOT,
                        "%n%d papers of %d pages, read by Docent in %d ms: %.1f pages per second, median %.1f ms per page%n",
                        papers.size(),
                        pages,
                        milliseconds,
                        1000.0 * pages / Math.max(1, milliseconds),
                        median);
    }

    private void summary(String reader, List<Paper> papers) {
        List<ReadingScore> scores =
                papers.stream().flatMap(paper -> paper.score(reader).stream()).toList();
        if (scores.isEmpty()) {
            console.out().printf("%n%s is not installed%n", reader);
            return;
        }
        head(reader);
        row("median", at(scores, 0.5));
        row("least", at(scores, 0));
        row("greatest", at(scores, 1));
    }

    private static ReadingScore at(List<ReadingScore> scores, double share) {
        double[] values = MEASURES.stream()
                .mapToDouble(measure -> {
                    List<Double> known = scores.stream()
                            .map(measure::applyAsDouble)
                            .filter(value -> !value.isNaN())
                            .toList();
                    return known.isEmpty() ? Double.NaN : new Quantiles(known).at(share);
                })
                .toArray();
        return new ReadingScore(values[0], values[1], values[2], values[3], values[4]);
    }

    private void head(String title) {
        console.out()
                .printf("%n%-24s %9s %9s %9s %9s %9s%n", title, "in order", "titles F1", "refs", "cells", "strange");
    }

    private void row(String name, ReadingScore score) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-24s", name));
        for (ToDoubleFunction<ReadingScore> measure : MEASURES) {
            double value = measure.applyAsDouble(score);
            line.append(Double.isNaN(value) ? "         –" : String.format(Locale.ROOT, " %9.4f", value));
        }
        console.out().println(line);
    }
}
