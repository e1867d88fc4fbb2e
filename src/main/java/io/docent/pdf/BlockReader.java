package io.docent.pdf;

import io.docent.pdf.Block.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Divides a column into blocks, by faces, gaps, indents and numbers.
final class BlockReader {

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:…][\\])”\"’\\d,–-]*$");
    private static final Pattern ITEM = Pattern.compile("(?:[•●▪◦■□✓]|[(]?(?:\\d{1,2}|[a-z]|[ivx]{1,4})[.)]) ?.*");
    private static final Pattern NUMBERED = Pattern.compile("\\d{1,2}(?:\\.\\d{1,2})*\\.?(?: \\|)? \\p{L}.*");
    private static final int MOST_LINES = 4;
    private static final int MOST_WORDS = 30;
    private static final int MOST_SMALL_WORDS = 6;
    private static final double SMALLEST_BOLD = 0.7;
    private static final double TIGHT = 1.3;
    private static final double INDENT = 5;
    private static final double WIDEST_INDENT = 45;

    private final Body body;

    BlockReader(Body body) {
        this.body = body;
    }

    List<Block> of(Column column) {
        List<Block> blocks = new ArrayList<>();
        for (Line line : column.lines()) {
            if (!blocks.isEmpty() && runsIn(blocks.getLast(), line)) {
                Block heading = blocks.removeLast();
                blocks.add(new Block(Kind.TEXT, List.of(heading.first(), line), column, true));
            } else if (!blocks.isEmpty() && continues(blocks.getLast(), line)) {
                blocks.add(blocks.removeLast().with(line));
            } else {
                blocks.add(start(blocks, line, column));
            }
        }
        blocks.replaceAll(BlockReader::demoted);
        return blocks;
    }

    /// Whether a heading of one line goes on in `line` and its paragraph follows it there.
    private boolean runsIn(Block block, Line line) {
        return block.kind() == Kind.HEADING
                && block.lines().size() == 1
                && block.last().face().isSameSize(line.words().getFirst().face())
                && fillsLine(block.last(), line, block.column())
                && line.base() - block.last().base() < body.widest(1.75) * line.size()
                && line.base() > block.last().base()
                && RunIn.of(List.of(block.last(), line), body.face().font()).words()
                        > block.last().words().size();
    }

    /// What goes on for long is no heading, whatever its face.
    private static Block demoted(Block block) {
        int words = block.lines().stream().mapToInt(line -> line.words().size()).sum();
        String end = block.last().text();
        boolean tooLong = block.lines().size() > MOST_LINES || words > MOST_WORDS;
        boolean sentence = words > 6 && (end.endsWith(".") || end.endsWith(";"));
        return block.kind() == Kind.HEADING && (tooLong || sentence)
                ? new Block(Kind.TEXT, block.lines(), block.column(), true)
                : block;
    }

    private Block start(List<Block> before, Line line, Column column) {
        Kind kind = Labels.of(line, body).isPresent()
                ? Kind.CAPTION
                : mayBeHeading(line) && startsAfresh(before, line)
                        ? Kind.HEADING
                        : body.isAside(line.size()) ? Kind.ASIDE : Kind.TEXT;
        return new Block(kind, List.of(line), column, isIndented(line, column) || isItem(line));
    }

    private boolean continues(Block block, Line line) {
        Line last = block.last();
        double gap = line.base() - last.base();
        boolean sameSize = last.face().isSameSize(line.face())
                || last.words().getLast().face().isSameSize(line.face());
        if (gap < 0
                || gap > body.widest(1.75) * Math.max(line.size(), last.size())
                || Labels.of(line, body).isPresent()) {
            return false;
        }
        return switch (block.kind()) {
            case HEADING ->
                sameSize
                        && mayBeHeading(line)
                        && !NUMBERED.matcher(line.text()).matches()
                        && (isCut(last, line)
                                || fillsLine(last, line, block.column())
                                || isTight(last, line)
                                || (last.face().equals(line.face())
                                        && Character.isLowerCase(line.text().codePointAt(0))));
            case CAPTION -> sameSize && gap < 1.5 * line.size();
            case TEXT, ASIDE -> sameSize && readsOn(block, line, gap);
        };
    }

    private boolean readsOn(Block block, Line line, double gap) {
        Line last = block.last();
        boolean ended = endsSentence(last.text());
        boolean open = !ended || isFull(last, block.column());
        if (ended && mayBeHeading(line)) {
            return false;
        }
        boolean indented = isIndented(line, block.column()) && line.left() - last.left() > INDENT && ended;
        boolean item = isItem(line) && (ended || !isFull(last, block.column()));
        return open && !indented && !item && gap < body.widest(1.6) * line.size();
    }

    private boolean startsAfresh(List<Block> before, Line line) {
        if (before.isEmpty() || before.getLast().kind() != Kind.TEXT) {
            return true;
        }
        Line last = before.getLast().last();
        return endsSentence(last.text()) || line.base() - last.base() > body.widest(1.6) * line.size();
    }

    /// Whether no word of the line is set as running text is.
    boolean mayBeHeading(Line line) {
        String text = line.text();
        long letters = text.chars().filter(Character::isLetter).count();
        boolean apart = line.words().stream()
                .filter(word -> word.text().chars().anyMatch(Character::isLetter))
                .allMatch(word -> !body.isBodyFont(word) || word.size() > body.size() + 0.5);
        return apart
                && letters >= 3
                && letters * 2 > text.length()
                && (line.size() > 0.9 * body.size() || mayBeSmallHeading(line))
                && RunIn.of(List.of(line)).words() == 0
                && line.words().size() <= 25
                && !text.endsWith(",")
                && !endsWithMark(line)
                && !RunIn.isKeywords(text)
                && (!ITEM.matcher(text).matches() || NUMBERED.matcher(text).matches());
    }

    /// Names of authors have raised marks, headings hardly ever.
    private static boolean endsWithMark(Line line) {
        Word last = line.words().getLast();
        return last.glued() && last.size() < 0.85 * line.size() && last.text().matches("[\\d,*†‡–-]+");
    }

    /// Small headings stand over small print, such as acknowledgements and references, and are few words.
    private boolean mayBeSmallHeading(Line line) {
        boolean bold = line.words().stream().allMatch(word -> word.face().isBold())
                && line.size() >= SMALLEST_BOLD * body.size();
        return (bold || !body.isAside(line.size()))
                && line.words().size() <= (bold ? 2 * MOST_SMALL_WORDS : MOST_SMALL_WORDS)
                && Character.isUpperCase(line.text().codePointAt(0))
                && line.text()
                        .chars()
                        .noneMatch(character -> Character.isDigit(character) && !bold || "@;,".indexOf(character) >= 0)
                && (bold || line.text().indexOf('.') < 0);
    }

    /// Whether lines of one face follow each other as those of one heading do, not as two headings.
    private static boolean isTight(Line last, Line line) {
        return last.face().equals(line.face())
                && last.words().size() > 2
                && line.base() - last.base() < TIGHT * line.size()
                && Math.abs(line.left() - last.left()) < INDENT;
    }

    /// Whether a word is divided at the end of a line.
    private static boolean isCut(Line last, Line line) {
        return last.face().equals(line.face())
                && last.text().matches(".*\\p{L}[-\u2010]")
                && Character.isLowerCase(line.text().codePointAt(0));
    }

    static boolean endsSentence(String text) {
        return SENTENCE_END.matcher(text).find();
    }

    static boolean isItem(Line line) {
        return ITEM.matcher(line.text()).matches();
    }

    private static boolean isIndented(Line line, Column column) {
        double indent = line.left() - column.left();
        return indent > INDENT && indent < WIDEST_INDENT;
    }

    /// Whether the next line's first word had no room at the end of `line`.
    private static boolean fillsLine(Line line, Line next, Column column) {
        Word first = next.words().getFirst();
        return line.right() + first.right() - first.left() + 0.2 * line.size() > column.right() - 0.03 * column.width();
    }

    private static boolean isFull(Line line, Column column) {
        return line.right() > column.right() - 0.12 * column.width();
    }
}
