package io.docent.answer;

import io.docent.corpus.Document;
import io.docent.corpus.Reference;
import io.docent.index.PassageIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which documents of the corpus cite which: the way back of [CitedWorks], which is gone once for an index.
public final class CitingWorks {

    private static final Comparator<Citing> NEWEST_FIRST = Comparator.comparingInt(
                    (Citing citing) -> year(citing.document()))
            .reversed()
            .thenComparing(citing -> citing.document().id());

    private final Map<String, List<Citing>> byCited = new HashMap<>();

    /// A document that cites another.
    ///
    /// @param numbers of its reference list that stand for the other, ascending
    public record Citing(Document document, List<Integer> numbers) {

        public Citing {
            numbers = List.copyOf(numbers);
        }
    }

    private CitingWorks(PassageIndex index) {
        for (Document citing : index.documents()) {
            numbers(citing, index)
                    .forEach((cited, numbers) -> byCited.computeIfAbsent(cited, each -> new ArrayList<>())
                            .add(new Citing(citing, numbers)));
        }
        byCited.values().forEach(all -> all.sort(NEWEST_FIRST));
    }

    /// Those of an index.
    public static CitingWorks of(PassageIndex index) {
        return index.derived(CitingWorks.class, () -> new CitingWorks(index));
    }

    /// Documents whose reference lists name this one, the newest first, then by id.
    public List<Citing> of(Document document) {
        return List.copyOf(byCited.getOrDefault(document.id(), List.of()));
    }

    private static Map<String, List<Integer>> numbers(Document citing, PassageIndex index) {
        Map<String, List<Integer>> numbers = new LinkedHashMap<>();
        citing.references().stream()
                .sorted(Comparator.comparingInt(Reference::number))
                .forEach(reference -> index.works()
                        .find(reference.bibliography())
                        .filter(cited -> !cited.id().equals(citing.id()))
                        .ifPresent(cited -> numbers.computeIfAbsent(cited.id(), each -> new ArrayList<>())
                                .add(reference.number())));
        return numbers;
    }

    private static int year(Document document) {
        Integer year = document.bibliography().year();
        return year == null ? 0 : year;
    }
}
