package io.docent.cli;

import io.docent.check.Verdict;
import io.docent.eval.ClaimsReport;
import io.docent.eval.ClaimsReport.Case;
import io.docent.eval.ClaimsReport.Truth;
import io.docent.eval.Share;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Prints what checks said of claims whose truth is known.
final class ClaimsPrinter {

    private final Console console;

    ClaimsPrinter(Console console) {
        this.console = console;
    }

    void table(String title, ClaimsReport report) {
        console.out().printf("%n%-32s", title);
        for (Verdict verdict : Verdict.values()) {
            console.out().printf(" %15s", verdict.wireName());
        }
        console.out().printf(" %8s%n", "F1");
        for (Truth truth : Truth.values()) {
            console.out().printf("%-32s", truth);
            for (Verdict verdict : Verdict.values()) {
                console.out().printf(" %15d", report.count(truth, verdict));
            }
            console.out().printf(Locale.ROOT, " %8.3f%n", report.f1(truth));
        }
        Share accuracy = report.accuracy();
        console.out()
                .printf(
                        Locale.ROOT,
                        "accuracy %.1f %% (%.1f – %.1f %%) of %d%n",
                        100 * accuracy.value(),
                        100 * accuracy.low(),
                        100 * accuracy.high(),
                        accuracy.of());
    }

    /// Figures on claims; shares from 0 to 1.
    ///
    /// @param confusion truth to verdict to claims
    record Figures(int claims, double accuracy, Map<String, Double> f1, Map<String, Map<String, Integer>> confusion) {}

    void json(ClaimsReport abstracts, ClaimsReport sentences) {
        Map<String, Figures> figures = new LinkedHashMap<>();
        figures.put("abstracts", figures(abstracts));
        figures.put("sentences", figures(sentences));
        console.out().println(Json.pretty(figures));
    }

    private static Figures figures(ClaimsReport report) {
        Map<String, Double> f1 = new LinkedHashMap<>();
        Map<String, Map<String, Integer>> confusion = new LinkedHashMap<>();
        for (Truth truth : Truth.values()) {
            f1.put(truth.name(), report.f1(truth));
            Map<String, Integer> verdicts = new LinkedHashMap<>();
            for (Verdict verdict : Verdict.values()) {
                verdicts.put(verdict.wireName(), report.count(truth, verdict));
            }
            confusion.put(truth.name(), verdicts);
        }
        return new Figures(report.cases().size(), report.accuracy().value(), f1, confusion);
    }

    void missed(ClaimsReport report) {
        report.cases().stream()
                .filter(each -> each.truth() == Truth.CONTRADICT && !each.right())
                .forEach(this::print);
    }

    void alarms(ClaimsReport report) {
        report.cases().stream()
                .filter(each -> each.truth() == Truth.SUPPORT && !each.right())
                .forEach(this::print);
    }

    private void print(Case each) {
        console.out()
                .println(
                        "\n" + each.truth() + " -> " + each.finding().verdict().wireName() + " [" + each.cited() + "]");
        console.out().println("  claim " + each.claim());
        console.out().println("  text  " + each.evidence());
        each.finding().problems().forEach(problem -> console.out().println("  - " + problem));
    }
}
