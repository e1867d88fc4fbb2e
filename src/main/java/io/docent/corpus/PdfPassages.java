package io.docent.corpus;

import io.docent.corpus.Passage.Kind;
import io.docent.pdf.PdfPaper;
import io.docent.pdf.Piece;
import io.docent.text.Span;
import io.docent.text.Typography;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The pieces of a PDF as passages.
final class PdfPassages {

    private static final int SHORTEST_ABSTRACT = 400;
    private static final Pattern DOI = Pattern.compile("\\b10\\.\\d{4,9}/[^\\s\"<>]*[^\\s\"<>.,;)\\]]");

    private final PassageWriter writer;
    private final PdfTables tables;
    private final List<Reference> references = new ArrayList<>();
    private final String text;
    private final boolean hasAbstract;
    private Section section = new Section("", "Front matter");
    private String prefix;
    private int paragraphs;
    private int from;
    private boolean inFront = true;
    private boolean inAbstract;

    private PdfPassages(String documentId, PdfPaper paper) {
        this.text = text(paper);
        this.writer = new PassageWriter(documentId, text);
        this.tables = new PdfTables(writer);
        this.prefix = writer.newId("front");
        this.hasAbstract = paper.pieces().stream()
                .anyMatch(piece -> piece instanceof Piece.Heading heading && Shape.isAbstract(heading.title()));
        paper.pieces().forEach(this::add);
    }

    static PdfPassages of(String documentId, PdfPaper paper) {
        return new PdfPassages(documentId, paper);
    }

    List<Section> sections() {
        return writer.sections();
    }

    List<Passage> passages() {
        return writer.passages();
    }

    List<Reference> references() {
        return List.copyOf(references);
    }

    /// All running text; a paragraph's place in it is found by going through it in order.
    private static String text(PdfPaper paper) {
        StringBuilder all = new StringBuilder();
        for (Piece piece : paper.pieces()) {
            if (piece instanceof Piece.Paragraph paragraph) {
                all.append(paragraph.text()).append('\n');
            } else if (piece instanceof Piece.Footnote footnote) {
                all.append(footnote.text()).append('\n');
            }
        }
        return all.toString();
    }

    private void add(Piece piece) {
        switch (piece) {
            case Piece.Heading heading -> enter(heading);
            case Piece.Paragraph paragraph -> addParagraph(paragraph.text());
            case Piece.Footnote footnote -> addFootnote(footnote.text());
            case Piece.Caption caption -> addCaption(caption);
            case Piece.Table table -> tables.add(table);
            case Piece.Entry entry -> addEntry(entry);
        }
    }

    private void enter(Piece.Heading heading) {
        String title = Typography.repair(heading.title()).text();
        inAbstract = Shape.isAbstract(title) || (inAbstract && heading.number().isEmpty() && isPartOfAbstract(title));
        inFront = false;
        open(new Section(heading.number(), title), heading.number().isEmpty() ? Slug.of(title) : heading.number());
    }

    /// Structured abstracts have headings of their own, up to the first that has a number or comes again.
    private boolean isPartOfAbstract(String title) {
        return writer.sections().stream().noneMatch(known -> known.title().equalsIgnoreCase(title)) && paragraphs <= 3;
    }

    private void open(Section next, String slug) {
        section = next;
        prefix = writer.newId(slug);
        paragraphs = 0;
        writer.open(next);
    }

    private void addParagraph(String paragraph) {
        if (inFront && !hasAbstract && paragraph.length() >= SHORTEST_ABSTRACT) {
            inAbstract = true;
            inFront = false;
            open(new Section("", "Abstract"), "abstract");
        }
        paragraphs++;
        writer.addParagraph(
                inAbstract ? Kind.ABSTRACT : Kind.PARAGRAPH, prefix + ".p" + paragraphs, section, place(paragraph));
    }

    private void addFootnote(String footnote) {
        writer.addParagraph(Kind.PARAGRAPH, writer.newId("note"), new Section("", "Notes"), place(footnote));
    }

    private Span place(String paragraph) {
        int start = text.indexOf(paragraph, from);
        from = start + paragraph.length();
        return new Span(start, from);
    }

    private void addCaption(Piece.Caption caption) {
        String repaired = Typography.repair(caption.text()).text();
        String slug = Label.of(repaired).map(Label::slug).orElse(Slug.of(caption.label()));
        writer.addProse(
                Kind.CAPTION,
                writer.newId(slug),
                new Section("", PdfTables.title(caption.label(), repaired)),
                repaired);
    }

    private void addEntry(Piece.Entry entry) {
        String repaired = Typography.repair(entry.text()).text();
        Matcher doi = DOI.matcher(repaired);
        Bibliography named = Bibliography.titled(repaired);
        Bibliography known = doi.find()
                ? new Bibliography(
                        named.type(), repaired, List.of(), false, "", null, "", "", "", doi.group(), "", "", "")
                : named;
        references.add(new Reference(entry.number(), known, RegistryNumbers.of(repaired), false));
        writer.addProse(Kind.REFERENCE, writer.newId("ref" + entry.number()), section, repaired);
    }
}
