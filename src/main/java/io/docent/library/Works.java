package io.docent.library;

import io.docent.index.FileEntry;
import io.docent.index.PartHead;
import io.docent.index.PartHead.Sort;
import io.docent.index.Work.PartOf;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Which documents there are, by what files say: the same for the same files, in whatever order they came.
final class Works {

    /// Of a trial's records the curator's counts, else the first file's.
    private static final Comparator<Told> RECORDS = Comparator.comparing(
                    (Told told) -> !told.source().equals(FileReading.TRIALS))
            .thenComparing(Told::source);

    private Works() {}

    /// What a file says of a document.
    private record Told(String source, PartHead head) {

        PartOf part() {
            return new PartOf(source, head.id(), head.fingerprint());
        }
    }

    /// The parts of each document, by its id.
    static Map<String, List<PartOf>> of(Collection<FileEntry> files) {
        Map<String, List<Told>> told = new TreeMap<>();
        for (FileEntry file : files) {
            for (PartHead head : file.parts()) {
                told.computeIfAbsent(head.id(), id -> new ArrayList<>()).add(new Told(file.path(), head));
            }
        }
        Map<String, List<PartOf>> works = new TreeMap<>();
        told.forEach((id, all) -> valid(all).ifPresent(one -> works.put(id, List.of(one.part()))));
        return works;
    }

    /// Of several files that speak of the same number of PubMed the last counts, as in its update files.
    private static Optional<Told> valid(List<Told> all) {
        List<Told> records = all.stream()
                .filter(told -> told.head().sort() == Sort.REGISTRY)
                .sorted(RECORDS)
                .toList();
        if (!records.isEmpty()) {
            return Optional.of(records.getFirst());
        }
        return all.stream()
                .max(Comparator.comparing(Told::source))
                .filter(last -> last.head().sort() != Sort.WITHDRAWN);
    }
}
