package io.docent.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Splits a reference list into its entries, by their numbers or, where they have none, by hanging indents.
final class ReferenceList {

    private static final Pattern NUMBERED = Pattern.compile("[\\[(]?(?<number>\\d{1,3})[\\]).]{0,2}(?: |$)(?<text>.*)");
    private static final double HANGING = 4;

    private static final Pattern HEADING =
            Pattern.compile("(?:\\d{1,2}\\.? )?(?:references|bibliography|literature cited)[:.]?", Pattern.CASE_INSENSITIVE);

    private ReferenceList() {}

    static boolean isHeading(String text) {
        return HEADING.matcher(text).matches();
    }

    static List<Piece> split(List<Block> blocks, Hyphens hyphens) {
        List<Piece> entries = numbered(blocks, hyphens);
        return entries.size() > 1 || blocks.size() == 1 && !entries.isEmpty() ? entries : hanging(blocks, hyphens);
    }

    private static List<Piece> numbered(List<Block> blocks, Hyphens hyphens) {
        List<Piece> entries = new ArrayList<>();
        StringBuilder before = new StringBuilder();
        String text = "";
        int number = 0;
        for (Block block : blocks) {
            for (Line line : block.lines()) {
                Matcher matcher = NUMBERED.matcher(line.text());
                if (matcher.matches() && Integer.parseInt(matcher.group("number")) == number + 1) {
                    add(entries, number, text);
                    number++;
                    text = matcher.group("text");
                } else if (number == 0) {
                    before.append(before.isEmpty() ? "" : " ").append(line.text());
                } else {
                    text = hyphens.join(text, line.text());
                }
            }
        }
        add(entries, number, text);
        if (!before.isEmpty() && number > 0) {
            entries.addFirst(new Piece.Paragraph(before.toString()));
        }
        return entries;
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
