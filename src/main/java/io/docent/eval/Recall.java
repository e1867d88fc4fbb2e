package io.docent.eval;

import java.util.List;
import java.util.Map;

/// The share of what is relevant that the first `k` ranks hold, 0..1: `recall@k = |relevant in the first k| /
/// |relevant|`.
/// After Manning CD, Raghavan P, Schütze H. Introduction to information retrieval. Cambridge 2008, section 8.3;
/// as in trec_eval.
public final class Recall {

    private Recall() {}

    /// @param depth how many ranks count, 1 or more
    /// @param ranking document ids, best first, none twice
    /// @param grades by document; above 0 is relevant
    /// @return 0 where nothing is relevant
    public static double at(int depth, List<String> ranking, Map<String, Integer> grades) {
        long relevant = grades.values().stream().filter(grade -> grade > 0).count();
        long found = ranking.stream()
                .limit(depth)
                .filter(id -> grades.getOrDefault(id, 0) > 0)
                .count();
        return relevant == 0 ? 0 : (double) found / relevant;
    }
}
