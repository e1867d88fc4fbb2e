package io.docent.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What came of all files of a folder.
///
/// @param counts by what is counted, over all files
/// @param medianInOrder of the shares of words in order; not a number where there are none
/// @param leastInOrder likewise
/// @param read how many files were read
/// @param failed how many were not
public record FormatSum(List<FormatCount> counts, double medianInOrder, double leastInOrder, int read, int failed) {

    /// Sums up.
    public static FormatSum of(List<FormatBench.Row> rows) {
        Map<String, FormatCount> counts = new LinkedHashMap<>();
        List<Double> shares = new ArrayList<>();
        int failed = 0;
        for (FormatBench.Row row : rows) {
            row.counts().forEach(count -> counts.merge(count.what(), count, FormatCount::plus));
            failed += row.failure().isEmpty() ? 0 : 1;
            if (!Double.isNaN(row.inOrder())) {
                shares.add(row.inOrder());
            }
        }
        Quantiles quantiles = shares.isEmpty() ? new Quantiles(List.of(Double.NaN)) : new Quantiles(shares);
        return new FormatSum(
                List.copyOf(counts.values()), quantiles.at(0.5), quantiles.at(0), rows.size() - failed, failed);
    }
}
