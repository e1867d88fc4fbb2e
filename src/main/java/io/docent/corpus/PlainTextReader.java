package io.docent.corpus;

import io.docent.corpus.Block.Caption;
import io.docent.corpus.Block.Heading;
import io.docent.corpus.Block.Prose;
import io.docent.corpus.Block.Table;
import io.docent.corpus.Origin.Role;
import io.docent.corpus.Passage.Kind;
import io.docent.text.Sentences;
import io.docent.text.Span;
import io.docent.text.Typography;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Reads a paper from plain text or Markdown: headings with and without numbers, paragraphs, tables, captions.
public final class PlainTextReader {

    /// The paper in `file`, its ids starting with `documentId`.
    public PlainText read(String documentId, String file) {
        return new Pass(documentId, file).read();
    }

    /// One file on its way.
    private static final class Pass {

        private final String file;
        private final PassageWriter writer;
        private final List<String> warnings = new ArrayList<>();
        private Section section = FrontMatter.TEXT;
        private String prefix = "";
        private int paragraphs;

        Pass(String documentId, String file) {
            this.file = file;
            this.writer = new PassageWriter(documentId, file);
        }

        PlainText read() {
            List<Block> blocks = new BlockReader(file).read();
            FrontMatter front = FrontMatter.of(blocks, file);
            String title = readFrontMatter(blocks, front);
            for (Block block : blocks.subList(front.body(), blocks.size())) {
                switch (block) {
                    case Heading heading -> readHeading(heading);
                    case Prose prose -> readProse(prose.raw());
                    case Caption caption -> readCaption(caption);
                    case Table table -> readTable(table);
                }
            }
            writer.origins().sort(Comparator.comparing(Origin::raw));
            return new PlainText(title, writer.sections(), writer.passages(), warnings, writer.origins());
        }

        private String readFrontMatter(List<Block> blocks, FrontMatter front) {
            String title = front.title() < 0 ? "" : title(blocks.get(front.title()));
            if (front.body() > 0) {
                enter(title.isEmpty() ? new Section("", "Front matter") : new Section("", title), "front");
            }
            for (int index = 0; index < front.body(); index++) {
                if (index == front.title()) {
                    writer.trace(Role.TITLE, blocks.get(index).raw(), "");
                } else {
                    readProse(blocks.get(index).raw());
                }
            }
            if (front.body() < blocks.size() && !(blocks.get(front.body()) instanceof Heading)) {
                enter(front.section(), Slug.of(front.section().title()));
            }
            return title;
        }

        private String title(Block block) {
            return block instanceof Heading heading
                    ? heading.title()
                    : Typography.repair(block.raw().in(file)).text();
        }

        private void readHeading(Heading heading) {
            writer.trace(Role.HEADING, heading.raw(), "");
            String slug = heading.number().isEmpty() ? Slug.of(heading.title()) : heading.number();
            enter(new Section(heading.number(), heading.title()), slug);
        }

        private void enter(Section next, String slug) {
            section = next;
            prefix = writer.newId(slug);
            paragraphs = 0;
            writer.open(next);
        }

        private void readProse(Span raw) {
            paragraphs++;
            writer.addParagraph(proseKind(), prefix + ".p" + paragraphs, section, raw);
        }

        private Kind proseKind() {
            if (!section.number().isEmpty()) {
                return Kind.PARAGRAPH;
            }
            return Shape.isAbstract(section.title())
                    ? Kind.ABSTRACT
                    : Shape.isReferenceList(section.title()) ? Kind.REFERENCE : Kind.PARAGRAPH;
        }

        private Section readCaption(Caption caption) {
            String id = writer.newId(caption.label().slug());
            return readCaption(caption, id);
        }

        private Section readCaption(Caption caption, String id) {
            String text = Typography.repair(caption.raw().in(file)).text();
            Section own = new Section("", captionTitle(caption.label(), text));
            writer.trace(Role.CAPTION, caption.raw(), id);
            writer.addProse(Kind.CAPTION, id, own, text);
            return own;
        }

        /// Label and first sentence.
        private static String captionTitle(Label label, String text) {
            String rest =
                    text.substring(Math.min(text.length(), label.length())).strip();
            List<Span> sentences = Sentences.of(rest);
            return sentences.isEmpty()
                    ? label.text()
                    : label.text() + " | " + sentences.getFirst().in(rest).replaceAll("\\.$", "");
        }

        private void readTable(Table table) {
            String id = writer.newId(table.caption().label().slug());
            Section own = readCaption(table.caption(), id);
            TableGrid grid = TableReader.read(file, table);
            warnings.addAll(grid.warnings());
            grid.header().forEach(cell -> writer.trace(Role.COLUMN, cell.raw(), id));
            TableCell group = null;
            int number = 0;
            for (TableGrid.Row row : grid.rows()) {
                String rowId = id + ".r" + ++number;
                if (row.group() != null && !row.group().cell().equals(group)) {
                    group = row.group().cell();
                    writer.trace(Role.GROUP, group.raw(), rowId);
                }
                row.cells()
                        .forEach(entry -> writer.trace(Role.CELL, entry.cell().raw(), rowId));
                writer.addRow(rowId, own, RowText.of(row));
            }
        }
    }
}
