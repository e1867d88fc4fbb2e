package io.docent.pdf;

import io.docent.pdf.Block.Kind;
import io.docent.pdf.Word.Face;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Settles which blocks are headings once the whole paper is known: a heading heads something. Words of
/// figures, forms and title pages look like headings, and what follows them is no running text.
final class Headings {

    private static final double SMALL_PRINT_FROM = 0.4;
    private static final int REPEATED = 3;
    private static final int OFTEN = 5;
    private static final double WIDEST_INDENT = 24;
    private static final double CENTRED = 12;

    private final List<Block> blocks;
    private final Body body;
    private final int pages;
    private final Map<Face, List<Integer>> styles = new HashMap<>();

    private Headings(List<Block> blocks, Body body, int pages) {
        this.blocks = blocks;
        this.body = body;
        this.pages = pages;
        blocks.stream()
                .filter(block -> block.kind() == Kind.HEADING)
                .forEach(block -> styles.computeIfAbsent(block.first().face(), face -> new ArrayList<>())
                        .add(block.first().page()));
    }

    /// @param blocks of all pages, in reading order
    /// @param pages how many there are
    static List<Block> settled(List<Block> blocks, Body body, int pages) {
        return new Headings(blocks, body, pages).settled();
    }

    private List<Block> settled() {
        List<Block> settled = new ArrayList<>();
        for (int at = 0; at < blocks.size(); at++) {
            Block block = blocks.get(at);
            boolean none = block.kind() == Kind.HEADING && !headsText(at);
            settled.add(none ? new Block(plain(block), block.lines(), block.column(), true) : block);
        }
        return settled;
    }

    private Kind plain(Block block) {
        return body.isAside(block.first().size()) ? Kind.ASIDE : Kind.TEXT;
    }

    private boolean headsText(int at) {
        Block heading = blocks.get(at);
        if (ReferenceList.isHeading(heading.first().text())) {
            return true;
        }
        boolean small = heading.first().size() < 0.9 * body.size();
        boolean tooEarly = small && heading.first().page() < SMALL_PRINT_FROM * pages && !isRepeated(heading);
        return !tooEarly && standsAsOne(heading) && isFollowed(at);
    }

    /// Whether headings look like this on several pages, or often on two.
    private boolean isRepeated(Block heading) {
        List<Integer> found = styles.getOrDefault(heading.first().face(), List.of());
        long different = found.stream().distinct().count();
        return different >= REPEATED || different >= 2 && found.size() >= OFTEN;
    }

    private static boolean standsAsOne(Block heading) {
        Line first = heading.first();
        double middle = (first.left() + first.right()) / 2;
        double columnMiddle = (heading.column().left() + heading.column().right()) / 2;
        return first.left() - heading.column().left() < WIDEST_INDENT || Math.abs(middle - columnMiddle) < CENTRED;
    }

    /// By running text, figures and further headings aside.
    private boolean isFollowed(int at) {
        for (int next = at + 1; next < blocks.size(); next++) {
            Block block = blocks.get(next);
            switch (block.kind()) {
                case TEXT -> {
                    return isRunningText(block)
                            && !block.last()
                                    .face()
                                    .equals(blocks.get(at).first().face());
                }
                case ASIDE -> {
                    if (block.first().page() == blocks.get(at).first().page()
                            && block.column().equals(blocks.get(at).column())) {
                        return false;
                    }
                }
                case HEADING, CAPTION -> {
                    // What follows these decides.
                }
            }
        }
        return false;
    }

    private boolean isRunningText(Block block) {
        return !body.isAside(block.first().size());
    }
}
