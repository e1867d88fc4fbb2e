package io.docent.corpus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.IntFunction;

/// Documents by the work that they are of. What comes out does not depend on the order in which they come in.
public final class Works {

    /// Words that two files have in common by more than chance or a template.
    private static final int SHORTEST_COPY = 50;

    private final List<Card> cards;

    /// For each document the group that it is in, shared by its members.
    private final List<List<Integer>> groups = new ArrayList<>();

    private Works(List<Card> cards) {
        this.cards = cards;
        for (int index = 0; index < cards.size(); index++) {
            groups.add(new ArrayList<>(List.of(index)));
        }
    }

    /// Each work once, ordered by id: documents of one work are merged, records of registries stay as they are.
    public static List<Document> merged(List<Document> documents) {
        Map<String, Document> byId = new TreeMap<>();
        group(documents).stream().map(Works::merge).forEach(work -> byId.put(free(work.id(), byId.keySet()), work));
        return byId.entrySet().stream()
                .map(entry -> entry.getValue().named(entry.getKey()))
                .toList();
    }

    private static String free(String wanted, Set<String> taken) {
        String id = wanted;
        for (int number = 2; taken.contains(id); number++) {
            id = wanted + "-" + number;
        }
        return id;
    }

    /// The documents of one work as one document: the richest text, and what the others know besides.
    ///
    /// @param work at least one document; they are taken to be of one work
    public static Document merge(List<Document> work) {
        return MergedWork.of(work);
    }

    /// The documents of each work together: those that are the same by their identity, and copies of one file.
    /// Two that share no number and no title are together where a third links them, unless PubMed has them
    /// under two numbers.
    public static List<List<Document>> group(List<Document> documents) {
        List<Document> ordered = documents.stream()
                .sorted(Comparator.comparing(Document::source).thenComparing(Document::id))
                .toList();
        return indices(ordered.stream().map(Card::of).toList()).stream()
                .map(group -> group.stream().map(ordered::get).toList())
                .toList();
    }

    /// The cards of each work together, as [#group] does.
    public static List<List<Card>> groupCards(Collection<Card> cards) {
        List<Card> ordered = cards.stream()
                .sorted(Comparator.comparing(Card::source).thenComparing(Card::id))
                .toList();
        return indices(ordered).stream()
                .map(group -> group.stream().map(ordered::get).toList())
                .toList();
    }

    private static List<List<Integer>> indices(List<Card> ordered) {
        Works works = new Works(ordered);
        works.join(works::identifiers, Identity::isApartFrom);
        works.join(works::copies, Identity::excludes);
        works.join(works::keys, Identity::excludes);
        Set<List<Integer>> groups = Collections.newSetFromMap(new IdentityHashMap<>());
        List<List<Integer>> each = new ArrayList<>();
        for (List<Integer> group : works.groups) {
            if (groups.add(group)) {
                each.add(group.stream().sorted().toList());
            }
        }
        return each;
    }

    private Set<String> identifiers(int index) {
        return identity(index).identifiers();
    }

    private Set<String> keys(int index) {
        return identity(index).keys();
    }

    private Set<String> copies(int index) {
        Card card = cards.get(index);
        return card.words() < SHORTEST_COPY ? Set.of() : Set.of(card.contentHash());
    }

    private Identity identity(int index) {
        return cards.get(index).identity();
    }

    private boolean isSame(int one, int other) {
        return identity(one).isSameAs(identity(other))
                || cards.get(one).contentHash().equals(cards.get(other).contentHash());
    }

    private void join(IntFunction<Set<String>> keys, BiPredicate<Identity, Identity> apart) {
        Map<String, List<Integer>> holders = new TreeMap<>();
        for (int index = 0; index < cards.size(); index++) {
            if (cards.get(index).kind() == Document.Kind.PAPER) {
                for (String key : keys.apply(index)) {
                    holders.computeIfAbsent(key, each -> new ArrayList<>()).add(index);
                }
            }
        }
        holders.values().forEach(same -> pairs(same).forEach(pair -> join(pair, apart)));
    }

    private record Pair(int one, int other, int years) {}

    /// Those that agree in the year as well come first.
    private List<Pair> pairs(List<Integer> indices) {
        List<Pair> pairs = new ArrayList<>();
        for (int one : indices) {
            for (int other : indices) {
                if (one < other && isSame(one, other)) {
                    pairs.add(new Pair(one, other, identity(one).years(identity(other))));
                }
            }
        }
        pairs.sort(
                Comparator.comparingInt(Pair::years).thenComparingInt(Pair::one).thenComparingInt(Pair::other));
        return pairs;
    }

    private void join(Pair pair, BiPredicate<Identity, Identity> apart) {
        List<Integer> kept = groups.get(pair.one);
        List<Integer> joined = groups.get(pair.other);
        if (!kept.contains(pair.other) && !isApart(kept, joined, apart)) {
            kept.addAll(joined);
            joined.forEach(index -> groups.set(index, kept));
        }
    }

    private boolean isApart(List<Integer> group, List<Integer> other, BiPredicate<Identity, Identity> apart) {
        return group.stream().anyMatch(one -> other.stream().anyMatch(two -> apart.test(identity(one), identity(two))));
    }
}
