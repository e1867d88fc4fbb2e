package io.docent.trial;

import io.docent.trial.Trial.Analysis;
import io.docent.trial.Trial.Arm;
import io.docent.trial.Trial.Reporting;
import io.docent.trial.Trial.Result;
import io.docent.trial.Trial.Spread;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A result as a line that can be quoted: "Overall survival: A (n = 90) 8.3 months vs B (n = 91) 6.8 months;
/// hazard ratio 0.80, 95% CI 0.67–0.95, P = 0.02".
final class ResultLine {

    private ResultLine() {}

    static String of(Result result) {
        String arms = Stream.of(result.experimental(), result.comparator())
                .filter(arm -> arm != null)
                .map(arm -> arm(arm, result))
                .collect(Collectors.joining(" vs "));
        String statistics = statistics(result);
        String figures = statistics.isEmpty() ? "" : "; " + statistics;
        String cited = result.source().isEmpty() ? "" : " (" + result.source() + ")";
        String population = result.population().isEmpty() ? "" : ", " + result.population();
        return capitalized(result.endpoint()) + population + ": " + arms + figures + type(result.reporting()) + cited;
    }

    private static String arm(Arm arm, Result result) {
        String size = arm.n() == null ? "" : " (n = " + arm.n() + ")";
        if (arm.value() == null) {
            return arm.label() + size + (arm.spread() == null ? "" : " not estimable" + spread(arm.spread()));
        }
        String separator = result.unit().equals("%") ? "" : " ";
        return arm.label() + size + measure(result.reporting()) + " " + plain(arm.value()) + separator + result.unit()
                + spread(arm.spread());
    }

    private static String measure(@Nullable Reporting reporting) {
        return reporting == null || !reporting.measure().matches(".*(?:MEAN|MEDIAN)")
                ? ""
                : " " + reporting.measure().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String spread(@Nullable Spread spread) {
        if (spread == null) {
            return "";
        }
        String figures = spread.value() == null ? between(spread.low(), spread.high()) : plain(spread.value());
        String kind = spread.kind().replace("Confidence Interval", "CI");
        return figures.isEmpty()
                ? ""
                : " (" + (kind.endsWith("CI") ? kind : kind.toLowerCase(Locale.ROOT)) + " " + figures + ")";
    }

    private static String statistics(Result result) {
        Analysis analysis =
                result.reporting() == null ? null : result.reporting().analysis();
        List<String> statistics = new ArrayList<>();
        add(statistics, "hazard ratio", plain(result.hazardRatio()));
        if (analysis == null || result.hazardRatio() != null) {
            boolean ofArm = result.reporting() != null && analysis == null;
            add(statistics, level(analysis) + "CI", ofArm ? "" : between(result.ciLow(), result.ciHigh()));
        } else {
            add(statistics, kind(analysis.kind()), plain(analysis.estimate()));
            add(statistics, level(analysis) + "CI", between(analysis.low(), analysis.high()));
        }
        add(statistics, "P", p(result.pValue()));
        if (analysis != null && analysis.hypothesis().contains("NON_INFERIORITY")) {
            statistics.add("tested for non-inferiority");
        }
        return String.join(", ", statistics);
    }

    /// "odds ratio" for "Odds Ratio (OR)".
    private static String kind(String registered) {
        String words = registered.replaceFirst(" \\([A-Z]{2,4}\\)$", "");
        return words.isEmpty() ? "estimate" : words.matches(".*[A-Z]{2}.*") ? words : words.toLowerCase(Locale.ROOT);
    }

    private static String level(@Nullable Analysis analysis) {
        return analysis == null || analysis.level().isEmpty() ? "" : analysis.level() + "% ";
    }

    /// "0.67–0.95", "-2.7 to -1.5", "up to 1.2".
    private static String between(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        if (low == null || high == null) {
            return low != null ? "from " + plain(low) : high != null ? "up to " + plain(high) : "";
        }
        return plain(low) + (low.signum() < 0 || high.signum() < 0 ? " to " : "–") + plain(high);
    }

    private static String p(String value) {
        return value.isEmpty() || value.startsWith("<") || value.startsWith(">") ? value : "= " + value;
    }

    private static String type(@Nullable Reporting reporting) {
        return switch (reporting == null ? "" : reporting.type()) {
            case "PRIMARY" -> "; primary end point";
            case "SECONDARY" -> "; secondary end point";
            case "POST_HOC" -> "; post hoc";
            default -> "";
        };
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }

    private static String capitalized(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static void add(List<String> statistics, String label, String figure) {
        if (!figure.isEmpty()) {
            statistics.add(label + " " + figure);
        }
    }
}
