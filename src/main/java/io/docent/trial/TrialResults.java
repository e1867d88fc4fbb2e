package io.docent.trial;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The results of a trial as lines, a few of them a sheet: some records have hundreds.
final class TrialResults {

    /// About as many characters as an embedding model reads.
    private static final int LONGEST_SHEET = 1_800;

    private TrialResults() {}

    /// Sheets that start with `heading`; none where there are no results.
    static List<List<String>> sheets(String heading, List<Trial.Result> results) {
        List<List<String>> sheets = new ArrayList<>();
        int length = LONGEST_SHEET;
        for (Trial.Result result : results) {
            String line = line(result);
            length += line.length();
            if (length > LONGEST_SHEET) {
                sheets.add(new ArrayList<>(List.of(heading)));
                length = heading.length() + line.length();
            }
            sheets.getLast().add(line);
        }
        return sheets;
    }

    private static String line(Trial.Result result) {
        String arms = Stream.of(result.experimental(), result.comparator())
                .filter(arm -> arm != null)
                .map(arm -> arm(arm, result.unit()))
                .collect(Collectors.joining(" vs "));
        List<String> statistics = new ArrayList<>();
        add(statistics, "hazard ratio", plain(result.hazardRatio()), " ");
        add(statistics, "CI", interval(result), " ");
        add(statistics, "P", p(result.pValue()), " ");
        String figures = statistics.isEmpty() ? "" : "; " + String.join(", ", statistics);
        String cited = result.source().isEmpty() ? "" : " (" + result.source() + ")";
        String population = result.population().isEmpty() ? "" : ", " + result.population();
        return capitalized(result.endpoint()) + population + ": " + arms + figures + cited;
    }

    private static String arm(Trial.Arm arm, String unit) {
        String size = arm.n() == null ? "" : " (n = " + arm.n() + ")";
        if (arm.value() == null) {
            return arm.label() + size;
        }
        String separator = unit.equals("%") ? "" : " ";
        return arm.label() + size + " " + plain(arm.value()) + separator + unit;
    }

    private static String interval(Trial.Result result) {
        return result.ciLow() == null || result.ciHigh() == null
                ? ""
                : plain(result.ciLow()) + "–" + plain(result.ciHigh());
    }

    private static String p(String value) {
        return value.isEmpty() || value.startsWith("<") || value.startsWith(">") ? value : "= " + value;
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }

    private static String capitalized(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static void add(List<String> lines, String label, String value, String separator) {
        if (!value.isEmpty()) {
            lines.add(label + separator + value);
        }
    }
}
