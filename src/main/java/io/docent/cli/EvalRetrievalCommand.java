package io.docent.cli;

import io.docent.app.Settings;
import io.docent.embed.Embedder;
import io.docent.eval.BeirSet;
import io.docent.eval.Measured;
import io.docent.eval.RetrievalBench;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `docent eval retrieval`: how well passages are ranked on a benchmark in BEIR's form.
@Command(
        name = "retrieval",
        description = "Ranks the texts of a benchmark in BEIR's form and prints nDCG@10, recall@100 and MRR@10.",
        sortOptions = false)
final class EvalRetrievalCommand implements Callable<Integer> {

    private final Console console;
    private final Settings settings;

    @Parameters(paramLabel = "FOLDER", description = "Holds corpus.jsonl, queries.jsonl and qrels/.")
    private Path folder = Path.of("");

    @Option(
            names = "--split",
            defaultValue = "train",
            description = "Which judgements: train to choose on, test to measure once (${DEFAULT-VALUE}).")
    private BeirSet.Split split = BeirSet.Split.TRAIN;

    @Option(names = "--work", description = "Folder of the benchmark's index; its vectors are kept for a second run.")
    private Path work = Path.of(System.getProperty("java.io.tmpdir"), "docent-retrieval");

    @Option(names = "--sweep", description = "Measure what could have been chosen instead, too.")
    private boolean sweep;

    EvalRetrievalCommand(Console console, Settings settings) {
        this.console = console;
        this.settings = settings;
    }

    @Override
    public Integer call() {
        if (!Files.isDirectory(folder)) {
            throw new ProblemException(new Problem(
                    "there is no benchmark here", folder.toString(), "name a folder in BEIR's form, such as scifact"));
        }
        BeirSet set = BeirSet.read(folder, split);
        try (Embedder embedder = Embedder.load(settings.cache());
                BuildBar bar = new BuildBar(console);
                RetrievalBench bench = RetrievalBench.open(set, work, embedder, bar)) {
            bar.finish();
            print(set, bench.chosen());
            if (sweep) {
                print(set, bench.alternatives());
            }
        }
        return 0;
    }

    private void print(BeirSet set, List<Measured> measured) {
        console.out()
                .printf(
                        "%n%s, %d queries, %d texts%n%-46s %8s %10s %7s%n",
                        split.name().toLowerCase(Locale.ROOT),
                        set.queries().size(),
                        set.texts().size(),
                        "",
                        "nDCG@10",
                        "recall@100",
                        "MRR@10");
        for (Measured each : measured) {
            console.out()
                    .printf(
                            Locale.ROOT,
                            "%-46s %8.4f %10.4f %7.4f%n",
                            each.name(),
                            each.ndcg(),
                            each.recall(),
                            each.reciprocalRank());
        }
    }
}
