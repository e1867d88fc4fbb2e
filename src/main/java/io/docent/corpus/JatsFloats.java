package io.docent.corpus;

import io.docent.corpus.Passage.Kind;
import io.docent.corpus.Xml.Element;
import io.docent.text.Sentences;
import io.docent.text.Span;
import io.docent.text.Typography;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Figures and tables of a paper's XML: captions, rows, notes below tables.
final class JatsFloats {

    private final PassageWriter writer;
    private final JatsReferences references;
    private final List<String> warnings = new ArrayList<>();

    JatsFloats(PassageWriter writer, JatsReferences references) {
        this.writer = writer;
        this.references = references;
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }

    void readFigure(Element figure) {
        Caption caption = caption(figure);
        if (!caption.isEmpty()) {
            String id = writer.newId(slug(caption.label(), "figure"));
            writer.addMarked(Kind.CAPTION, id, caption.section(), caption.text());
        }
    }

    void readTable(Element wrap) {
        Caption caption = caption(wrap);
        String id = writer.newId(slug(caption.label(), "table"));
        writer.addMarked(Kind.CAPTION, id, caption.section(), caption.text());
        List<Element> tables = wrap.below("table").toList();
        if (tables.isEmpty()) {
            warnings.add(caption.section().title() + " is a picture; its values were not read.");
        }
        int number = 0;
        for (Element table : tables) {
            for (RowText row : new JatsTable(table, references).rows()) {
                writer.addRow(id + ".r" + ++number, caption.section(), row);
            }
        }
        int notes = 0;
        for (Element foot : wrap.elements("table-wrap-foot").toList()) {
            MarkedText text = new JatsText(references, Set.of()).read(foot);
            if (!Typography.isBlank(text.text())) {
                writer.addMarked(Kind.CAPTION, id + ".n" + ++notes, caption.section(), text);
            }
        }
    }

    /// @param label as printed, without the full stop: "Table 1"
    private record Caption(String label, MarkedText text, Section section) {

        boolean isEmpty() {
            return text.text().isBlank();
        }
    }

    private Caption caption(Element element) {
        String label = JatsCitation.clean(element.at("label").line()).replaceFirst("\\s*[.:|]+$", "");
        MarkedText words = words(element.at("caption"));
        String title = Typography.repair(words.text()).text();
        MarkedText text = label.isEmpty() ? words : words.after(title.isEmpty() ? label : label + " | ");
        return new Caption(label, text, own(label, title, element));
    }

    /// A caption's title ends with a full stop where other words follow, so that it does not run into them.
    private MarkedText words(Element caption) {
        String title = JatsFront.inline(caption.at("title")).strip();
        Element rest = new Element(
                "caption",
                Map.of(),
                caption.children().stream()
                        .filter(child -> !(child instanceof Element inner && inner.is("title")))
                        .toList());
        MarkedText text = new JatsText(references, Set.of("fn")).read(rest);
        boolean alone = title.isEmpty() || text.text().isBlank() || title.matches("(?s).*[.?!:;]");
        return text.after(title + (alone ? " " : ". "));
    }

    private static Section own(String label, String caption, Element element) {
        List<Span> sentences = Sentences.of(caption);
        String first =
                sentences.isEmpty() ? "" : sentences.getFirst().in(caption).replaceAll("\\.$", "");
        String fallback = element.is("table-wrap") ? "Table" : "Figure";
        boolean bare = label.isEmpty() || first.isEmpty();
        String title = bare ? label + first : label + " | " + first;
        return new Section("", title.isEmpty() ? fallback : title);
    }

    private static String slug(String label, String otherwise) {
        String slug = Label.of(label).map(Label::slug).orElseGet(() -> Slug.of(label));
        return slug.isEmpty() ? otherwise : slug;
    }
}
