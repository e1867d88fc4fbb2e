package io.docent.cli;

import io.docent.eval.ConflictBench;
import io.docent.eval.ConflictBench.Outcome;
import io.docent.eval.ConflictBench.Score;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `docent eval conflicts`: what the audit finds among trials that do not exist.
@Command(
        name = "conflicts",
        description = "Plants contradictions in texts on trials that do not exist and prints which are found.",
        sortOptions = false)
final class EvalConflictsCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--seed", defaultValue = "1", description = "Makes the texts (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--trials", defaultValue = "20", description = "Trials for each kind (${DEFAULT-VALUE}).")
    private int trials;

    @Option(names = "--mistakes", description = "Print what was missed and what was reported in vain.")
    private boolean mistakes;

    EvalConflictsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
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
        return 0;
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
