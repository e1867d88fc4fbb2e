package io.docent.cli;

import io.docent.answer.Ask;
import io.docent.answer.Examples;
import io.docent.answer.Progress;
import io.docent.app.Docent;
import io.docent.app.Settings;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `docent warmup`: does what a question does and ends, for the launcher to record which classes that takes.
@Command(name = "warmup", hidden = true, description = "Loads everything, asks two questions and ends.")
final class WarmupCommand implements Callable<Integer> {

    private final Console console;
    private final Settings settings;

    WarmupCommand(Console console, Settings settings) {
        this.console = console;
        this.settings = settings;
    }

    @Override
    public Integer call() {
        try (BuildBar bar = new BuildBar(console);
                Docent docent = Docent.open(settings, bar)) {
            List<String> questions = new Examples(docent.index()).questions();
            for (String question : questions.stream().limit(2).toList()) {
                Json.pretty(docent.answering().ask(Ask.of(question), Progress.NONE));
            }
        }
        return 0;
    }
}
