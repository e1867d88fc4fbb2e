package io.docent.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// From pages to a paper, in numbered steps.
final class Layout {

    private Layout() {}

    static PdfPaper read(List<Page> pages, Deadline deadline) {
        // 1. Words become lines; what margins repeat or count is dropped.
        List<List<Line>> printed = pages.stream().map(LineReader::of).toList();
        RunningHeads heads = new RunningHeads(pages, printed);
        List<List<Line>> kept = new ArrayList<>();
        for (int at = 0; at < pages.size(); at++) {
            List<Line> lines = heads.without(pages.get(at), printed.get(at));
            kept.add(FirstLetters.joined(LineNumbers.without(pages.get(at), lines)));
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
            List<Line> lines = at == 0 ? front.without(pages.getFirst(), kept.getFirst()) : kept.get(at);
            flow.add(TableCutter.cut(pages.get(at), lines, body, hyphens), pages.get(at));
        }
        return new PdfPaper(
                front.title(), front.authors(), Doi.of(printed), Doi.year(pages, printed), flow.end(), List.of());
    }

    /// The blocks and tables of page after page.
    private static final class Flow {

        private final Body body;
        private final BlockReader reader;
        private final Pieces pieces;
        private final List<Block> blocks = new ArrayList<>();
        private final Map<Integer, List<Piece.Table>> tables = new TreeMap<>();
        private String label = "Table";

        Flow(Body body, Hyphens hyphens) {
            this.body = body;
            this.reader = new BlockReader(body);
            this.pieces = new Pieces(hyphens, body);
        }

        void add(TableCutter.Cut cut, Page page) {
            tables.put(page.number(), cut.tables().stream().map(this::labelled).toList());
            List<Block> read = new ArrayList<>();
            for (Column column : new Columns(page, cut.rest()).inOrder()) {
                read.addAll(reader.of(column));
            }
            List<Block> kept = Drawings.without(read, body);
            blocks.addAll(page.number() == 1 ? Opening.settled(kept, body) : kept);
        }

        /// A table without a label goes on from the last one that has one.
        private Piece.Table labelled(Piece.Table table) {
            label = table.label().isEmpty() ? label : table.label();
            boolean same = label.equals(table.label());
            return same
                    ? table
                    : new Piece.Table(
                            label, label + ". " + table.caption(), table.header(), table.rows(), table.notes());
        }

        List<Piece> end() {
            for (Block block : Headings.settled(blocks, body, tables.size())) {
                addTables(block.first().page());
                pieces.add(block);
            }
            addTables(Integer.MAX_VALUE);
            return pieces.end();
        }

        private void addTables(int page) {
            for (int number : List.copyOf(tables.keySet())) {
                if (number <= page) {
                    tables.getOrDefault(number, List.of()).forEach(pieces::addFloat);
                    tables.remove(number);
                }
            }
        }
    }
}
