package io.docent.corpus;

import java.util.List;

/// A paper, read from a format that says itself what its pieces are.
///
/// @param bibliography what the file says of the paper
/// @param sections in order of appearance
/// @param passages in order of appearance, without those of the reference list
/// @param references the reference list
/// @param warnings plain sentences on what could not be read
/// @param notices of its retraction or correction
record Paper(
        Bibliography bibliography,
        List<Section> sections,
        List<Passage> passages,
        List<Reference> references,
        List<String> warnings,
        List<Notice> notices) {

    Paper {
        sections = List.copyOf(sections);
        passages = List.copyOf(passages);
        references = List.copyOf(references);
        warnings = List.copyOf(warnings);
        notices = List.copyOf(notices);
    }

    /// A paper about which the file holds no notice.
    Paper(
            Bibliography bibliography,
            List<Section> sections,
            List<Passage> passages,
            List<Reference> references,
            List<String> warnings) {
        this(bibliography, sections, passages, references, warnings, List.of());
    }

    /// The paper as a document, its reference list among its passages.
    Document document(String id, String source, String hash) {
        return new Document(
                        id,
                        Document.Kind.PAPER,
                        bibliography,
                        source,
                        hash,
                        ReferencePassages.sections(sections, references),
                        ReferencePassages.append(id, passages, references),
                        references,
                        warnings)
                .withNotices(notices);
    }
}
