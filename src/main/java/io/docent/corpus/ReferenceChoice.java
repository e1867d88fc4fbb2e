package io.docent.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Which reference list of several files of one work is its own: one that was read over one that was inferred,
/// then the one that has most of the numbers that the text cites.
final class ReferenceChoice {

    private ReferenceChoice() {}

    /// @param richestFirst documents of one work; the numbers are those of the first one's text
    static List<Reference> of(List<Document> richestFirst) {
        Set<Integer> cited = cited(richestFirst.getFirst());
        List<List<Reference>> lists =
                richestFirst.stream().map(Document::references).toList();
        List<Reference> chosen = lists.stream()
                .filter(list -> !list.isEmpty())
                .min(Comparator.comparing(ReferenceChoice::isInferred)
                        .thenComparingLong(list -> -covered(list, cited))
                        .thenComparingInt(list -> -list.size()))
                .orElse(List.of());
        return completed(chosen, lists);
    }

    /// The numbers that the document's text cites.
    static Set<Integer> cited(Document document) {
        return document.passages().stream()
                .filter(passage -> passage.kind() != Passage.Kind.REFERENCE)
                .flatMap(passage -> passage.references().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static boolean isInferred(List<Reference> list) {
        return list.stream().anyMatch(Reference::inferred);
    }

    private static long covered(List<Reference> list, Set<Integer> cited) {
        return list.stream()
                .map(Reference::number)
                .distinct()
                .filter(cited::contains)
                .count();
    }

    /// Adds what another list says of the same work under the same number.
    static List<Reference> completed(List<Reference> chosen, List<List<Reference>> lists) {
        List<Reference> completed = chosen;
        for (List<Reference> list : lists) {
            completed = completed(completed, byNumber(list));
        }
        return completed;
    }

    private static Map<Integer, Reference> byNumber(List<Reference> list) {
        return list.stream().collect(Collectors.toMap(Reference::number, Function.identity(), (one, other) -> one));
    }

    private static List<Reference> completed(List<Reference> chosen, Map<Integer, Reference> others) {
        List<Reference> completed = new ArrayList<>();
        for (Reference entry : chosen) {
            Reference other = others.getOrDefault(entry.number(), entry);
            boolean same = Identity.of(entry.bibliography()).isSameAs(Identity.of(other.bibliography()));
            completed.add(same ? entry.completedBy(other) : entry);
        }
        return completed;
    }
}
