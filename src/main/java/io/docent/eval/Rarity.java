package io.docent.eval;

import io.docent.corpus.Passage;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which words of a sentence tell its passage from others, by the number of passages that hold each.
final class Rarity {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}]{3,}");
    private static final int STEM = 6;

    private final Map<String, Integer> holding = new HashMap<>();
    private final int passages;

    Rarity(Collection<Passage> passages) {
        this.passages = passages.size();
        passages.forEach(passage -> stems(passage.text()).forEach(stem -> holding.merge(stem, 1, Integer::sum)));
    }

    /// The telling words of a text: those that at most one passage in ten holds.
    List<String> telling(String text) {
        return stems(text).stream()
                .filter(stem -> holding.getOrDefault(stem, 0) * 10 <= Math.max(20, passages))
                .toList();
    }

    /// The first letters of every longer word.
    static Set<String> stems(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .map(word -> word.substring(0, Math.min(STEM, word.length())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
