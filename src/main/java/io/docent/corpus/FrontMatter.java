package io.docent.corpus;

import io.docent.corpus.Block.Heading;
import io.docent.corpus.Block.Prose;
import io.docent.text.Typography;
import java.util.List;

/// What stands before the first heading of a paper: its title, its authors, its abstract, each of them optional.
///
/// @param title index of the title's block, or -1
/// @param body index of the first block that is neither title nor authors
/// @param section where the prose from `body` to the first heading stands
record FrontMatter(int title, int body, Section section) {

    static final Section ABSTRACT = new Section("", "Abstract");
    static final Section TEXT = new Section("", "Text");
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_LINE = 400;
    private static final int LONGEST_ABSTRACT = 6_000;

    static FrontMatter of(List<Block> blocks, String file) {
        int heading = firstHeading(blocks);
        int body = 0;
        while (body < heading && isLine(blocks.get(body), file)) {
            body++;
        }
        int title = body > 0 && isTitle(blocks.getFirst(), file) ? 0 : -1;
        return new FrontMatter(title, body, section(blocks, body, heading));
    }

    private static int firstHeading(List<Block> blocks) {
        int index = 0;
        while (index < blocks.size() && !(isHeading(blocks.get(index)) && !isTitleHeading(blocks, index))) {
            index++;
        }
        return index;
    }

    private static Section section(List<Block> blocks, int body, int heading) {
        boolean hasAbstract =
                blocks.stream().anyMatch(block -> block instanceof Heading named && Shape.isAbstract(named.title()));
        int length = blocks.subList(Math.min(body, heading), heading).stream()
                .mapToInt(block -> block.raw().length())
                .sum();
        boolean startsWithProse = body < blocks.size() && blocks.get(body) instanceof Prose;
        return hasAbstract || !startsWithProse || length > LONGEST_ABSTRACT ? TEXT : ABSTRACT;
    }

    private static boolean isHeading(Block block) {
        return block instanceof Heading;
    }

    /// Markdown's first heading, of the first level, is the paper's title.
    private static boolean isTitleHeading(List<Block> blocks, int index) {
        return index == 0
                && blocks.getFirst() instanceof Heading heading
                && heading.markup() == 1
                && heading.number().isEmpty()
                && !Shape.isWellKnown(heading.title());
    }

    private static boolean isTitle(Block block, String file) {
        String text = Typography.repair(block.raw().in(file)).text();
        return isHeading(block) || (text.length() <= LONGEST_TITLE && Character.isLetterOrDigit(text.codePointAt(0)));
    }

    private static boolean isLine(Block block, String file) {
        if (block instanceof Heading) {
            return true;
        }
        String text = block.raw().in(file).strip();
        return block instanceof Prose && text.length() <= LONGEST_LINE && !text.endsWith(".");
    }
}
