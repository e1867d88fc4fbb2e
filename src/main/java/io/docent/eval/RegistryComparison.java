package io.docent.eval;

import io.docent.corpus.Document;
import io.docent.corpus.Passage;
import io.docent.eval.RegistryTruth.Counted;
import io.docent.eval.RegistryTruth.Figure;
import io.docent.eval.RegistryTruth.Test;
import io.docent.trial.Trial;
import io.docent.trial.Trial.Analysis;
import io.docent.trial.Trial.Arm;
import io.docent.trial.Trial.Result;
import io.docent.trial.Trial.Spread;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Looks for what a record says in the trial that Docent made of it, and in the lines that it can be quoted by.
final class RegistryComparison {

    private final Trial trial;
    private final List<String> lines;
    private final List<Measured> unread;
    private final List<Analysis> untold = new ArrayList<>();

    /// An arm's part of a result, taken once.
    private record Measured(Result result, Arm arm) {}

    RegistryComparison(Trial trial, Document sheet) {
        this.trial = trial;
        this.lines = sheet.passages().stream()
                .map(Passage::text)
                .flatMap(String::lines)
                .toList();
        this.unread = new ArrayList<>(trial.results().stream()
                .flatMap(result -> Stream.of(result.experimental(), result.comparator())
                        .filter(Objects::nonNull)
                        .map(arm -> new Measured(result, arm)))
                .toList());
    }

    /// Whether Docent knows this, and has a line that says it.
    boolean has(String what, String value) {
        Trial.Design design = trial.design();
        return switch (what) {
            case "title" -> trial.title().equals(value) && isQuoted(value);
            case "status" -> trial.overallStatus().equals(value);
            case "start date" -> trial.startDate().equals(value) && isQuoted(value);
            case "completion date" -> trial.completionDate().equals(value) && isQuoted(value);
            case "allocation" -> design != null && design.allocation().equals(value);
            case "masking" -> design != null && design.masking().equals(value);
            case "enrolment" -> String.valueOf(trial.enrollment()).equals(value) && isQuoted(value);
            case "phase" ->
                value.equals("NA")
                        ? trial.phase().isEmpty()
                        : List.of(trial.phase().split("/", -1)).contains(value);
            case "condition" -> trial.conditions().contains(value) && isQuoted(value);
            default -> isQuoted(value);
        };
    }

    private boolean isQuoted(String words) {
        return lines.stream().anyMatch(line -> line.contains(words));
    }

    /// What of a measurement was read: "value" first; where that was not, nothing else counts.
    Map<String, Boolean> of(Figure figure) {
        Map<String, Boolean> right = new LinkedHashMap<>();
        Measured found = unread.stream()
                .filter(each -> isOf(figure, each))
                .filter(each -> same(figure.value(), each.arm().value()))
                .findFirst()
                .orElse(null);
        right.put("value of an arm", found != null);
        right.put("value quotable", lines.stream().anyMatch(line -> isQuote(figure, line)));
        if (!figure.participants().isEmpty()) {
            right.put(
                    "participants analysed",
                    found != null
                            && figure.participants()
                                    .equals(String.valueOf(found.arm().n())));
        }
        Spread spread = found == null ? null : found.arm().spread();
        if (isNumber(figure.spread())) {
            right.put("spread", spread != null && same(figure.spread(), spread.value()));
        }
        if (isNumber(figure.low()) || isNumber(figure.high())) {
            right.put(
                    "bounds", spread != null && same(figure.low(), spread.low()) && same(figure.high(), spread.high()));
        }
        right.put("type of end point", found != null && isTyped(found.result(), figure.type()));
        if (!figure.population().isEmpty()) {
            right.put("population", isQuoted(figure.population().replaceFirst("\\.$", "")));
        }
        unread.remove(found);
        return right;
    }

    private static boolean isOf(Figure figure, Measured measured) {
        return measured.arm().label().equals(figure.group())
                && figure.titles().stream().allMatch(measured.result().endpoint()::contains)
                && measured.result()
                        .endpoint()
                        .toLowerCase(Locale.ROOT)
                        .contains(figure.frame().toLowerCase(Locale.ROOT));
    }

    private static boolean isQuote(Figure figure, String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return figure.titles().stream().allMatch(title -> lower.contains(title.toLowerCase(Locale.ROOT)))
                && line.contains(figure.group())
                && (!isNumber(figure.value()) || line.contains(figure.value().replace(",", "")));
    }

    private static boolean isTyped(Result result, String type) {
        return result.reporting() != null && result.reporting().type().equals(type);
    }

    /// What of a test was read.
    Map<String, Boolean> of(Test test) {
        if (untold.isEmpty()) {
            trial.results().forEach(result -> {
                if (result.reporting() != null && result.reporting().analysis() != null) {
                    untold.add(result.reporting().analysis());
                }
            });
        }
        Analysis found = untold.stream()
                .filter(each -> each.kind().equals(test.kind()) && same(test.estimate(), each.estimate()))
                .filter(each -> test.p().replaceFirst("^= ?", "").equals(each.pValue()))
                .findFirst()
                .orElse(null);
        Map<String, Boolean> right = new LinkedHashMap<>();
        right.put("analysis", found != null);
        if (isNumber(test.low()) || isNumber(test.high())) {
            right.put(
                    "interval of an analysis",
                    found != null && same(test.low(), found.low()) && same(test.high(), found.high()));
        }
        if (!test.p().isEmpty()) {
            right.put("P value", found != null);
        }
        right.put("analysis quotable", lines.stream().anyMatch(line -> isQuote(test, line)));
        untold.remove(found);
        return right;
    }

    private static boolean isQuote(Test test, String line) {
        return line.toLowerCase(Locale.ROOT).contains(test.title().toLowerCase(Locale.ROOT))
                && test.groups().stream().allMatch(line::contains)
                && line.contains(test.estimate())
                && line.contains(test.p().replaceFirst("^[=<>]* ?", ""));
    }

    boolean quotes(Counted fact) {
        String words = fact.words().toLowerCase(Locale.ROOT);
        return lines.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).contains(words))
                .anyMatch(line -> line.contains(fact.group() + " " + fact.count()));
    }

    private static boolean isNumber(String printed) {
        return printed.replace(",", "").matches("-?\\d*\\.?\\d+");
    }

    private static boolean same(String printed, @Nullable BigDecimal read) {
        return !isNumber(printed)
                ? read == null
                : read != null && new BigDecimal(printed.replace(",", "")).compareTo(read) == 0;
    }
}
