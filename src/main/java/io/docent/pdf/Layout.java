package io.docent.pdf;

import java.util.ArrayList;
import java.util.List;

/// From pages to a paper, in numbered steps.
final class Layout {

    private Layout() {}

    static PdfPaper read(List<Page> pages, Deadline deadline) {
        // 1. Words become lines; what margins repeat is dropped.
        List<List<Line>> printed = pages.stream().map(LineReader::of).toList();
        RunningHeads heads = new RunningHeads(pages, printed);
        List<List<Line>> kept = new ArrayList<>();
        for (int at = 0; at < pages.size(); at++) {
            kept.add(heads.without(pages.get(at), printed.get(at)));
        }
        List<Line> all = kept.stream().flatMap(List::stream).toList();
        deadline.check();
        // 2. The paper tells how its running text is set, and how its words are spelt.
        Body body = Body.of(all);
        Hyphens hyphens = new Hyphens(all);
        FrontMatter front = FrontMatter.of(kept.isEmpty() ? List.of() : kept.getFirst(), body, hyphens);
        // 3. Tables are lifted out; the rest is read column by column.
        Flow flow = new Flow(body, hyphens);
        for (int at = 0; at < pages.size(); at++) {
            deadline.check();
            List<Line> lines = at == 0 ? front.without(kept.getFirst()) : kept.get(at);
            flow.add(TableCutter.cut(pages.get(at), lines, body, hyphens), pages.get(at));
        }
        return new PdfPaper(
                front.title(), front.authors(), Doi.of(printed), Doi.year(pages, printed), flow.end(), List.of());
    }

    /// The pieces of page after page.
    private static final class Flow {

        private final Body body;
        private final BlockReader reader;
        private final Pieces pieces;

        Flow(Body body, Hyphens hyphens) {
            this.body = body;
            this.reader = new BlockReader(body);
            this.pieces = new Pieces(hyphens, body);
        }

        void add(TableCutter.Cut cut, Page page) {
            cut.tables().forEach(pieces::addFloat);
            List<Block> blocks = new ArrayList<>();
            for (Column column : new Columns(page, cut.rest()).inOrder()) {
                blocks.addAll(reader.of(column));
            }
            List<Block> kept = Drawings.without(blocks, body);
            (page.number() == 1 ? Opening.settled(kept, body) : kept).forEach(pieces::add);
        }

        List<Piece> end() {
            return pieces.end();
        }
    }
}
