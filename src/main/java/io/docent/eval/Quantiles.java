package io.docent.eval;

import java.util.List;

/// Quantiles of measurements, by the nearest rank: the least value that a share of all does not exceed.
public final class Quantiles {

    private final List<Double> sorted;

    /// @throws IllegalArgumentException if there are none
    public Quantiles(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to take quantiles of");
        }
        this.sorted = values.stream().sorted().toList();
    }

    /// @param share 0 for the least, 0.5 for the median, 1 for the greatest
    public double at(double share) {
        int rank = (int) Math.ceil(share * sorted.size());
        return sorted.get(Math.clamp(rank - 1, 0, sorted.size() - 1));
    }
}
