package io.docent.corpus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Finds what is of the same work, by its numbers before its title.
///
/// @param <T> what is found
public final class WorkIndex<T> {

    private record Held<T>(T value, Identity identity) {}

    private final Map<String, List<Held<T>>> held = new HashMap<>();

    /// @param values in the order in which they are preferred
    /// @param identity of each
    public WorkIndex(Collection<T> values, Function<T, Identity> identity) {
        for (T value : values) {
            Held<T> entry = new Held<>(value, identity.apply(value));
            entry.identity()
                    .keys()
                    .forEach(key ->
                            held.computeIfAbsent(key, each -> new ArrayList<>()).add(entry));
        }
    }

    /// Papers, by what is known of them.
    public static WorkIndex<Document> of(Collection<Document> documents) {
        List<Document> papers = documents.stream()
                .filter(document -> document.kind() == Document.Kind.PAPER)
                .toList();
        return new WorkIndex<>(papers, Identity::of);
    }

    /// What is of the work that an entry of a reference list names, where it is held.
    public Optional<T> find(Bibliography entry) {
        return EntryIdentities.of(entry).stream()
                .flatMap(wanted -> find(wanted).stream())
                .findFirst();
    }

    /// What is of this work, where it is held.
    public Optional<T> find(Identity wanted) {
        return wanted.keys().stream()
                .flatMap(key -> held.getOrDefault(key, List.of()).stream())
                .filter(entry -> entry.identity().isSameAs(wanted))
                .map(Held::value)
                .findFirst();
    }
}
