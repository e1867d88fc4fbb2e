package io.docent.cli;

import io.docent.app.Docent;
import io.docent.app.Settings;
import io.docent.corpus.Passage;
import io.docent.eval.AuditBench;
import io.docent.eval.ConflictBench;
import io.docent.eval.ConflictBench.Outcome;
import io.docent.eval.ConflictBench.Score;
import io.docent.eval.PerturbationBench;
import io.docent.eval.Quantiles;
import io.docent.evidence.Audit;
import io.docent.index.Filter;
import io.docent.trial.Trial;
import io.docent.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `docent eval conflicts`: what the audit finds among trials that do not exist, in a corpus whose facts are
/// changed, and in abstracts.
@Command(
        name = "conflicts",
        description = "Plants contradictions in texts on trials that do not exist and prints which are found.",
        sortOptions = false)
final class EvalConflictsCommand implements Callable<Integer> {

    private static final int AUDITS = 11;

    private final Console console;
    private final Settings settings;

    @Option(names = "--seed", defaultValue = "1", description = "Makes the texts (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--trials", defaultValue = "20", description = "Trials for each kind (${DEFAULT-VALUE}).")
    private int trials;

    @Option(names = "--mistakes", description = "Print what was missed and what was reported in vain.")
    private boolean mistakes;

    @Option(names = "--perturb", description = "Change facts in the corpus itself instead, one at a time.")
    private boolean perturb;

    @Option(
            names = "--abstracts",
            description =
                    "Audit a file of abstracts instead (JSON lines, .gz where compressed); prints time and memory.")
    private @Nullable Path abstracts;

    EvalConflictsCommand(Console console, Settings settings) {
        this.console = console;
        this.settings = settings;
    }

    @Override
    public Integer call() {
        if (abstracts != null) {
            audit(abstracts);
        } else if (perturb) {
            perturb();
        } else {
            invent();
        }
        return 0;
    }

    private void audit(Path file) {
        AuditBench.Outcome outcome = AuditBench.run(file);
        console.out()
                .printf(
                        Locale.ROOT,
                        "%d abstracts, %d name a trial; read in %.1f s, audited in %.1f s, %d statements, %d conflicts%n",
                        outcome.abstracts(),
                        outcome.naming(),
                        outcome.readMilliseconds() / 1000.0,
                        outcome.auditMilliseconds() / 1000.0,
                        outcome.statements(),
                        outcome.conflicts().size());
        console.out().printf(Locale.ROOT, "peak heap %d MB%n", outcome.peakBytes() >> 20);
        if (mistakes) {
            outcome.conflicts().forEach(console.out()::println);
        }
    }

    private void perturb() {
        try (BuildBar bar = new BuildBar(console);
                Docent docent = Docent.open(settings, bar)) {
            bar.finish();
            Collection<Trial> trials = docent.index().trials();
            Set<String> numbers = trials.stream().map(Trial::nctId).collect(Collectors.toSet());
            Collection<Passage> passages = docent.index()
                    .passages(Filter.trials(numbers), docent.index().info().passages());
            time(passages, trials, docent.index().vocabulary());
            print(PerturbationBench.run(passages, trials, docent.index().vocabulary()));
        }
    }

    private void time(Collection<Passage> passages, Collection<Trial> trials, Vocabulary vocabulary) {
        List<Double> milliseconds = new ArrayList<>();
        int conflicts = 0;
        for (int run = 0; run < AUDITS; run++) {
            long start = System.nanoTime();
            conflicts = Audit.of(passages, trials, vocabulary).conflicts().size();
            milliseconds.add((System.nanoTime() - start) / 1e6);
        }
        console.out()
                .printf(
                        Locale.ROOT,
                        "audit of the corpus: %d conflicts; %.0f ms the first time, median of %d %.0f ms%n%n",
                        conflicts,
                        milliseconds.getFirst(),
                        AUDITS,
                        new Quantiles(milliseconds).at(0.5));
    }

    private void print(PerturbationBench.Outcome outcome) {
        console.out()
                .printf(
                        "%-28s %8s %6s %9s %7s %10s %7s%n",
                        "kind", "changed", "found", "reworded", "alarms", "precision", "recall");
        int[] sums = new int[4];
        for (PerturbationBench.Score score : outcome.scores()) {
            print(score);
            sums[0] += score.changed();
            sums[1] += score.found();
            sums[2] += score.reworded();
            sums[3] += score.alarms();
        }
        print(new PerturbationBench.Score("all", sums[0], sums[1], sums[2], sums[3]));
        if (mistakes) {
            outcome.mistakes().forEach(console.out()::println);
        }
    }

    private void print(PerturbationBench.Score score) {
        console.out()
                .printf(
                        Locale.ROOT,
                        "%-28s %8d %6d %9d %7d %10.3f %7.3f%n",
                        score.kind(),
                        score.changed(),
                        score.found(),
                        score.reworded(),
                        score.alarms(),
                        score.precision(),
                        score.recall());
    }

    private void invent() {
        Outcome outcome = ConflictBench.run(seed, trials);
        console.out()
                .printf("%-18s %8s %6s %9s %10s %7s%n", "kind", "planted", "found", "spurious", "precision", "recall");
        int planted = 0;
        int found = 0;
        int spurious = 0;
        for (Score score : outcome.scores()) {
            print(score.kind().wireName(), score);
            planted += score.planted();
            found += score.found();
            spurious += score.spurious();
        }
        print("all", new Score(outcome.scores().getFirst().kind(), planted, found, spurious));
        if (mistakes) {
            outcome.mistakes().forEach(console.out()::println);
        }
    }

    private void print(String name, Score score) {
        console.out()
                .printf(
                        Locale.ROOT,
                        "%-18s %8d %6d %9d %10.3f %7.3f%n",
                        name,
                        score.planted(),
                        score.found(),
                        score.spurious(),
                        score.precision(),
                        score.recall());
    }
}
