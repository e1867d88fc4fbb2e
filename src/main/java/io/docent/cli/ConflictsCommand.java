package io.docent.cli;

import io.docent.app.Docent;
import io.docent.app.Settings;
import io.docent.evidence.Conflict;
import io.docent.evidence.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `docent conflicts`: where sources on one trial cannot all be right.
@Command(name = "conflicts", description = "Lists where sources on one trial cannot all be right.", sortOptions = false)
final class ConflictsCommand implements Callable<Integer> {

    private final Console console;
    private final Settings settings;

    @ArgGroup
    private Form form = new Form();

    /// How the conflicts are printed; for reading, unless one is chosen.
    static final class Form {
        @Option(names = "--json", description = "Print the conflicts as JSON.")
        private boolean json;

        @Option(names = "--csv", description = "Print a line of CSV for each statement in conflict.")
        private boolean csv;

        @Option(names = "--markdown", description = "Print the conflicts as Markdown.")
        private boolean markdown;
    }

    ConflictsCommand(Console console, Settings settings) {
        this.console = console;
        this.settings = settings;
    }

    @Override
    public Integer call() {
        try (BuildBar bar = new BuildBar(console);
                Docent docent = Docent.open(settings, bar)) {
            bar.finish();
            List<Conflict> conflicts =
                    docent.answering().disagreements().audit().conflicts();
            if (form.json) {
                console.out()
                        .println(Json.pretty(conflicts.stream()
                                .map(docent.answering().disagreements()::wire)
                                .toList()));
            } else if (form.csv) {
                Csv.print(console.out(), rows(conflicts));
            } else {
                conflicts.forEach(form.markdown ? this::printMarkdown : this::print);
            }
        }
        return 0;
    }

    private void print(Conflict conflict) {
        console.out()
                .println(console.accent(conflict.trial()) + "  "
                        + console.bold(conflict.attribute().wireName()) + "  "
                        + conflict.severity().wireName());
        console.out().println("  " + conflict.explanation());
    }

    private void printMarkdown(Conflict conflict) {
        console.out()
                .println("## " + conflict.trial() + ": " + conflict.attribute().wireName() + " ("
                        + conflict.severity().wireName() + ")\n");
        console.out().println(conflict.explanation() + "\n");
        for (Statement statement : conflict.statements()) {
            console.out()
                    .println("- `" + statement.passage().id() + "`: “"
                            + statement.quote().replace('\n', ' ').replace("|", "\\|") + "”");
        }
        console.out().println();
    }

    private static List<Map<String, Object>> rows(List<Conflict> conflicts) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Conflict conflict : conflicts) {
            for (Statement statement : conflict.statements()) {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("trial", conflict.trial());
                row.put("attribute", conflict.attribute().wireName());
                row.put("severity", conflict.severity().wireName());
                row.put("value", statement.printed());
                row.put("passage", statement.passage().id());
                row.put("section", statement.passage().section().label());
                row.put("quote", statement.quote());
                row.put("explanation", conflict.explanation());
                rows.add(row);
            }
        }
        return rows;
    }
}
