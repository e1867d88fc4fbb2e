package io.docent.cli;

import io.docent.eval.CheckReport;
import io.docent.eval.CheckReport.Case;
import io.docent.eval.CheckReport.Row;
import io.docent.eval.Share;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Prints what checks detected.
final class ChecksPrinter {

    private final Console console;

    ChecksPrinter(Console console) {
        this.console = console;
    }

    void tables(CheckReport report) {
        table("faithful", "alarms", report.alarms());
        table("wrong", "detected", report.detected());
        table("wrong, by aim", "detected", report.aims());
    }

    private void table(String title, String flagged, List<Row> rows) {
        console.out()
                .printf(
                        "%n%-44s %10s %9s %8s %16s %15s%n",
                        title, "statements", flagged, "share", "95 % interval", "numberMismatch");
        for (Row row : rows) {
            Share share = row.flagged();
            if (share.of() > 0) {
                console.out()
                        .printf(
                                Locale.ROOT,
                                "%-44s %10d %9d %6.1f %% %7.1f – %4.1f %% %15d%n",
                                row.kind(),
                                share.of(),
                                share.hits(),
                                100 * share.value(),
                                100 * share.low(),
                                100 * share.high(),
                                row.numberMismatch());
            }
        }
    }

    void json(CheckReport report) {
        Map<String, List<Figures>> figures = new LinkedHashMap<>();
        figures.put("faithful", figures(report.alarms()));
        figures.put("wrong", figures(report.detected()));
        figures.put("aims", figures(report.aims()));
        console.out().println(Json.pretty(figures));
    }

    /// A row of figures; shares from 0 to 1.
    record Figures(
            String kind, int statements, int flagged, double share, double low, double high, int numberMismatch) {}

    private static List<Figures> figures(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.flagged().of() > 0)
                .map(row -> new Figures(
                        row.kind(),
                        row.flagged().of(),
                        row.flagged().hits(),
                        row.flagged().value(),
                        row.flagged().low(),
                        row.flagged().high(),
                        row.numberMismatch()))
                .toList();
    }

    void missed(CheckReport report) {
        report.wrong().stream().filter(each -> !each.flagged()).forEach(this::print);
    }

    void alarms(CheckReport report) {
        report.faithful().stream().filter(Case::flagged).forEach(this::print);
    }

    void cases(CheckReport report, String kind) {
        Stream.concat(report.faithful().stream(), report.wrong().stream())
                .filter(each -> each.kind().contains(kind))
                .forEach(this::print);
    }

    private void print(Case each) {
        console.out()
                .println("\n" + each.kind() + (each.form().equals(each.kind()) ? "" : " (" + each.form() + ")") + " -> "
                        + each.finding().verdict().wireName() + " " + each.cited());
        if (!each.original().equals(each.claim())) {
            console.out().println("  was   " + each.original().replace('\n', ' '));
        }
        console.out().println("  claim " + each.claim().replace('\n', ' '));
        each.finding().problems().forEach(problem -> console.out().println("  - " + problem));
    }
}
