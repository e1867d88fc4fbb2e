package io.docent.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One source, read: a paper or a registry record.
///
/// @param id short and stable: the file's name without its ending ("review"), or the registry number
/// @param kind what sort of source it is
/// @param bibliography what is known of the source itself
/// @param source path of the file that the text is of, relative to the corpus folder, `/` between names
/// @param contentHash SHA-256 of the bytes (of the record alone, where a file has many), lower-case hexadecimal;
///     where several files say something of the document, of all their hashes
/// @param sections in order of appearance
/// @param passages in order of appearance
/// @param references the numbered reference list, as far as it is known
/// @param warnings plain sentences on what could not be read or was inferred
/// @param sources every file that says something of the document, the one that its text is of first
/// @param notices of its retraction or correction, the gravest first
public record Document(
        String id,
        Kind kind,
        Bibliography bibliography,
        String source,
        String contentHash,
        List<Section> sections,
        List<Passage> passages,
        List<Reference> references,
        List<String> warnings,
        List<Source> sources,
        List<Notice> notices) {

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
        sources = List.copyOf(sources);
        notices = notices.stream()
                .distinct()
                .sorted(Comparator.comparing(Notice::kind).thenComparing(Notice::text))
                .toList();
    }

    /// A document of one file, about which no notice is known.
    public Document(
            String id,
            Kind kind,
            Bibliography bibliography,
            String source,
            String contentHash,
            List<Section> sections,
            List<Passage> passages,
            List<Reference> references,
            List<String> warnings) {
        this(
                id,
                kind,
                bibliography,
                source,
                contentHash,
                sections,
                passages,
                references,
                warnings,
                List.of(new Source(source, Format.UNKNOWN, contentHash, false)),
                List.of());
    }

    /// The entry of the reference list with this number, if it is known.
    public Optional<Reference> reference(int number) {
        return references.stream().filter(entry -> entry.number() == number).findFirst();
    }

    /// The same document with what is known of it from elsewhere.
    public Document withBibliography(Bibliography known) {
        return new Document(
                id, kind, known, source, contentHash, sections, passages, references, warnings, sources, notices);
    }

    /// The same document, found in another file.
    public Document movedTo(String path) {
        List<Source> moved = sources.stream()
                .map(file -> file.file().equals(source)
                        ? new Source(path, file.format(), file.contentHash(), file.catalogued())
                        : file)
                .toList();
        return new Document(
                id, kind, bibliography, path, contentHash, sections, passages, references, warnings, moved, notices);
    }

    /// The same document with other passages, for a later step that adds to what is known of each.
    public Document withPassages(List<Passage> replaced) {
        return new Document(
                id,
                kind,
                bibliography,
                source,
                contentHash,
                sections,
                replaced,
                references,
                warnings,
                sources,
                notices);
    }

    /// The same document, of whose one file this is known.
    public Document from(Source file) {
        return with(List.of(file), notices);
    }

    /// The same document with another reference list, which the sections and passages of the old one make room
    /// for.
    Document withReferences(List<Reference> list) {
        List<Passage> text = passages.stream()
                .filter(passage -> passage.kind() != Passage.Kind.REFERENCE)
                .toList();
        List<Passage> numbered = new ArrayList<>();
        for (Passage passage : ReferencePassages.append(id, text, list)) {
            numbered.add(passage.at(numbered.size()));
        }
        return new Document(
                id,
                kind,
                bibliography,
                source,
                contentHash,
                ReferencePassages.sections(sections, list),
                numbered,
                list,
                warnings,
                sources,
                notices);
    }

    /// The same document with entries of its reference list that more is known of; its passages stay as they
    /// were read.
    Document withKnownReferences(List<Reference> list) {
        return new Document(
                id, kind, bibliography, source, contentHash, sections, passages, list, warnings, sources, notices);
    }

    /// The same document with a further reading warning.
    Document withWarning(String warning) {
        List<String> all = new ArrayList<>(warnings);
        all.add(warning);
        return new Document(
                id, kind, bibliography, source, contentHash, sections, passages, references, all, sources, notices);
    }

    /// The same document, of which another file says something as well.
    Document and(Source file) {
        List<Source> files = new ArrayList<>(sources);
        files.add(file);
        return with(files, notices);
    }

    /// The same document with these notices and no others.
    public Document withNotices(List<Notice> known) {
        return with(sources, known);
    }

    /// The same document under another id, which those of its passages start with.
    public Document named(String other) {
        if (other.equals(id)) {
            return this;
        }
        List<Passage> renamed =
                passages.stream().map(passage -> passage.in(other)).toList();
        return new Document(
                other,
                kind,
                bibliography,
                source,
                contentHash,
                sections,
                renamed,
                references,
                warnings,
                sources,
                notices);
    }

    private Document with(List<Source> files, List<Notice> known) {
        return new Document(
                id, kind, bibliography, source, contentHash, sections, passages, references, warnings, files, known);
    }
}
