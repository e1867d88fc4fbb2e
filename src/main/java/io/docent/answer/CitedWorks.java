package io.docent.answer;

import io.docent.answer.Answer.Referenced;
import io.docent.corpus.Bibliography;
import io.docent.corpus.Citations;
import io.docent.corpus.Document;
import io.docent.corpus.Notice;
import io.docent.corpus.Passage;
import io.docent.corpus.Reference;
import io.docent.index.Filter;
import io.docent.index.PassageIndex;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the numbers of a reference list stand for, and where the corpus has it. It is looked up when it is
/// asked for, so that a paper that comes later, or goes, is found or not.
public final class CitedWorks {

    private final PassageIndex index;

    public CitedWorks(PassageIndex index) {
        this.index = index;
    }

    /// What the numbers that a passage cites stand for, in their order.
    public List<Referenced> by(Passage passage) {
        return index.document(passage.documentId())
                .map(document -> passage.references().stream()
                        .map(number -> of(document, number))
                        .toList())
                .orElse(List.of());
    }

    /// What the numbers in words of a passage stand for; of words without any, such as a row of a table, what
    /// the numbers of their passage do.
    public List<Referenced> by(Passage passage, String words) {
        List<Integer> marked = Citations.of(words);
        return by(passage).stream()
                .filter(cited -> marked.isEmpty() || marked.contains(cited.number()))
                .toList();
    }

    /// What one number of a document's reference list stands for.
    public Referenced of(Document document, int number) {
        return document.reference(number)
                .map(reference -> of(document, reference))
                .orElseGet(() -> new Referenced(number, null, null, null, null, null, null, false, List.of()));
    }

    /// What an entry of a document's reference list stands for.
    public Referenced of(Document document, Reference reference) {
        Optional<Document> cited = index.works()
                .find(reference.bibliography())
                .filter(found -> !found.id().equals(document.id()));
        Bibliography entry = reference.bibliography();
        Bibliography work =
                cited.map(found -> entry.completedBy(found.bibliography())).orElse(entry);
        return new Referenced(
                reference.number(),
                cited.map(found -> found.bibliography().title()).orElse(entry.title()),
                work.year(),
                known(work.doi()),
                known(work.pmid()),
                cited.map(Document::id).orElse(null),
                cited.flatMap(this::firstPassage).orElse(null),
                reference.inferred(),
                cited.map(CitedWorks::notices).orElse(List.of()));
    }

    /// Of a document's retraction or correction, the gravest first.
    public static List<String> notices(Document document) {
        return document.notices().stream().map(Notice::text).toList();
    }

    private Optional<String> firstPassage(Document document) {
        Filter alone = new Filter(Set.of(document.id()), Set.of(), Set.of(), null, null);
        return index.passages(alone, 1).stream().findFirst().map(Passage::id);
    }

    private static @Nullable String known(String value) {
        return value.isEmpty() ? null : value;
    }
}
