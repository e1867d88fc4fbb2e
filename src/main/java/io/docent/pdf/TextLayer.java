package io.docent.pdf;

import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.util.List;
import java.util.Optional;

/// Whether the text of a PDF can be read at all. Scans have none; in some files the fonts do not say which
/// letters they print, and what comes out is gibberish that must not be quoted.
final class TextLayer {

    private static final int FEWEST_LETTERS = 40;
    private static final int FEWEST_TO_JUDGE = 400;
    private static final double MOST_UNKNOWN = 0.3;
    private static final double SOME_UNKNOWN = 0.02;
    private static final double MOST_ODD = 0.15;
    private static final double FEWEST_VOWELS = 0.2;
    private static final double LATIN = 0.5;
    private static final String FIX = "run it through OCR (for example ocrmypdf --force-ocr) and add it again";

    private long letters;
    private long latin;
    private long vowels;
    private long odd;
    private long unknown;

    private TextLayer() {}

    /// @param unmapped glyphs that no letter is known for
    /// @param name how messages call the file
    /// @return a sentence for the reader where a part cannot be read
    /// @throws ProblemException if there is no text, or none that can be read
    static Optional<String> check(List<Page> pages, long unmapped, String name) {
        TextLayer text = new TextLayer();
        pages.forEach(
                page -> page.words().forEach(word -> word.text().codePoints().forEach(text::count)));
        text.unknown += unmapped;
        return text.judge(name);
    }

    private void count(int character) {
        boolean letter = Character.isLetter(character);
        letters += letter ? 1 : 0;
        unknown += Glyphs.isUnknown(character) ? 1 : 0;
        odd += letter && character >= 0x180 && character < 0x370 ? 1 : 0;
        if (character < 0x80 && letter) {
            latin++;
            vowels += "aeiouyAEIOUY".indexOf(character) >= 0 ? 1 : 0;
        }
    }

    private Optional<String> judge(String name) {
        if (letters + unknown < FEWEST_LETTERS) {
            throw problem("the PDF has no text layer", name);
        }
        boolean gibberish = letters > FEWEST_TO_JUDGE
                && (odd > MOST_ODD * letters || (latin > LATIN * letters && vowels < FEWEST_VOWELS * latin));
        if (gibberish || unknown > MOST_UNKNOWN * (letters + unknown)) {
            throw problem("the PDF's text layer is unreadable: its fonts do not say which letters they print", name);
        }
        return unknown > SOME_UNKNOWN * (letters + unknown)
                ? Optional.of(100 * unknown / (letters + unknown)
                        + " in 100 letters of the PDF could not be read: its fonts do not say what they are")
                : Optional.empty();
    }

    private static ProblemException problem(String what, String where) {
        return new ProblemException(new Problem(what, where, FIX));
    }
}
