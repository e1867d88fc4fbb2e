package io.docent.eval;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// How well a way of ranking did.
///
/// @param name of the way
/// @param queries what it reached on each query, in the order of the set
public record Measured(String name, List<Score> queries) {

    /// What a ranking reached on one query, each 0..1.
    ///
    /// @param ndcg at depth 10
    /// @param recall at depth 100
    /// @param reciprocalRank at depth 10
    public record Score(double ndcg, double recall, double reciprocalRank) {}

    public Measured {
        queries = List.copyOf(queries);
    }

    public double ndcg() {
        return mean(Score::ndcg);
    }

    public double recall() {
        return mean(Score::recall);
    }

    public double reciprocalRank() {
        return mean(Score::reciprocalRank);
    }

    /// nDCG@10 of each query, in order.
    public List<Double> ndcgs() {
        return queries.stream().map(Score::ndcg).toList();
    }

    private double mean(ToDoubleFunction<Score> of) {
        return queries.stream().mapToDouble(of).average().orElse(0);
    }
}
