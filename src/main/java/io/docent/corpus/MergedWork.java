package io.docent.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One document of several that are of one work.
final class MergedWork {

    private final List<Document> richestFirst;
    private final Document richest;

    private MergedWork(List<Document> documents) {
        this.richestFirst = Richness.richestFirst(documents);
        this.richest = richestFirst.getFirst();
    }

    /// @param documents at least one
    static Document of(List<Document> documents) {
        return documents.size() == 1
                ? withNotices(documents.getFirst())
                : withNotices(new MergedWork(documents).document());
    }

    /// A title can say what no notice does.
    private static Document withNotices(Document document) {
        boolean known = document.notices().stream().anyMatch(notice -> notice.kind() == Notice.Kind.RETRACTED);
        if (known || !TitleParts.of(document.bibliography().title()).retracted()) {
            return document;
        }
        List<Notice> notices = new ArrayList<>(document.notices());
        notices.add(new Notice(Notice.Kind.RETRACTED, "This paper was retracted, as its title says."));
        return document.withNotices(notices);
    }

    private Document document() {
        Document merged = new Document(
                richest.id(),
                richest.kind(),
                bibliography(),
                richest.source(),
                hash(),
                richest.sections(),
                richest.passages(),
                richest.references(),
                warnings(),
                sources(),
                union(Document::notices));
        List<Reference> references = ReferenceChoice.of(richestFirst);
        boolean own = references.equals(richest.references());
        return (own ? merged : merged.withReferences(references)).named(id());
    }

    /// A number at the end of an id only told two files of one name apart.
    private String id() {
        return richestFirst.stream()
                .map(Document::id)
                .filter(id -> richest.id().matches(Pattern.quote(id) + "-\\d+"))
                .min(Comparator.naturalOrder())
                .orElse(richest.id());
    }

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>(richest.warnings());
        for (Document other : richestFirst.subList(1, richestFirst.size())) {
            if (TextDifference.isBetween(richest, other)) {
                warnings.add(other.source() + " is the same work with another text; the text of " + richest.source()
                        + " is used.");
            }
        }
        return warnings;
    }

    private List<Source> sources() {
        return union(Document::sources);
    }

    private <T> List<T> union(Function<Document, List<T>> part) {
        return richestFirst.stream()
                .flatMap(document -> part.apply(document).stream())
                .distinct()
                .toList();
    }

    private String hash() {
        return Sha256.of(sources().stream()
                .map(source -> source.file() + " " + source.contentHash())
                .sorted()
                .collect(Collectors.joining("\n")));
    }

    private Bibliography bibliography() {
        List<Bibliography> records = Richness.bestRecordFirst(richestFirst).stream()
                .map(Document::bibliography)
                .toList();
        return records.stream().reduce(Bibliography::completedBy).orElseThrow();
    }
}
