package io.docent.check;

import io.docent.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Which sentences of the sources speak of what a claim says, and how much of it they hold.
///
/// @param sentences the closest first, at most three
/// @param all every sentence of the sources
/// @param coverage share of the claim's meaning, by weight, that they hold, 0..1
record Support(List<Sentence> sentences, List<Sentence> all, double coverage) {

    private static final int MOST = 3;
    private static final double NAME = 1.5;
    private static final double LEAST_GAIN = 1.0;
    private static final double CLOSE = 0.75;

    static Support of(Sentence claim, List<Source> sources, Vocabulary vocabulary) {
        List<Word> meaning = claim.words().stream().filter(Word::carriesMeaning).toList();
        Set<String> open = new HashSet<>();
        meaning.forEach(word -> open.add(word.key()));
        Set<String> covered = new HashSet<>();
        for (Source source : sources) {
            open.stream()
                    .filter(source.known()::contains)
                    .filter(key -> !key.startsWith("end_point:"))
                    .forEach(covered::add);
        }
        List<Sentence> chosen = new ArrayList<>();
        List<Sentence> all = new ArrayList<>();
        sources.forEach(source -> all.addAll(source.sentences()));
        Set<String> left = new HashSet<>(open);
        while (chosen.size() < MOST && !all.isEmpty()) {
            Sentence best = all.stream()
                    .max(Comparator.comparingDouble((Sentence each) -> gain(claim, each, left)))
                    .orElseThrow();
            if (!chosen.isEmpty() && gain(claim, best, left) < LEAST_GAIN) {
                break;
            }
            chosen.add(best);
            all.remove(best);
            left.removeAll(best.keys());
            best.keys().forEach(key -> covered.addAll(withWider(key, vocabulary)));
        }
        return new Support(
                chosen,
                sources.stream().flatMap(source -> source.sentences().stream()).toList(),
                share(claim, chosen, word -> isCovered(word, covered, vocabulary)));
    }

    private static double gain(Sentence claim, Sentence source, Set<String> left) {
        Set<String> keys = source.keys();
        double words = left.stream()
                .filter(keys::contains)
                .mapToDouble(Support::weight)
                .sum();
        long figures = claim.figures().stream()
                .filter(each -> source.figures().stream()
                        .anyMatch(other -> other.figure().agreesWith(each.figure())))
                .count();
        return words + figures;
    }

    private static Set<String> withWider(String key, Vocabulary vocabulary) {
        return vocabulary.term(key).map(vocabulary::withAncestors).orElse(Set.of(key));
    }

    /// A thing is spoken of where it is named, or what it is a sort of.
    private static boolean isCovered(Word word, Set<String> covered, Vocabulary vocabulary) {
        return covered.contains(word.key())
                || word.sort() == Word.Sort.NAME
                        && vocabulary.term(word.key()).map(vocabulary::withAncestors).orElse(Set.of()).stream()
                                .anyMatch(covered::contains);
    }

    private static double share(Sentence claim, List<Sentence> chosen, Predicate<Word> isCovered) {
        double total = 0;
        double found = 0;
        for (Word word : claim.words()) {
            if (word.carriesMeaning()) {
                double weight = weight(word.key());
                total += weight;
                found += isCovered.test(word) ? weight : 0;
            }
        }
        for (Sentence.Bound figure : claim.figures()) {
            boolean there = chosen.stream()
                    .flatMap(sentence -> sentence.figures().stream())
                    .anyMatch(each -> each.figure().agreesWith(figure.figure()));
            total += there ? 1 : 0;
            found += there ? 1 : 0;
        }
        return total == 0 ? 1 : found / total;
    }

    private static double weight(String key) {
        return key.indexOf(':') > 0 && !key.startsWith("word:") ? NAME : 1;
    }

    /// The sentences that speak of the claim about as much as the closest does.
    List<Sentence> closest(Sentence claim) {
        if (sentences.isEmpty()) {
            return List.of();
        }
        Set<String> keys = claim.keys();
        double best = gain(claim, sentences.getFirst(), keys);
        return all.stream()
                .filter(each -> gain(claim, each, keys) >= CLOSE * best)
                .toList();
    }
}
