package io.docent.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How many words of one text are found in another in the same order: the longest common
/// subsequence, counted with one
/// bit
/// for a word (Hyyrö 2004, "Bit-parallel LCS-length computation revisited"), 64 words a step.
public final class WordOrder {

    private WordOrder() {}

    /// Length of the longest common subsequence of `truth` and `found`.
    public static int common(List<String> truth, List<String> found) {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int at = 0; at < truth.size(); at++) {
            places.computeIfAbsent(truth.get(at), word -> new ArrayList<>()).add(at);
        }
        long[] row = new long[(truth.size() + 63) / 64];
        Arrays.fill(row, -1L);
        long[] matches = new long[row.length];
        for (String word : found) {
            List<Integer> here = places.getOrDefault(word, List.of());
            if (!here.isEmpty()) {
                here.forEach(at -> matches[at / 64] |= 1L << (at % 64));
                step(row, matches);
                here.forEach(at -> matches[at / 64] = 0);
            }
        }
        int zeros = 0;
        for (int at = 0; at < truth.size(); at++) {
            zeros += (row[at / 64] >>> (at % 64) & 1L) == 0 ? 1 : 0;
        }
        return zeros;
    }

    /// row = (row + (row & matches)) | (row & ~matches), over all words of the row.
    private static void step(long[] row, long[] matches) {
        long carry = 0;
        for (int at = 0; at < row.length; at++) {
            long both = row[at] & matches[at];
            long sum = row[at] + both;
            long withCarry = sum + carry;
            boolean overflow = Long.compareUnsigned(sum, row[at]) < 0 || Long.compareUnsigned(withCarry, sum) < 0;
            row[at] = withCarry | (row[at] & ~matches[at]);
            carry = overflow ? 1 : 0;
        }
    }

    /// Share of `words` that are nowhere in `known`, 0 where there are no words.
    public static double strange(List<String> words, List<String> known) {
        Set<String> all = new HashSet<>(known);
        long strange = words.stream().filter(word -> !all.contains(word)).count();
        return words.isEmpty() ? 0 : (double) strange / words.size();
    }
}
