package io.docent.pdf;

import io.docent.pdf.Block.Kind;
import io.docent.pdf.Word.Face;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes pieces of blocks: paragraphs go on over columns, pages, tables and figures; the reference
/// list is split.
final class Pieces {

    private static final Pattern NUMBERED =
            Pattern.compile("(?<number>\\d{1,2}(?:\\.\\d{1,2})*)\\.?(?: \\|)? (?<title>\\p{L}.*)", Pattern.DOTALL);

    private static final int FEWEST_AFTER_HEADING = 12;

    private final Hyphens hyphens;
    private final Body body;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Piece> floats = new ArrayList<>();
    private final List<Block> entries = new ArrayList<>();
    private String open = "";
    private @Nullable Block last;
    private boolean inReferences;
    private @Nullable Face listFace;

    Pieces(Hyphens hyphens, Body body) {
        this.hyphens = hyphens;
        this.body = body;
    }

    void add(Block block) {
        switch (block.kind()) {
            case HEADING -> addHeading(block);
            case CAPTION ->
                addFloat(new Piece.Caption(Labels.of(block.first(), body).orElse(""), block.text(hyphens)));
            case ASIDE -> addAside(block);
            case TEXT -> addText(block);
        }
    }

    /// Adds what stands beside the running text; it comes after the paragraph that it interrupts.
    void addFloat(Piece piece) {
        (open.isEmpty() ? pieces : floats).add(piece);
    }

    List<Piece> end() {
        close();
        return pieces;
    }

    private void addAside(Block block) {
        if (inReferences) {
            entries.add(block);
        } else {
            addFloat(new Piece.Footnote(block.text(hyphens)));
        }
    }

    private void addHeading(Block block) {
        if (inReferences && !block.first().face().equals(listFace)) {
            entries.add(block);
            return;
        }
        close();
        last = block;
        String text = block.text(hyphens);
        Matcher numbered = NUMBERED.matcher(text);
        Piece.Heading heading = numbered.matches()
                ? new Piece.Heading(numbered.group("number"), numbered.group("title"))
                : new Piece.Heading("", text);
        pieces.add(new Piece.Heading(heading.number(), heading.title().replaceAll("[.:]$", "")));
        inReferences = ReferenceList.isHeading(heading.title());
        listFace = block.first().face();
    }

    private void addText(Block block) {
        if (inReferences) {
            entries.add(block);
            return;
        }
        if (last != null && !open.isEmpty() && !block.fresh() && goesOn(last, block)) {
            open = hyphens.join(open, block.text(hyphens));
        } else {
            close();
            open = startOf(block);
        }
        last = block;
    }

    private boolean goesOn(Block before, Block block) {
        return before.kind() == Kind.TEXT
                && !block.column().equals(before.column())
                && !BlockReader.endsSentence(open)
                && block.first().face().isSameSize(before.last().face());
    }

    /// A paragraph's text; a heading that it starts with becomes one.
    private String startOf(Block block) {
        List<Line> lines = block.lines();
        RunIn run = RunIn.of(lines);
        int after = run.rest().stream().mapToInt(line -> line.words().size()).sum();
        boolean label = after < FEWEST_AFTER_HEADING
                && !NUMBERED.matcher(block.first().text()).matches();
        if (run.words() == 0 || label) {
            return block.text(hyphens);
        }
        addHeading(new Block(Kind.HEADING, run.heading(), block.column(), false));
        String rest = "";
        for (Line line : run.rest()) {
            rest = hyphens.join(rest, line.text());
        }
        return rest;
    }

    private void close() {
        if (!open.isEmpty()) {
            pieces.add(new Piece.Paragraph(open));
            open = "";
        }
        pieces.addAll(floats);
        floats.clear();
        if (!entries.isEmpty()) {
            pieces.addAll(ReferenceList.split(entries, hyphens));
            entries.clear();
        }
    }
}
