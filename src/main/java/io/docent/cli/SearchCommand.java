package io.docent.cli;

import io.docent.answer.SearchWarnings;
import io.docent.app.Docent;
import io.docent.app.Settings;
import io.docent.index.Filter;
import io.docent.retrieve.Found;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `docent search`: the passages nearest to a query, best first.
@Command(name = "search", description = "Finds passages, best first, without answering.", sortOptions = false)
final class SearchCommand implements Callable<Integer> {

    private static final int MOST = 100;

    private final Console console;
    private final Settings settings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "QUERY", description = "Words to look for.")
    private String[] words = {};

    @Option(names = "-k", defaultValue = "10", description = "How many passages, 1 to 100 (${DEFAULT-VALUE}).")
    private int most;

    @Option(names = "--json", description = "Print the passages as JSON.")
    private boolean json;

    SearchCommand(Console console, Settings settings) {
        this.console = console;
        this.settings = settings;
    }

    @Override
    public Integer call() {
        if (most < 1 || most > MOST) {
            throw new ParameterException(spec.commandLine(), "-k must be from 1 to " + MOST + ", not " + most);
        }
        try (BuildBar bar = new BuildBar(console);
                Docent docent = Docent.open(settings, bar)) {
            bar.finish();
            String question = String.join(" ", words);
            float[] vector = docent.retriever().vector(question);
            List<Found> found = docent.retriever().search(question, vector, Filter.NONE, most);
            if (json) {
                console.out().println(Json.pretty(found));
            } else {
                found.forEach(this::print);
            }
            SearchWarnings.of(vector, docent.index().info())
                    .forEach(warning -> console.err().println("Note: " + warning));
        }
        return 0;
    }

    private void print(Found found) {
        String score = String.format(Locale.ROOT, "%.3f", found.score());
        String id = console.accent(found.passage().id());
        console.out()
                .println(score + "  " + id + "  "
                        + console.bold(found.passage().section().label()));
        String text = found.passage().text().replace('\n', ' ');
        console.out().println("       " + (text.length() > 200 ? text.substring(0, 200) + " …" : text));
    }
}
