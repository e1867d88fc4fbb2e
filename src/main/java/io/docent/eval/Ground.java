package io.docent.eval;

import io.docent.corpus.Passage;
import io.docent.text.Span;
import io.docent.vocabulary.Mention;
import io.docent.vocabulary.Term;
import io.docent.vocabulary.Term.Kind;
import io.docent.vocabulary.Vocabulary;
import io.docent.vocabulary.Vocabulary.Reading;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What statements are made from and perturbed with: passages, and the names that they use.
final class Ground {

    private static final String MEDIAN = "median ";

    private final List<Passage> passages;
    private final Vocabulary vocabulary;
    private final Map<String, Set<String>> named = new HashMap<>();
    private final Map<String, Set<String>> printed = new HashMap<>();
    private final Map<String, Term> used = new LinkedHashMap<>();
    private final Map<String, Set<String>> stems = new HashMap<>();
    private final Map<String, Set<BigDecimal>> values = new HashMap<>();
    private final Rarity rarity;

    Ground(Collection<Passage> passages, Vocabulary vocabulary) {
        this.passages = List.copyOf(passages);
        this.vocabulary = vocabulary;
        this.rarity = new Rarity(this.passages);
        for (Passage passage : this.passages) {
            Set<String> ids = new LinkedHashSet<>(passage.trials());
            for (Mention mention : mentions(passage.section().label() + "\n" + passage.text())) {
                ids.addAll(vocabulary.withAncestors(mention.term()));
                used.putIfAbsent(mention.term().id(), mention.term());
            }
            named.put(passage.id(), ids);
            printed.put(passage.id(), Set.copyOf(ids(passage.section().label() + "\n" + passage.text())));
        }
    }

    /// The stems of a passage and its heading.
    Set<String> stems(Passage passage) {
        return stems.computeIfAbsent(
                passage.id(), id -> Rarity.stems(passage.section().label() + " " + passage.text()));
    }

    /// Every number that a passage prints.
    Set<BigDecimal> values(Passage passage) {
        return values.computeIfAbsent(passage.id(), id -> Figures.values(passage.text()));
    }

    List<Passage> passages() {
        return passages;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Rarity rarity() {
        return rarity;
    }

    List<Mention> mentions(String text) {
        return vocabulary.mentions(text, Reading.TEXT);
    }

    /// Names of one kind in a text, in order; a name that stands for two things is none of them.
    List<Mention> mentions(String text, Kind kind) {
        List<Mention> all = mentions(text);
        Map<Span, Long> meanings = all.stream().collect(Collectors.groupingBy(Mention::span, Collectors.counting()));
        return all.stream()
                .filter(mention -> mention.term().kind() == kind && meanings.getOrDefault(mention.span(), 0L) == 1)
                .map(mention -> bare(mention, text))
                .toList();
    }

    /// A name without the statistic that the vocabulary counts to it: "median OS" is OS.
    private static Mention bare(Mention mention, String text) {
        Span span = mention.span();
        boolean median = text.regionMatches(true, span.start(), MEDIAN, 0, MEDIAN.length());
        return median ? new Mention(mention.term(), new Span(span.start() + MEDIAN.length(), span.end())) : mention;
    }

    /// The terms of a kind that the passages name, in order of first use.
    List<Term> used(Kind kind) {
        return used.values().stream().filter(term -> term.kind() == kind).toList();
    }

    /// Whether a passage, its heading or its trials name a term, or a sort of it.
    boolean names(Passage passage, Term term) {
        return named.getOrDefault(passage.id(), Set.of()).contains(term.id());
    }

    /// Whether a passage prints a name of which the term is a sort.
    boolean namesSortOf(Passage passage, Term term) {
        Set<String> here = printed.getOrDefault(passage.id(), Set.of());
        return vocabulary.withAncestors(term).stream().anyMatch(id -> here.contains(id) && isNarrow(id));
    }

    private boolean isNarrow(String id) {
        return vocabulary.term(id).filter(term -> !term.parents().isEmpty()).isPresent();
    }

    /// The ids of everything that a text names, in the order of the text.
    List<String> ids(String text) {
        return mentions(text).stream()
                .filter(mention -> mention.term().kind() != Kind.WORD)
                .map(mention -> mention.term().id())
                .toList();
    }

    /// Passages of the same section, the nearest first.
    Stream<Passage> neighbours(Passage passage) {
        return passages.stream()
                .filter(other -> other.documentId().equals(passage.documentId())
                        && !other.id().equals(passage.id())
                        && (other.section().equals(passage.section()) || other.kind() == Passage.Kind.REGISTRY))
                .sorted(java.util.Comparator.comparingInt(other -> Math.abs(other.order() - passage.order())));
    }
}
