package io.docent.pdf;

import java.nio.file.Path;
import java.util.List;

/// What tests of printed papers share: words to print, and what the reader made of them.
final class ReadPaper {

    /// A paragraph of four lines, the last of which ends a sentence.
    static final String[] STORY = {
        "Mice were kept in the dark for a whole year while others",
        "were kept in the light and all of them were fed on wheat",
        "and on nothing else until the end of the year was reached",
        "when each was weighed again by people who did not know it."
    };

    private ReadPaper() {}

    /// Saves a paper into a folder and reads it from there.
    static PdfPaper read(PrintedPaper paper, Path folder) {
        return new PdfFile(PdfLimits.USUAL).read(paper.save(folder.resolve("paper.pdf")), "paper.pdf");
    }

    static List<Piece.Table> tables(PdfPaper paper) {
        return paper.pieces().stream()
                .filter(Piece.Table.class::isInstance)
                .map(Piece.Table.class::cast)
                .toList();
    }

    /// All text in reading order, a line for each piece; of tables the captions.
    static String words(PdfPaper paper) {
        StringBuilder words = new StringBuilder();
        for (Piece piece : paper.pieces()) {
            switch (piece) {
                case Piece.Paragraph paragraph -> words.append(paragraph.text()).append('\n');
                case Piece.Footnote note -> words.append(note.text()).append('\n');
                case Piece.Caption caption -> words.append(caption.text()).append('\n');
                case Piece.Heading heading -> words.append(heading.title()).append('\n');
                case Piece.Entry entry -> words.append(entry.text()).append('\n');
                case Piece.Table table -> words.append(table.caption()).append('\n');
            }
        }
        return words.toString();
    }
}
