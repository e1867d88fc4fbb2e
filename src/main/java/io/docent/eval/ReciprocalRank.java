package io.docent.eval;

import java.util.List;
import java.util.Map;

/// One divided by the rank of the first relevant document, 0 where the first `k` hold none; its mean over
/// queries is MRR@k. After Voorhees EM. The TREC-8 question answering track report. TREC 1999:77-82.
public final class ReciprocalRank {

    private ReciprocalRank() {}

    /// @param depth how many ranks count, 1 or more
    /// @param ranking document ids, best first, none twice
    /// @param grades by document; above 0 is relevant
    public static double at(int depth, List<String> ranking, Map<String, Integer> grades) {
        for (int i = 0; i < Math.min(depth, ranking.size()); i++) {
            if (grades.getOrDefault(ranking.get(i), 0) > 0) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }
}
