package io.docent.eval;

import io.docent.corpus.Passage;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.CRC32;

/// What is drawn from a corpus, by hashes: the same seed draws the same, and a statement's draw does not depend
/// on what else there is.
///
/// @param seed of every choice
/// @param sample how many sentences to start from, at most
/// @param half which passages to draw from
public record Draw(long seed, int sample, Half half) {

    /// The seed that figures are published with.
    public static final long DEFAULT_SEED = 20260101;

    /// Passages in two disjoint halves, by a hash of their id.
    public enum Half {
        ALL,
        /// To tune checks on.
        DEV,
        /// To measure checks on.
        TEST;

        boolean holds(String passageId) {
            CRC32 hash = new CRC32();
            hash.update(passageId.getBytes(StandardCharsets.UTF_8));
            boolean even = Long.bitCount(hash.getValue()) % 2 == 0;
            return this == ALL || even == (this == DEV);
        }
    }

    public Draw {
        if (sample < 1) {
            throw new IllegalArgumentException("sample " + sample + " must be 1 or more");
        }
    }

    boolean takes(Passage passage) {
        return half.holds(passage.id());
    }

    /// The first `most` values in the order of this draw.
    <T> List<T> some(List<T> values, Function<T, String> key, int most) {
        return values.stream()
                .sorted(Comparator.comparingLong((T value) -> place(key.apply(value)))
                        .thenComparing(key))
                .limit(most)
                .toList();
    }

    /// One of the values, or none of none.
    <T> Optional<T> one(List<T> values, String key) {
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(values.get((int) Math.floorMod(place(key), (long) values.size())));
    }

    /// Where a key comes in this draw; splitmix64 over the seed and the characters.
    long place(String key) {
        long state = seed;
        for (int i = 0; i < key.length(); i++) {
            state = mixed(state + key.charAt(i) + 0x9E3779B97F4A7C15L);
        }
        return mixed(state);
    }

    private static long mixed(long state) {
        long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
