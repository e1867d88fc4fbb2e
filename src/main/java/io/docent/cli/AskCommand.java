package io.docent.cli;

import io.docent.answer.Answer;
import io.docent.answer.Ask;
import io.docent.answer.Progress;
import io.docent.app.Docent;
import io.docent.app.Settings;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `docent ask`: a question, its answer and the words that the answer rests on.
@Command(
        name = "ask",
        description = "Answers a question, with numbered sources and their exact words.",
        sortOptions = false)
final class AskCommand implements Callable<Integer> {

    private final Console console;
    private final Settings settings;

    @Parameters(
            arity = "1..*",
            paramLabel = "QUESTION",
            description = "What you want to know; quotes around it are optional.")
    private String[] words = {};

    @Option(names = "--json", description = "Print the answer as JSON, as the HTTP interface gives it.")
    private boolean json;

    @Mixin
    private ProfileOption profile = new ProfileOption();

    AskCommand(Console console, Settings settings) {
        this.console = console;
        this.settings = settings;
    }

    @Override
    public Integer call() {
        String question = String.join(" ", words).strip();
        if (question.isEmpty() || question.length() > Ask.MAX_QUESTION) {
            throw new ProblemException(new Problem(
                    "a question has 1 to " + Ask.MAX_QUESTION + " characters, this one has " + question.length(),
                    "QUESTION",
                    "ask something shorter, in words"));
        }
        try (BuildBar bar = new BuildBar(console);
                Docent docent = Docent.open(profile.applied(settings), bar)) {
            bar.finish();
            Answer answer = docent.answering().ask(Ask.of(question), Progress.NONE);
            if (json) {
                console.out().println(Json.pretty(answer));
            } else {
                new AnswerPrinter(console).print(answer);
            }
        }
        return 0;
    }
}
