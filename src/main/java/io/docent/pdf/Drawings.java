package io.docent.pdf;

import io.docent.pdf.Block.Kind;
import java.util.ArrayList;
import java.util.List;

/// Drops the words inside drawings: small letters above the caption of a figure, such as the names
/// of axes. They stand
/// in
/// no sentence, and a reader of the caption alone could not tell what they say.
final class Drawings {

    private Drawings() {}

    static List<Block> without(List<Block> blocks, Body body) {
        List<Block> kept = new ArrayList<>();
        for (Block block : blocks) {
            boolean figure = block.kind() == Kind.CAPTION
                    && Labels.of(block.first(), body)
                            .filter(label -> !Labels.isTable(label))
                            .isPresent();
            while (figure && !kept.isEmpty() && isDrawn(kept.getLast())) {
                kept.removeLast();
            }
            kept.add(block);
        }
        return kept;
    }

    private static boolean isDrawn(Block block) {
        boolean few =
                block.lines().stream().mapToInt(line -> line.words().size()).sum() <= 25;
        return block.kind() == Kind.ASIDE && few;
    }
}
