package io.docent.corpus;

import java.util.List;
import java.util.Optional;

/// One source, read: a paper or a registry record.
///
/// @param id short and stable: the file's name without its ending ("review"), or the registry number
/// @param kind what sort of source it is
/// @param bibliography what is known of the source itself
/// @param source path of the file, relative to the corpus folder, `/` between names
/// @param contentHash SHA-256 of the bytes (of the record alone, where a file has many), lower-case hexadecimal
/// @param sections in order of appearance
/// @param passages in order of appearance
/// @param references the numbered reference list, as far as it is known
/// @param warnings plain sentences on what could not be read or was inferred
public record Document(
        String id,
        Kind kind,
        Bibliography bibliography,
        String source,
        String contentHash,
        List<Section> sections,
        List<Passage> passages,
        List<Reference> references,
        List<String> warnings) {

    /// What sort of source a document is.
    public enum Kind {
        PAPER,
        REGISTRY
    }

    public Document {
        sections = List.copyOf(sections);
        passages = List.copyOf(passages);
        references = List.copyOf(references);
        warnings = List.copyOf(warnings);
    }

    /// The entry of the reference list with this number, if it is known.
    public Optional<Reference> reference(int number) {
        return references.stream().filter(entry -> entry.number() == number).findFirst();
    }

    /// The same document with what is known of it from elsewhere.
    public Document withBibliography(Bibliography known) {
        return new Document(id, kind, known, source, contentHash, sections, passages, references, warnings);
    }

    /// The same document, found in another file.
    public Document withSource(String path) {
        return new Document(id, kind, bibliography, path, contentHash, sections, passages, references, warnings);
    }

    /// The same document with other passages, for a later step that adds to what is known of each.
    public Document withPassages(List<Passage> replaced) {
        return new Document(id, kind, bibliography, source, contentHash, sections, replaced, references, warnings);
    }
}
