package io.docent.corpus;

import java.util.Comparator;
import java.util.List;

/// How good the text of a document is beside that of others of the same work.
///
/// @param document whose text it is
/// @param extent how much of the paper it holds
/// @param whole whether nothing says that it is a part only: it is not far shorter than the longest
/// @param words how many it has, references apart
record Richness(Document document, Extent extent, boolean whole, int words) {

    /// Formats by how much they say of what their pieces are, the best first.
    private static final List<Format> BEST_FIRST =
            List.of(Format.JATS, Format.PUBMED, Format.HTML, Format.PDF, Format.TEXT, Format.REFERENCES);

    /// Below this nothing is taken for a part of something longer.
    private static final int LONG = 1500;

    private static final int SHARE_OF_A_PART = 4;

    private static final Comparator<Richness> RICHEST_FIRST = Comparator.comparing(Richness::extent)
            .thenComparing(Richness::catalogued)
            .thenComparing(Richness::whole)
            .thenComparing(Richness::published)
            .reversed()
            .thenComparingInt(each -> rank(each.document))
            .thenComparing(Comparator.comparingInt(Richness::words).reversed())
            .thenComparing(each -> each.document.source())
            .thenComparing(each -> each.document.id());

    /// The documents, the one with the richest text first: full text over abstract, what `documents.json`
    /// names, the journal's text over the preprint, the format that knows most, the longer one; ties by path.
    static List<Document> richestFirst(List<Document> documents) {
        int longest = documents.stream().mapToInt(Extent::words).max().orElse(0);
        return documents.stream()
                .map(document -> of(document, longest))
                .sorted(RICHEST_FIRST)
                .map(Richness::document)
                .toList();
    }

    private static Richness of(Document document, int longest) {
        int words = Extent.words(document);
        boolean part = longest > LONG && words < longest / SHARE_OF_A_PART;
        return new Richness(document, Extent.of(document), !part, words);
    }

    /// The documents, the one with the best record of the work first: what `documents.json` says, the paper
    /// over the preprint, what says itself what is the title over what had to be found on a page.
    static List<Document> bestRecordFirst(List<Document> richestFirst) {
        return richestFirst.stream()
                .sorted(Comparator.comparing((Document document) -> !isCatalogued(document))
                        .thenComparing(document -> isPreprint(document))
                        .thenComparingInt(Richness::rankOfRecord))
                .toList();
    }

    private boolean catalogued() {
        return isCatalogued(document);
    }

    private boolean published() {
        return !isPreprint(document);
    }

    static boolean isCatalogued(Document document) {
        return document.sources().stream().anyMatch(Source::catalogued);
    }

    static boolean isPreprint(Document document) {
        return Identity.of(document.bibliography()).preprint();
    }

    private static int rank(Document document) {
        return document.sources().stream()
                .mapToInt(source -> BEST_FIRST.indexOf(source.format()))
                .filter(rank -> rank >= 0)
                .min()
                .orElse(BEST_FIRST.size());
    }

    /// A reference list says what is the title, a page and a text do not.
    private static int rankOfRecord(Document document) {
        int rank = rank(document);
        boolean found = rank == BEST_FIRST.indexOf(Format.PDF) || rank == BEST_FIRST.indexOf(Format.TEXT);
        return found ? BEST_FIRST.size() + rank : rank;
    }
}
