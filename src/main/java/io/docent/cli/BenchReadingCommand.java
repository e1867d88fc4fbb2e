package io.docent.cli;

import io.docent.app.Embedders;
import io.docent.app.Settings;
import io.docent.embed.Embedder;
import io.docent.eval.Drop;
import io.docent.eval.IndexingBench;
import io.docent.eval.Quantiles;
import io.docent.index.IndexInfo;
import io.docent.library.Upkeep;
import io.docent.pdf.PageCount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `docent bench reading`: how fast papers become an index.
@Command(
        name = "reading",
        description = "Measures how fast papers become an index, in folders of its own that are removed afterwards.",
        sortOptions = false)
final class BenchReadingCommand implements Callable<Integer> {

    private final Console console;
    private final Settings settings;

    @Option(names = "--pdf", paramLabel = "FOLDER", description = "Read the PDF files of a folder: pages a second.")
    private @Nullable Path pdf;

    @Option(
            names = "--abstracts",
            paramLabel = "FILE",
            description =
                    "Read abstracts (JSON lines in BEIR's form) as PubMed's XML: abstracts a second, peak memory.")
    private @Nullable Path abstracts;

    @Option(names = "--most", defaultValue = "10000", description = "How many abstracts (${DEFAULT-VALUE}).")
    private int most;

    @Option(
            names = "--vectors",
            defaultValue = "20",
            description = "For how many seconds vectors are computed after that (${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--drop",
            paramLabel = "N",
            description = "Drop so many papers into the folder of a running server, one after another.")
    private int drops;

    BenchReadingCommand(Console console, Settings settings) {
        this.console = console;
        this.settings = settings;
    }

    /// One measurement in a folder of its own.
    private interface Measurement {
        void run(Path home) throws IOException, InterruptedException;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path jsonLines = abstracts;
        if (jsonLines != null) {
            inFolder(home -> abstracts(home, jsonLines));
        }
        Path folder = pdf;
        if (folder != null) {
            inFolder(home -> pdf(home, folder));
        }
        if (drops > 0) {
            inFolder(this::drop);
        }
        return 0;
    }

    private static void inFolder(Measurement measurement) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("docent-bench");
        try {
            measurement.run(home);
        } finally {
            try (Stream<Path> all = Files.walk(home)) {
                for (Path entry : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(entry);
                }
            }
        }
    }

    private void abstracts(Path home, Path file) throws IOException {
        IndexingBench bench = new IndexingBench(home, embeddingModel());
        int count = bench.writePubMed(file, most);
        double byWords = bench.secondsByWords();
        print("PubMed XML, by words", count / byWords, "abstracts/s");
        IndexingBench.peakMegabytes()
                .ifPresent(peak -> print("peak memory, " + count + " abstracts", (double) peak, "MB resident"));
        byMeaning(bench, count / byWords);
    }

    /// Computes vectors for a while; the time for all is what reading takes and what these would take at that
    /// pace.
    private void byMeaning(IndexingBench bench, double byWords) {
        try (Embedder embedder = Embedders.open(settings);
                Upkeep upkeep = bench.upkeep()) {
            IndexInfo before = bench.index().info().orElseThrow();
            long start = System.nanoTime();
            while (System.nanoTime() - start < seconds * 1_000_000_000L) {
                if (upkeep.embedSome(() -> embedder) == 0) {
                    break;
                }
            }
            double taken = (System.nanoTime() - start) / 1e9;
            IndexInfo after = bench.index().info().orElseThrow();
            double passages = (before.pending() - after.pending()) / taken;
            double share = (double) before.passages() / before.documents();
            print("vectors", passages, "passages/s");
            print("PubMed XML, with vectors", 1 / (1 / byWords + share / passages), "abstracts/s");
        }
    }

    private String embeddingModel() {
        return Embedders.model(settings);
    }

    private void pdf(Path home, Path folder) throws IOException {
        IndexingBench bench = new IndexingBench(home, embeddingModel());
        int pages = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".pdf"))
                    .sorted()
                    .toList()) {
                pages += PageCount.of(file);
                Files.copy(file, bench.papers().resolve(file.getFileName().toString()));
            }
        }
        print("PDF, by words", pages / bench.secondsByWords(), "pages/s (of " + pages + ")");
    }

    private void drop(Path home) throws IOException, InterruptedException {
        List<Path> papers = Drop.papers(home.resolve("inbox"), drops + 1);
        Path corpus = Files.createDirectories(home.resolve("corpus"));
        try (Stream<Path> files = Files.list(settings.corpus())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, corpus.resolve(file.getFileName().toString()));
            }
        }
        Files.createDirectories(corpus.resolve("papers"));
        List<Double> millis = new ArrayList<>();
        try (Drop server = new Drop(home, settings.web(), settings.cache())) {
            for (Path paper : papers) {
                String name = paper.getFileName().toString();
                String matter = name.substring(0, name.indexOf('.'));
                millis.add(server.millis(paper, name, "What did " + matter + " do to the growth of the tumours?"));
            }
        }
        Quantiles quantiles = new Quantiles(millis.subList(1, millis.size()));
        console.out()
                .printf(
                        Locale.ROOT,
                        "%-34s n %4d  least %7.0f  p50 %7.0f  most %7.0f%n",
                        "dropped until it answers, ms",
                        drops,
                        quantiles.at(0),
                        quantiles.at(0.5),
                        quantiles.at(1));
    }

    private void print(String what, double value, String unit) {
        console.out().printf(Locale.ROOT, "%-34s %9.1f %s%n", what, value, unit);
    }
}
