package io.docent.cli;

import io.docent.app.Docent;
import io.docent.app.Settings;
import io.docent.evidence.Audit;
import io.docent.evidence.Profile;
import io.docent.trial.Trial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `docent trials`: every trial that the corpus names, one a line.
@Command(name = "trials", description = "Lists the trials that the corpus names.", sortOptions = false)
final class TrialsCommand implements Callable<Integer> {

    private final Console console;
    private final Settings settings;

    @Option(names = "--json", description = "Print the trials as JSON.")
    private boolean json;

    @Option(names = "--csv", description = "Print the trials as CSV (RFC 4180).")
    private boolean csv;

    TrialsCommand(Console console, Settings settings) {
        this.console = console;
        this.settings = settings;
    }

    @Override
    public Integer call() {
        try (BuildBar bar = new BuildBar(console);
                Docent docent = Docent.open(settings, bar)) {
            bar.finish();
            Audit audit = docent.answering().disagreements().audit();
            List<Map<String, Object>> rows = docent.index().trials().stream()
                    .map(trial -> row(trial, audit.profile(trial)))
                    .toList();
            if (json) {
                console.out().println(Json.pretty(rows));
            } else if (csv) {
                Csv.print(console.out(), rows);
            } else {
                docent.index().trials().forEach(trial -> print(trial, audit.profile(trial)));
            }
        }
        return 0;
    }

    private static Map<String, Object> row(Trial trial, Profile profile) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("nctId", trial.nctId());
        row.put("name", trial.name().equals(trial.nctId()) ? "" : trial.name());
        row.put("condition", profile.condition());
        row.put("strategy", profile.strategy());
        row.put("phase", readable(profile.phase()));
        row.put("randomised", profile.randomised() == null ? "" : profile.randomised());
        row.put("n", profile.enrolment() == null ? "" : profile.enrolment());
        row.put("status", profile.status());
        row.put("primaryEndPointMet", profile.primaryEndPointMet() == null ? "" : profile.primaryEndPointMet());
        row.put("outcome", profile.outcome());
        row.put("conflicts", profile.conflicts());
        return row;
    }

    private void print(Trial trial, Profile profile) {
        List<String> facts = new ArrayList<>(
                List.of(readable(profile.phase()), profile.condition(), profile.strategy(), profile.status()));
        facts.add(profile.enrolment() == null ? "" : "n = " + profile.enrolment());
        facts.add(profile.conflicts() == 0 ? "" : "conflicts: " + profile.conflicts());
        facts.removeIf(String::isEmpty);
        String name = trial.name().equals(trial.nctId()) ? "" : console.bold(trial.name()) + "  ";
        console.out().println(console.accent(trial.nctId()) + "  " + name + String.join(" · ", facts));
    }

    private static String readable(String phase) {
        return phase.toLowerCase(Locale.ROOT).replace("phase", "phase ");
    }
}
