package io.docent.corpus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the reference lists of a folder add to its documents: abstracts, numbered lists for the files beside them, and
/// what is missing in other records of the same works.
final class ReferenceLists {

    private final Map<String, List<ListedWork>> lists;

    /// @param lists entries by path of the file
    ReferenceLists(Map<String, List<ListedWork>> lists) {
        this.lists = new TreeMap<>(lists);
    }

    /// Entries with an abstract or a notice, as documents.
    List<Document> documents() {
        List<Document> documents = new ArrayList<>();
        lists.forEach((file, entries) -> entries.stream()
                .filter(ListedWork::isDocument)
                .map(entry -> entry.document(file))
                .forEach(documents::add));
        return documents;
    }

    /// Gives each document without a reference list that was read the list that is called like its file.
    List<Document> numbered(Collection<Document> documents) {
        return documents.stream().map(this::numbered).toList();
    }

    private Document numbered(Document document) {
        boolean read = !document.references().isEmpty() && !ReferenceChoice.isInferred(document.references());
        return read
                ? document
                : beside(document.source())
                        .map(file -> numbered(document, file))
                        .orElse(document);
    }

    /// "review.ris", or "review.references.ris", beside "review.txt".
    private Optional<String> beside(String source) {
        String stem = stem(source);
        return lists.keySet().stream()
                .filter(file -> stem(file).equals(stem) || stem(file).equals(stem + ".references"))
                .findFirst();
    }

    private static String stem(String file) {
        return file.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "").replaceFirst("\\.[^./]+$", "");
    }

    /// Places are numbers only where the list reaches as far as the text cites and is not in another order.
    private Document numbered(Document document, String file) {
        List<ListedWork> entries = lists.getOrDefault(file, List.of());
        int last = ReferenceChoice.cited(document).stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        if (entries.size() < last) {
            return document.withWarning(file + " has " + entries.size() + " entries and the text cites up to " + last
                    + ", so that its entries have no numbers.");
        }
        if (isInAnotherOrder(document.references(), entries)) {
            return document.withWarning(
                    file + " is not in the order of the citations, so that its entries have no" + " numbers.");
        }
        List<Reference> numbered =
                ReferenceFiles.numbered(entries.stream().map(ListedWork::work).toList());
        return document.withReferences(ReferenceChoice.completed(numbered, List.of(document.references())))
                .and(new Source(file, Format.REFERENCES, Sha256.of(entries.toString()), false));
    }

    /// Whether more of what was known by inference stands at other places than at its own.
    private static boolean isInAnotherOrder(List<Reference> known, List<ListedWork> entries) {
        int here = 0;
        int elsewhere = 0;
        for (Reference reference : known) {
            Identity wanted = Identity.of(reference.bibliography());
            for (int index = 0; index < entries.size(); index++) {
                if (Identity.of(entries.get(index).work()).isSameAs(wanted)) {
                    here += index + 1 == reference.number() ? 1 : 0;
                    elsewhere += index + 1 == reference.number() ? 0 : 1;
                }
            }
        }
        return elsewhere > here;
    }

    /// Adds to each document and to the entries of its reference list what a list says of the same work.
    List<Document> completed(Collection<Document> documents) {
        WorkIndex<Bibliography> works = new WorkIndex<>(
                lists.values().stream()
                        .flatMap(List::stream)
                        .map(ListedWork::work)
                        .toList(),
                Identity::of);
        return documents.stream()
                .map(document -> lists.isEmpty() || document.kind() != Document.Kind.PAPER
                        ? document
                        : completed(document, works))
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
