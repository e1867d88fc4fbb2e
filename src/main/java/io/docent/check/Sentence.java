package io.docent.check;

import io.docent.text.Span;
import io.docent.vocabulary.Mention;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A sentence as checks see it.
///
/// @param text its words
/// @param names the things that it names, in order
/// @param words all its words, in order, with what is denied
/// @param figures its numbers, with what they belong to
/// @param comparison the two arms that it compares, or those that a sentence before it compared
/// @param denials for each word of denial the keys of what it denies, the nearest first
record Sentence(
        String text,
        List<Mention> names,
        List<Word> words,
        List<Bound> figures,
        Comparison comparison,
        List<List<String>> denials) {

    Sentence {
        names = List.copyOf(names);
        words = List.copyOf(words);
        figures = List.copyOf(figures);
        denials = List.copyOf(denials);
    }

    /// The keys of the words that carry meaning.
    Set<String> keys() {
        Set<String> keys = new HashSet<>();
        words.stream().filter(Word::carriesMeaning).forEach(word -> keys.add(word.key()));
        return keys;
    }

    /// A figure and what it belongs to in its sentence.
    ///
    /// @param endPoints ids of the end points that it may be a value of; empty where the sentence does not say
    /// @param statistic "median", "mean", "rate", or empty
    /// @param arm keys of the words that say in which arm; empty where the sentence does not say
    /// @param partner the figure of the other arm, or null
    /// @param order whether it stands before or after its partner
    record Bound(
            Figure figure,
            Set<String> endPoints,
            String statistic,
            Set<String> arm,
            @org.jspecify.annotations.Nullable Figure partner,
            Order order) {

        Bound {
            endPoints = Set.copyOf(endPoints);
            arm = Set.copyOf(arm);
        }
    }

    /// Two arms, by the keys of the words that name them; both empty where none are compared.
    record Comparison(Set<String> first, Set<String> second) {

        static final Comparison NONE = new Comparison(Set.of(), Set.of());

        Comparison {
            first = Set.copyOf(first);
            second = Set.copyOf(second);
        }

        boolean isNone() {
            return first.isEmpty() || second.isEmpty();
        }
    }

    /// Where a figure stands in "8.3 vs 6.8".
    enum Order {
        ALONE,
        FIRST,
        SECOND
    }

    /// The text of a stretch.
    String in(Span span) {
        return span.in(text);
    }
}
