package io.docent.pdf;

import io.docent.pdf.Word.Face;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/// Takes the words and rules of each page, in the order of the file.
///
/// Letters are put together to words by PDFBox, which also joins accents with letters and drops
/// letters printed twice
/// for
/// boldness. Words are cut where size or height change, so that raised marks are words of their own.
final class PageReader extends PDFTextStripper {

    private static final double NARROW_BLANK = 0.15;
    private static final float INSIDE = 0.25f;
    private static final double TOUCHING = 0.09;
    private static final double DEEPEST_KERN = 0.25;

    private final Map<Integer, List<Word>> byDirection = new HashMap<>();
    private final ClipReader clip;
    private final RuleReader rules;
    private final Tracking tracking = new Tracking();
    private final Deadline deadline;
    private final List<Page> pages = new ArrayList<>();
    private long unmapped;
    private double room;

    PageReader(Deadline deadline) {
        this.deadline = deadline;
        this.clip = new ClipReader(this);
        this.rules = new RuleReader(this, deadline, clip);
        setShouldSeparateByBeads(false);
        setSuppressDuplicateOverlappingText(true);
    }

    /// All pages in one go; the library looks through all of them for each that it is asked for.
    List<Page> read(PDDocument document) throws IOException {
        writeText(document, Writer.nullWriter());
        return List.copyOf(pages);
    }

    @Override
    protected void startPage(PDPage page) {
        deadline.check();
        byDirection.clear();
        tracking.clear();
        rules.clear();
    }

    @Override
    protected void endPage(PDPage page) {
        int direction = mostUsed();
        boolean turned = direction == 90 || direction == 270;
        float width = page.getCropBox().getWidth();
        float height = page.getCropBox().getHeight();
        pages.add(new Page(
                pages.size() + 1,
                turned ? height : width,
                turned ? width : height,
                byDirection.getOrDefault(direction, List.of()),
                rules.rules(direction, width, height)));
    }

    /// How many glyphs of all pages so far have no known letter.
    long unmapped() {
        return unmapped;
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector width) throws IOException {
        if (clip.shows(place.transformPoint(width.getX() / 2, INSIDE))) {
            unmapped += font.toUnicode(code) == null ? 1 : 0;
            super.showGlyph(place, font, code, width);
        }
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        deadline.check();
        tracking.note(position, getGraphicsState().getTextState().getCharacterSpacing());
        super.processTextPosition(position);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        tracking.settle(positions);
        int start = 0;
        boolean glued = false;
        for (int at = 1; at <= positions.size(); at++) {
            boolean apart = at < positions.size() && isApart(positions.get(at - 1), positions.get(at));
            if (at == positions.size() || apart || changes(positions.get(at - 1), positions.get(at))) {
                add(positions.subList(start, at), glued);
                glued = !apart;
                start = at;
            }
        }
    }

    /// A gap as wide as a narrow blank, which PDFBox takes for one only where fonts say how wide theirs is.
    private boolean isApart(TextPosition before, TextPosition after) {
        boolean blank = Glyphs.isBlank(before.getUnicode()) || Glyphs.isBlank(after.getUnicode());
        double gap = after.getXDirAdj() - before.getXDirAdj() - before.getWidthDirAdj();
        double added = Math.min(tracking.after(before), tracking.after(after));
        return blank || gap - added > NARROW_BLANK * size(before);
    }

    private static boolean changes(TextPosition before, TextPosition after) {
        double size = Math.max(size(before), size(after));
        return Math.abs(size(before) - size(after)) > 0.12 * size
                || Math.abs(before.getYDirAdj() - after.getYDirAdj()) > 0.15 * size
                || after.getXDirAdj() < before.getXDirAdj() - size;
    }

    private void add(List<TextPosition> positions, boolean glued) {
        StringBuilder text = new StringBuilder();
        positions.forEach(position -> text.append(Glyphs.plain(position.getUnicode())));
        String word = text.toString().strip();
        if (word.isEmpty()) {
            return;
        }
        TextPosition first = positions.getFirst();
        TextPosition last = positions.getLast();
        Face face = new Face(font(first), Math.round(size(first) * 10) / 10.0);
        List<Word> words = byDirection.computeIfAbsent(Math.round(first.getDir()), direction -> new ArrayList<>());
        double right = last.getXDirAdj() + last.getWidthDirAdj();
        Word next = new Word(word, first.getXDirAdj(), right, first.getYDirAdj(), face, glued);
        double added = Math.min(room, tracking.after(first));
        room = tracking.after(last);
        if (!words.isEmpty() && !glued && touches(words.getLast(), next, added)) {
            words.add(joined(words.removeLast(), next));
        } else {
            words.add(next);
        }
    }

    /// In turned and in spaced text PDFBox divides words, since it takes blanks for narrower than they are.
    /// Letters like W and o are set closer than they are wide, so one may begin before the other ends.
    private static boolean touches(Word before, Word next, double added) {
        double printed = next.left() - before.right();
        double gap = printed > added / 2 ? printed - added : printed;
        return before.face().equals(next.face())
                && Math.abs(before.base() - next.base()) < 0.1
                && gap < TOUCHING * next.size()
                && gap > -DEEPEST_KERN * next.size();
    }

    private static Word joined(Word before, Word next) {
        return new Word(
                before.text() + next.text(), before.left(), next.right(), before.base(), before.face(), before.glued());
    }

    /// Without the letters at its start and the numbers at its end by which files tell parts of
    /// one font apart.
    private static String font(TextPosition position) {
        String name = position.getFont().getName();
        return name == null
                ? ""
                : name.replaceFirst("^[A-Z]{6}\\+", "")
                        .replaceFirst("^[A-Z][a-z]{5}(?=Adv)", "")
                        .replaceFirst("\\+[0-9a-f]{2}$", "")
                        .replaceFirst("(?<=^[A-Z][A-Za-z-]{3,40}[a-z])\\d$", "");
    }

    /// Points on the page; PDFBox's own number is cut to a whole one, so that 9.96 and 10 would differ.
    private static float size(TextPosition position) {
        return position.getYScale();
    }

    private int mostUsed() {
        return byDirection.entrySet().stream()
                .max(Map.Entry.<Integer, List<Word>>comparingByValue(
                                (one, other) -> Integer.compare(one.size(), other.size()))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse(0);
    }
}
