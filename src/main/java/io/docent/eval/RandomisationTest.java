package io.docent.eval;

import java.util.List;
import java.util.random.RandomGenerator;

/// Whether two ways of ranking differ by more than chance, query by query: Fisher's randomisation test,
/// two-sided.
///
/// If the two were the same, each query's difference could as well have the other sign. The p-value is the
/// share of random choices of signs whose mean difference is at least as large as the one observed, `(1 + such)
/// / (1 + rounds)`. After Smucker MD, Allan J, Carterette B. A comparison of statistical significance tests for
/// information retrieval evaluation. CIKM 2007:623-632.
public final class RandomisationTest {

    private RandomisationTest() {}

    /// @param one measure of the first way, a value for each query
    /// @param other measure of the second way, of the same queries in the same order
    /// @param rounds how many choices of signs, 100,000 for two figures of p
    /// @return p, above 0 and at most 1
    public static double p(List<Double> one, List<Double> other, int rounds, RandomGenerator random) {
        if (one.size() != other.size()) {
            throw new IllegalArgumentException(one.size() + " values cannot be paired with " + other.size());
        }
        double[] differences = new double[one.size()];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = one.get(i) - other.get(i);
        }
        double observed = Math.abs(sum(differences));
        int such = 0;
        for (int round = 0; round < rounds; round++) {
            if (Math.abs(shuffled(differences, random)) >= observed - 1e-9) {
                such++;
            }
        }
        return (1.0 + such) / (1.0 + rounds);
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static double shuffled(double[] differences, RandomGenerator random) {
        double sum = 0;
        for (double difference : differences) {
            if (difference != 0) {
                sum += random.nextBoolean() ? difference : -difference;
            }
        }
        return sum;
    }
}
