package io.docent.eval;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Normalised discounted cumulative gain: how much of what is relevant stands how far up, 0..1.
///
/// With grade `g(i)` at rank `i`, `DCG@k = sum over i = 1..k of g(i) / log2(i + 1)`, and `nDCG@k` is that of the
/// ranking
/// divided by that of the best possible one. After Järvelin K, Kekäläinen J. Cumulated gain-based evaluation of
/// IR techniques. ACM TOIS 2002;20:422-446, with the linear gain of trec_eval, which BEIR reports. (With grades
/// 0 and 1, as in SciFact, the exponential gain `2^g - 1` is the same.)
public final class Ndcg {

    private Ndcg() {}

    /// @param depth how many ranks count, 1 or more
    /// @param ranking document ids, best first, none twice
    /// @param grades by document; above 0 is relevant
    /// @return 0 where nothing is relevant
    public static double at(int depth, List<String> ranking, Map<String, Integer> grades) {
        List<Integer> gains =
                ranking.stream().map(id -> grades.getOrDefault(id, 0)).toList();
        List<Integer> best =
                grades.values().stream().sorted(Comparator.reverseOrder()).toList();
        double ideal = discounted(depth, best);
        return ideal == 0 ? 0 : discounted(depth, gains) / ideal;
    }

    private static double discounted(int depth, List<Integer> gains) {
        double sum = 0;
        for (int i = 0; i < Math.min(depth, gains.size()); i++) {
            sum += Math.max(0, gains.get(i)) * Math.log(2) / Math.log(i + 2);
        }
        return sum;
    }
}
