package io.docent.cli;

import io.docent.answer.Ask;
import io.docent.app.Docent;
import io.docent.app.Settings;
import io.docent.eval.GoldenQuestions;
import io.docent.eval.GoldenQuestions.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `docent eval golden`: asks questions with known answers and prints, per kind and in all, what passes.
@Command(name = "golden", description = "Asks golden questions and prints what passes, per kind and in all.")
final class EvalGoldenCommand implements Callable<Integer> {

    private final Console console;
    private final Settings settings;

    @Parameters(paramLabel = "FILE", description = "A file of JSON lines, a question each.")
    private Path file = Path.of("");

    @Option(names = "--quiet", description = "Print the figures alone, not what failed.")
    private boolean quiet;

    @Option(names = "--answers", description = "Print every answer.")
    private boolean answers;

    @Option(
            names = "--mode",
            defaultValue = "auto",
            description = "auto (in the words of the language model that is set, if one is), extractive or generative;"
                    + " the default is ${DEFAULT-VALUE}.")
    private Ask.Mode mode = Ask.Mode.AUTO;

    @Mixin
    private ProfileOption profile = new ProfileOption();

    EvalGoldenCommand(Console console, Settings settings) {
        this.console = console;
        this.settings = settings;
    }

    @Override
    public Integer call() {
        GoldenQuestions questions = GoldenQuestions.read(file);
        try (BuildBar bar = new BuildBar(console);
                Docent docent = Docent.open(profile.applied(settings), bar)) {
            bar.finish();
            List<Outcome> outcomes = questions.ask(docent.answering(), mode);
            if (!quiet) {
                outcomes.stream().filter(each -> answers || !each.passed()).forEach(this::print);
            }
            summary(outcomes);
            return outcomes.stream().allMatch(Outcome::passed) ? 0 : 1;
        }
    }

    private void print(Outcome outcome) {
        console.out()
                .println((outcome.passed() ? "pass " : "FAIL ")
                        + outcome.question().id() + " [" + outcome.question().kind() + "] "
                        + outcome.question().question());
        if (outcome.answer().standaloneQuestion() != null) {
            console.out().println("     ~ " + outcome.answer().standaloneQuestion());
        }
        outcome.failures().forEach(failure -> console.out().println("     - " + failure));
        String text = outcome.answer().abstained()
                ? "(" + outcome.answer().reason() + ")"
                : outcome.answer().answer();
        console.out().println("     > " + text.replace("\n", "\n       "));
    }

    private void summary(List<Outcome> outcomes) {
        Map<String, int[]> kinds = new TreeMap<>();
        for (Outcome outcome : outcomes) {
            int[] counts = kinds.computeIfAbsent(outcome.question().kind(), kind -> new int[2]);
            counts[0] += outcome.passed() ? 1 : 0;
            counts[1]++;
        }
        kinds.forEach((kind, counts) -> console.out().printf("%-14s %3d of %3d%n", kind, counts[0], counts[1]));
        long passed = outcomes.stream().filter(Outcome::passed).count();
        console.out().printf("%-14s %3d of %3d%n", "all", passed, outcomes.size());
    }
}
