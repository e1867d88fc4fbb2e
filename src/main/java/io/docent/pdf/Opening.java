package io.docent.pdf;

import io.docent.pdf.Block.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Settles what stands before the first section of a paper: names, kinds of article and logos look
/// like headings there,
/// and
/// are none.
final class Opening {

    private static final int LONG = 300;
    private static final Set<String> FIRST =
            Set.of("abstract", "summary", "background", "introduction", "objective", "objectives", "purpose");
    private static final Pattern NUMBERED = Pattern.compile("1\\.?(?: \\|)? \\p{Lu}.*");

    private Opening() {}

    static List<Block> settled(List<Block> blocks, Body body) {
        int first = 0;
        while (first < blocks.size() && !isFirst(blocks.get(first), body)) {
            first++;
        }
        if (first == blocks.size()) {
            return blocks;
        }
        List<Block> settled = new ArrayList<>();
        for (int at = 0; at < blocks.size(); at++) {
            Block block = blocks.get(at);
            boolean heading = block.kind() == Kind.HEADING && at < first;
            settled.add(heading ? new Block(Kind.TEXT, block.lines(), block.column(), true) : block);
        }
        return settled;
    }

    private static boolean isFirst(Block block, Body body) {
        String text = String.join(" ", block.lines().stream().map(Line::text).toList());
        if (block.kind() == Kind.HEADING) {
            return NUMBERED.matcher(text).matches()
                    || FIRST.contains(text.toLowerCase(Locale.ROOT).replaceAll("[:.]$", ""));
        }
        return block.kind() == Kind.TEXT
                && text.length() > LONG
                && block.first().face().isSameSize(body.face());
    }
}
