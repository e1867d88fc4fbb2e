package io.docent.corpus;

import java.util.List;

/// A paper, read from a format that says itself what its pieces are.
///
/// @param bibliography what the file says of the paper
/// @param sections in order of appearance
/// @param passages in order of appearance, without those of the reference list
/// @param references the reference list
/// @param warnings plain sentences on what could not be read, and notices of retraction and correction
record Paper(
        Bibliography bibliography,
        List<Section> sections,
        List<Passage> passages,
        List<Reference> references,
        List<String> warnings) {

    Paper {
        sections = List.copyOf(sections);
        passages = List.copyOf(passages);
        references = List.copyOf(references);
        warnings = List.copyOf(warnings);
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
                warnings);
    }
}
