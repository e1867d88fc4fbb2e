package io.docent.corpus;

import java.util.Collection;
import java.util.List;

/// What the reference lists of a folder add to its documents: what is missing in other records of the same
/// works.
public final class ReferenceLists {

    private ReferenceLists() {}

    /// Adds to each document and to the entries of its reference list what a list says of the same work.
    ///
    /// @param listed the works of all lists
    public static List<Document> completed(Collection<Document> documents, Collection<Bibliography> listed) {
        if (listed.isEmpty()) {
            return List.copyOf(documents);
        }
        WorkIndex<Bibliography> works = new WorkIndex<>(listed, Identity::of);
        return documents.stream()
                .map(document -> document.kind() == Document.Kind.PAPER ? completed(document, works) : document)
                .toList();
    }

    private static Document completed(Document document, WorkIndex<Bibliography> works) {
        Bibliography own = works.find(Identity.of(document))
                .map(document.bibliography()::completedBy)
                .orElse(document.bibliography());
        List<Reference> references = document.references().stream()
                .map(reference -> works.find(reference.bibliography())
                        .map(work -> completed(reference, work))
                        .orElse(reference))
                .toList();
        return document.withBibliography(own).withKnownReferences(references);
    }

    /// An entry whose words were not told apart is better known by the list.
    private static Reference completed(Reference reference, Bibliography work) {
        Bibliography named = EntryIdentities.isUnmarked(reference.bibliography())
                ? work.completedBy(reference.bibliography())
                : reference.bibliography().completedBy(work);
        return new Reference(reference.number(), named, reference.trials(), reference.inferred());
    }
}
