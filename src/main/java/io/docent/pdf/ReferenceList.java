package io.docent.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Splits a reference list into its entries, by their numbers or, where they have none, by hanging indents.
final class ReferenceList {

    private static final Pattern NUMBERED =
            Pattern.compile("[\\[(]?(?<number>\\d{1,3})(?:[\\]).]{0,2}(?: |$)|[\\]).](?=\\p{L}))(?<text>.*)");
    private static final double HANGING = 4;

    private static final Pattern HEADING = Pattern.compile(
            "(?:\\d{1,2}\\.? )?(?:references|bibliography|literature cited)[:.]?", Pattern.CASE_INSENSITIVE);

    private ReferenceList() {}

    static boolean isHeading(String text) {
        return HEADING.matcher(text).matches();
    }

    static List<Piece> split(List<Block> blocks, Hyphens hyphens) {
        List<Piece> entries = numbered(blocks, hyphens);
        return entries.isEmpty() ? hanging(blocks, hyphens) : entries;
    }

    private static List<Piece> numbered(List<Block> blocks, Hyphens hyphens) {
        List<Piece> entries = new ArrayList<>();
        List<Piece> others = new ArrayList<>();
        String text = "";
        int number = 0;
        @Nullable Line last = null;
        boolean ended = false;
        for (Block block : blocks) {
            for (Line line : block.lines()) {
                Matcher matcher = NUMBERED.matcher(line.text());
                boolean next = matcher.matches() && Integer.parseInt(matcher.group("number")) == number + 1;
                ended = !next && (ended || (last != null && isFarBelow(last, line)));
                if (next) {
                    add(entries, number, text);
                    number++;
                    text = matcher.group("text");
                } else if (number > 0 && !ended) {
                    text = hyphens.join(text, line.text());
                }
                last = line;
            }
            if (number == 0 || ended) {
                others.add(new Piece.Paragraph(block.text(hyphens)));
            }
        }
        add(entries, number, text);
        if (number > 0) {
            entries.addAll(others);
        }
        return entries;
    }

    /// After a wide gap, or in other letters, something else follows the list.
    private static boolean isFarBelow(Line last, Line line) {
        double gap = line.base() - last.base();
        return !last.face().isSameSize(line.face()) || gap > 2.2 * line.size() && line.page() == last.page();
    }

    private static void add(List<Piece> entries, int number, String text) {
        if (number > 0) {
            entries.add(new Piece.Entry(number, text.strip()));
        }
    }

    private static List<Piece> hanging(List<Block> blocks, Hyphens hyphens) {
        List<Piece> entries = new ArrayList<>();
        String text = "";
        for (Block block : blocks) {
            for (Line line : block.lines()) {
                if (line.left() - block.column().left() < HANGING && !text.isEmpty()) {
                    add(entries, entries.size() + 1, text);
                    text = "";
                }
                text = hyphens.join(text, line.text());
            }
        }
        add(entries, entries.size() + 1, text);
        return entries;
    }
}
