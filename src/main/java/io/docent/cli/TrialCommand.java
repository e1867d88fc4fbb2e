package io.docent.cli;

import io.docent.answer.Answer;
import io.docent.answer.Disagreements;
import io.docent.app.Docent;
import io.docent.app.Settings;
import io.docent.evidence.Attribute;
import io.docent.evidence.Audit;
import io.docent.evidence.Conflict;
import io.docent.evidence.Statement;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import io.docent.trial.Trial;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `docent trial`: everything that the corpus says of one trial.
@Command(name = "trial", description = "Shows what the corpus says of a trial, and where.", sortOptions = false)
final class TrialCommand implements Callable<Integer> {

    private final Console console;
    private final Settings settings;

    @Parameters(paramLabel = "NCT", description = "The registry's number, or a name of the trial.")
    private String asked = "";

    @Option(names = "--json", description = "Print it as JSON.")
    private boolean json;

    TrialCommand(Console console, Settings settings) {
        this.console = console;
        this.settings = settings;
    }

    @Override
    public Integer call() {
        try (BuildBar bar = new BuildBar(console);
                Docent docent = Docent.open(settings, bar)) {
            bar.finish();
            Trial trial = docent.index().trials().stream()
                    .filter(each -> isAsked(each))
                    .findFirst()
                    .orElseThrow(this::unknown);
            Audit audit = docent.answering().disagreements().audit();
            if (json) {
                console.out()
                        .println(Json.pretty(whole(trial, docent.answering().disagreements())));
            } else {
                print(trial, audit);
            }
        }
        return 0;
    }

    private boolean isAsked(Trial trial) {
        return trial.nctId().equalsIgnoreCase(asked.strip())
                || trial.names().stream().anyMatch(name -> folded(name).equals(folded(asked)));
    }

    private static String folded(String name) {
        return name.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }

    private ProblemException unknown() {
        return new ProblemException(new Problem(
                "the corpus names no trial " + asked,
                "the trials of the index",
                "`docent trials` lists those it names"));
    }

    private static Map<String, Object> whole(Trial trial, Disagreements disagreements) {
        Audit audit = disagreements.audit();
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("trial", trial);
        whole.put("profile", audit.profile(trial));
        whole.put(
                "statements",
                audit.statements(trial.nctId()).stream()
                        .map(TrialCommand::fields)
                        .toList());
        List<Answer.Conflict> conflicts =
                audit.conflicts(trial.nctId()).stream().map(disagreements::wire).toList();
        whole.put("conflicts", conflicts);
        return whole;
    }

    private static Map<String, Object> fields(Statement statement) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("attribute", statement.attribute().wireName());
        fields.put("value", statement.printed());
        fields.put("passageId", statement.passage().id());
        fields.put("start", statement.span().start());
        fields.put("end", statement.span().end());
        return fields;
    }

    private void print(Trial trial, Audit audit) {
        String name = trial.name().equals(trial.nctId()) ? "" : trial.name() + " · ";
        console.out().println(console.bold(name + trial.nctId()) + "  " + trial.url());
        if (!trial.title().isEmpty()) {
            console.out().println(trial.title());
        }
        List<Statement> statements = audit.statements(trial.nctId());
        for (Attribute attribute : Attribute.values()) {
            Set<String> lines = new LinkedHashSet<>();
            statements.stream()
                    .filter(statement -> statement.attribute() == attribute)
                    .forEach(statement -> lines.add(
                            "  " + statement.printed().replace('\n', ' ') + "  " + console.dim(place(statement))));
            if (!lines.isEmpty()) {
                console.out().println("\n" + console.bold(attribute.wireName()));
                lines.forEach(console.out()::println);
            }
        }
        List<Conflict> conflicts = audit.conflicts(trial.nctId());
        if (!conflicts.isEmpty()) {
            console.out().println("\n" + console.bold("conflicts"));
            conflicts.forEach(conflict ->
                    console.out().println("  " + conflict.severity().wireName() + ": " + conflict.explanation()));
        }
    }

    private static String place(Statement statement) {
        return statement.passage().id();
    }
}
