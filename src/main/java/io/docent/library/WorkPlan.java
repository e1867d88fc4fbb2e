package io.docent.library;

import io.docent.corpus.Card;
import io.docent.corpus.Document;
import io.docent.corpus.Works;
import io.docent.index.FileEntry;
import io.docent.index.PartHead;
import io.docent.index.Work.PartOf;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Which works there are, by what files say: the same for the same files, in whatever order they came.
final class WorkPlan {

    /// Of a trial's records the curator's counts, else the first file's.
    private static final Comparator<Told> RECORDS = Comparator.comparing(
                    (Told told) -> !told.source().equals(FileReading.TRIALS))
            .thenComparing(Told::source);

    private WorkPlan() {}

    /// What a file says of a document.
    private record Told(String source, PartHead head) {

        PartOf part() {
            return new PartOf(source, head.id(), head.fingerprint());
        }
    }

    /// The parts of each work, by path.
    static List<List<PartOf>> of(Collection<FileEntry> files) {
        Map<String, List<Told>> told = new TreeMap<>();
        for (FileEntry file : files) {
            for (PartHead head : file.parts()) {
                told.computeIfAbsent(place(file) + head.id(), id -> new ArrayList<>())
                        .add(new Told(file.path(), head));
            }
        }
        Map<Card, PartOf> parts = told.values().stream()
                .flatMap(all -> valid(all).stream())
                .collect(Collectors.toMap(
                        each -> Objects.requireNonNull(each.head().card()), Told::part));
        Function<Card, PartOf> part = card -> Objects.requireNonNull(parts.get(card));
        return Works.groupCards(parts.keySet()).stream()
                .map(group -> group.stream().map(part).toList())
                .toList();
    }

    /// Files of citations and of records speak of the same things; a paper or a list speaks for itself.
    private static String place(FileEntry file) {
        return file.id().isEmpty() && file.listed().isEmpty() ? "" : file.path() + "\n";
    }

    /// Of several files that speak of the same number of PubMed the last counts, as in its update files.
    private static Optional<Told> valid(List<Told> all) {
        List<Told> records =
                all.stream().filter(WorkPlan::isRecord).sorted(RECORDS).toList();
        if (!records.isEmpty()) {
            return Optional.of(records.getFirst());
        }
        return all.stream()
                .max(Comparator.comparing(Told::source))
                .filter(last -> last.head().card() != null);
    }

    private static boolean isRecord(Told told) {
        Card card = told.head().card();
        return card != null && card.kind() == Document.Kind.REGISTRY;
    }
}
