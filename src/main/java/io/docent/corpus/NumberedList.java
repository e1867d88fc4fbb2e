package io.docent.corpus;

import java.util.List;

/// A reference list that is called like a paper's file and gives its numbers a meaning.
///
/// @param file path of the list
/// @param entries in order
record NumberedList(String file, List<ListedWork> entries) {

    NumberedList {
        entries = List.copyOf(entries);
    }

    static NumberedList of(String file, ListReader.Listed listed) {
        return new NumberedList(file, listed.entries());
    }

    /// Gives a document without a reference list that was read this one. Places are numbers only where the list
    /// reaches as far as the text cites and is not in another order.
    Document on(Document document) {
        if (entries.isEmpty() || isRead(document)) {
            return document;
        }
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

    private static boolean isRead(Document document) {
        return !document.references().isEmpty() && !ReferenceChoice.isInferred(document.references());
    }
}
