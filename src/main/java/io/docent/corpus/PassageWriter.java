package io.docent.corpus;

import io.docent.corpus.Origin.Role;
import io.docent.corpus.Passage.Kind;
import io.docent.text.Repaired;
import io.docent.text.Sentences;
import io.docent.text.Span;
import io.docent.text.Typography;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Collects the passages of one document, each with its id and where it came from.
final class PassageWriter {

    private final String documentId;
    private final String file;
    private final Slug slugs = new Slug();
    private final Set<Section> sections = new LinkedHashSet<>();
    private final List<Passage> passages = new ArrayList<>();
    private final List<Origin> origins = new ArrayList<>();

    /// For a format whose pieces are not stretches of a text file.
    PassageWriter(String documentId) {
        this(documentId, "");
    }

    PassageWriter(String documentId, String file) {
        this.documentId = documentId;
        this.file = file;
    }

    /// An id that no other section, table or figure of the document has.
    String newId(String wanted) {
        return documentId + "#" + slugs.unique(wanted.isEmpty() ? "section" : wanted);
    }

    void open(Section section) {
        sections.add(section);
    }

    void trace(Role role, Span raw, String owner) {
        if (raw.length() > 0) {
            origins.add(new Origin(role, raw, owner));
        }
    }

    /// A paragraph, in parts where it is long.
    void addParagraph(Kind kind, String id, Section section, Span raw) {
        Repaired repaired = Typography.repair(raw.in(file));
        int part = 0;
        for (Span stretch : Parts.of(repaired.text())) {
            String partId = id + suffix(part++);
            Span from = repaired.rawSpan(stretch);
            trace(Role.PARAGRAPH, new Span(raw.start() + from.start(), raw.start() + from.end()), partId);
            addProse(kind, partId, section, stretch.in(repaired.text()));
        }
    }

    /// A paragraph of a format that marks its citations, in parts where it is long; nothing where it has no
    /// words.
    void addMarked(Kind kind, String id, Section section, MarkedText marked) {
        Repaired repaired = Typography.repair(marked.text());
        int part = 0;
        for (Span stretch : Parts.of(repaired.text())) {
            String text = stretch.in(repaired.text());
            if (!text.isEmpty()) {
                add(
                        kind,
                        id + suffix(part++),
                        section,
                        text,
                        Sentences.of(text),
                        marked.references(repaired.rawSpan(stretch)));
            }
        }
    }

    void addProse(Kind kind, String id, Section section, String text) {
        add(kind, id, section, text, Sentences.of(text), Citations.of(text));
    }

    void addRow(String id, Section section, RowText row) {
        add(Kind.TABLE_ROW, id, section, row.text(), row.lines(), row.references());
    }

    List<Section> sections() {
        return List.copyOf(sections);
    }

    List<Passage> passages() {
        return passages;
    }

    List<Origin> origins() {
        return origins;
    }

    private void add(
            Kind kind, String id, Section section, String text, List<Span> sentences, List<Integer> references) {
        sections.add(section);
        passages.add(new Passage(
                id, documentId, kind, section, passages.size(), text, sentences, references, RegistryNumbers.of(text)));
    }

    /// Nothing, b, c, …, z, aa, ab, …
    private static String suffix(int part) {
        StringBuilder letters = new StringBuilder();
        for (int rest = part == 0 ? 0 : part + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('a' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
