package io.docent.retrieve;

import io.docent.index.Hit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/// How the list by words and the list by meaning become one. Their raw scores have nothing in common: adding
/// them would let the one without an upper bound decide.
public sealed interface Fusion {

    /// The fused score of every passage that either list holds, by id.
    ///
    /// @param words best first
    /// @param meaning best first
    Map<String, Double> scores(List<Hit> words, List<Hit> meaning);

    /// Each list's scores mapped to 0..1 between its least and its greatest, weighted and added (Lee 1997).
    /// What a list lacks has 0 in it.
    ///
    /// @param denseWeight of the list by meaning, 0..1; the list by words has the rest
    record MinMax(double denseWeight) implements Fusion {

        public MinMax {
            requireShare(denseWeight);
        }

        @Override
        public Map<String, Double> scores(List<Hit> words, List<Hit> meaning) {
            Map<String, Double> sums = new HashMap<>();
            add(sums, words, mapped(words, 1 - denseWeight));
            add(sums, meaning, mapped(meaning, denseWeight));
            return sums;
        }

        private static DoubleUnaryOperator mapped(List<Hit> hits, double weight) {
            double greatest = hits.stream().mapToDouble(Hit::score).max().orElse(0);
            double least = hits.stream().mapToDouble(Hit::score).min().orElse(0);
            return score -> weight * (greatest > least ? (score - least) / (greatest - least) : 1);
        }
    }

    /// Each list's scores as distances from its mean in standard deviations, weighted and added. What a list
    /// lacks has the score of its last passage.
    ///
    /// @param denseWeight of the list by meaning, 0..1; the list by words has the rest
    record StandardScore(double denseWeight) implements Fusion {

        public StandardScore {
            requireShare(denseWeight);
        }

        @Override
        public Map<String, Double> scores(List<Hit> words, List<Hit> meaning) {
            Map<String, Double> sums = new HashMap<>();
            add(sums, words, standardized(words, 1 - denseWeight));
            add(sums, meaning, standardized(meaning, denseWeight));
            return sums;
        }

        /// From the last passage upwards, so that what is lacking has 0.
        private static DoubleUnaryOperator standardized(List<Hit> hits, double weight) {
            double mean = hits.stream().mapToDouble(Hit::score).average().orElse(0);
            double least = hits.stream().mapToDouble(Hit::score).min().orElse(0);
            double variance = hits.stream()
                    .mapToDouble(hit -> (hit.score() - mean) * (hit.score() - mean))
                    .average()
                    .orElse(0);
            return score -> weight * (variance > 0 ? (score - least) / Math.sqrt(variance) : 1);
        }
    }

    /// The sum over both lists of `1 / (k + rank)`, whatever the scores are (Cormack et al. 2009).
    ///
    /// @param k 60 after Cormack et al.
    record ReciprocalRank(int k) implements Fusion {

        @Override
        public Map<String, Double> scores(List<Hit> words, List<Hit> meaning) {
            Map<String, Double> sums = new HashMap<>();
            for (List<Hit> hits : List.of(words, meaning)) {
                for (int i = 0; i < hits.size(); i++) {
                    sums.merge(hits.get(i).passage().id(), 1.0 / (k + i + 1), Double::sum);
                }
            }
            return sums;
        }
    }

    private static void add(Map<String, Double> sums, List<Hit> hits, DoubleUnaryOperator mapped) {
        hits.forEach(hit -> sums.merge(hit.passage().id(), mapped.applyAsDouble(hit.score()), Double::sum));
    }

    private static void requireShare(double denseWeight) {
        if (!(denseWeight >= 0 && denseWeight <= 1)) {
            throw new IllegalArgumentException("weight " + denseWeight + " must be in 0..1");
        }
    }
}
