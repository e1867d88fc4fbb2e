package io.docent.cli;

import io.docent.fetch.Outcome;
import io.docent.fetch.Report;
import io.docent.fetch.Report.Entry;
import java.util.List;
import java.util.stream.Stream;

/// Prints what came of fetching: what is new in numbers, what is not there one by one.
final class FetchPrinter {

    private final Console console;

    FetchPrinter(Console console) {
        this.console = console;
    }

    void print(Report report) {
        long files = report.entries()
                .flatMap(entry ->
                        entry.outcome() instanceof Outcome.Fetched fetched ? fetched.files().stream() : Stream.of())
                .distinct()
                .count();
        long there = report.entries()
                .filter(entry -> entry.outcome() instanceof Outcome.There)
                .count();
        console.out().println("fetched: " + files + (files == 1 ? " file" : " files") + " into papers/fetched");
        console.out().println("there already: " + there);
        list("not found", reasons(report, Outcome.NotFound.class));
        list("failed", reasons(report, Outcome.Failed.class));
        report.advice().forEach(console.out()::println);
        if (files > 0) {
            console.out().println("The next start of Docent, or `docent index`, reads what is new.");
        }
    }

    private void list(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            console.out().println(console.bold(title + ": " + lines.size()));
            lines.forEach(line -> console.out().println("  " + line));
        }
    }

    private static List<String> reasons(Report report, Class<? extends Outcome> kind) {
        return report.entries()
                .filter(entry -> kind.isInstance(entry.outcome()))
                .map(FetchPrinter::line)
                .toList();
    }

    private static String line(Entry entry) {
        return switch (entry.outcome()) {
            case Outcome.NotFound missing -> entry.what() + ": " + missing.reason();
            case Outcome.Failed failed -> entry.what() + ": " + failed.reason();
            case Outcome.Fetched fetched -> entry.what() + ": " + String.join(", ", fetched.files());
            case Outcome.There there -> entry.what();
        };
    }
}
