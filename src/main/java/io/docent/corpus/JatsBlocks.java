package io.docent.corpus;

import io.docent.corpus.Passage.Kind;
import io.docent.corpus.Xml.Element;
import io.docent.text.Typography;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Turns the blocks of a paper's XML into passages: sections, paragraphs, lists, figures, tables; footnotes
/// last.
final class JatsBlocks {

    /// What does not belong to the sentence in whose midst it stands.
    static final Set<String> APART = Set.of(
            "fig",
            "fig-group",
            "table-wrap",
            "table-wrap-group",
            "boxed-text",
            "list",
            "def-list",
            "supplementary-material",
            "media",
            "fn",
            "statement",
            "preformat",
            "code");

    private final PassageWriter writer;
    private final JatsReferences references;
    private final JatsFloats floats;
    private final List<Element> notes = new ArrayList<>();
    private Place place = new Place(FrontMatter.TEXT, "text", Kind.PARAGRAPH);

    /// Where the next paragraph goes.
    private static final class Place {

        private final Section section;
        private final String slug;
        private String prefix = "";
        private final Kind kind;
        private int paragraphs;

        Place(Section section, String slug, Kind kind) {
            this.section = section;
            this.slug = slug;
            this.kind = kind;
        }
    }

    JatsBlocks(String documentId, JatsReferences references) {
        this.writer = new PassageWriter(documentId);
        this.references = references;
        this.floats = new JatsFloats(writer, references);
    }

    List<Section> sections() {
        return writer.sections();
    }

    List<Passage> passages() {
        return writer.passages();
    }

    List<String> warnings() {
        return floats.warnings();
    }

    /// A part of the paper that is no numbered section: its abstract, its text before the first heading.
    void readPart(String title, Kind kind, Element part) {
        within(new Section("", title), kind, part);
    }

    /// The footnotes that were met so far, in a section of their own.
    void readNotes() {
        place = new Place(new Section("", "Footnotes"), "footnotes", Kind.PARAGRAPH);
        List.copyOf(notes).forEach(note -> readParagraph(note, Set.of()));
        notes.clear();
    }

    void readChildren(Element parent) {
        parent.elements().forEach(this::read);
    }

    private void read(Element block) {
        switch (block.name()) {
            case "sec", "app", "boxed-text", "ack", "glossary", "notes", "statement" -> readSection(block);
            case "p", "disp-formula", "preformat", "code" -> readParagraph(block, without(block));
            case "fig", "supplementary-material", "chem-struct-wrap", "media" -> floats.readFigure(block);
            case "table-wrap" -> floats.readTable(block);
            case "list" -> block.elements("list-item").forEach(this::readItem);
            case "def-list" -> readDefinitions(block);
            case "fn" -> notes.add(block);
            case "ref-list" -> block.elements("p").forEach(this::read);
            case "fig-group",
                    "table-wrap-group",
                    "app-group",
                    "fn-group",
                    "disp-quote",
                    "disp-formula-group",
                    "alternatives",
                    "speech",
                    "verse-group" -> readChildren(block);
            default -> {}
        }
    }

    private static Set<String> without(Element block) {
        return APART.contains(block.name()) ? Set.of() : APART;
    }

    private void readSection(Element element) {
        JatsHeading heading = JatsHeading.of(element);
        if (heading.isEmpty()) {
            readCaptioned(element);
        } else {
            boolean part = place.kind == Kind.ABSTRACT;
            within(part ? heading.partOf(place.section) : heading.section(), place.kind, element);
        }
    }

    /// A box may have paragraphs in its caption.
    private void readCaptioned(Element element) {
        element.at("caption").elements("p").forEach(this::read);
        readChildren(element);
    }

    private void within(Section section, Kind kind, Element element) {
        Place outer = place;
        boolean part = kind == Kind.ABSTRACT && outer.kind == Kind.ABSTRACT;
        place = new Place(section, section.number().isEmpty() ? Slug.of(section.title()) : section.number(), kind);
        if (part) {
            place.prefix = prefixOf(outer);
            place.paragraphs = outer.paragraphs;
        } else if (!section.equals(FrontMatter.TEXT)) {
            writer.open(section);
        }
        readCaptioned(element);
        outer.paragraphs = part ? place.paragraphs : outer.paragraphs;
        place = outer;
    }

    /// An id is taken only where there is something to name: a body that starts with a section has no text of
    /// its own.
    private String prefixOf(Place named) {
        if (named.prefix.isEmpty()) {
            named.prefix = writer.newId(named.slug);
        }
        return named.prefix;
    }

    private void readItem(Element item) {
        String label = item.at("label").line();
        List<Element> blocks =
                item.elements().filter(child -> !child.is("label")).toList();
        for (int index = 0; index < blocks.size(); index++) {
            if (index == 0 && !label.isEmpty() && blocks.getFirst().is("p")) {
                readParagraph(blocks.getFirst(), APART, label + " ");
            } else {
                read(blocks.get(index));
            }
        }
    }

    private void readDefinitions(Element list) {
        list.elements("def-item").forEach(item -> {
            String term = item.elements("term").map(Element::line).findFirst().orElse("");
            item.elements("def").forEach(definition -> readParagraph(definition, APART, term + ": "));
        });
        list.elements("def-list").forEach(this::readDefinitions);
    }

    private void readParagraph(Element element, Set<String> apart) {
        readParagraph(element, apart, "");
    }

    private void readParagraph(Element element, Set<String> apart, String before) {
        JatsText reader = new JatsText(references, apart);
        MarkedText text = reader.read(element);
        if (!Typography.isBlank(text.text())) {
            place.paragraphs++;
            writer.addMarked(place.kind, paragraphId(), place.section, text.after(before));
        }
        reader.aside().forEach(this::read);
    }

    private String paragraphId() {
        return prefixOf(place) + ".p" + place.paragraphs;
    }
}
