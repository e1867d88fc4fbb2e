package io.docent.pdf;

import io.docent.pdf.Word.Face;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How the running text of a paper is set.
///
/// @param face font and size of most letters before the reference list
/// @param fonts fonts of running text: those that paragraphs are set in on several pages
/// @param shares share of all letters that are set in a size, by size in tenths of a point
/// @param leading how far lines of a paragraph usually stand apart, as a multiple of their size
record Body(Face face, Set<String> fonts, Map<Long, Double> shares, double leading) {

    private static final double RARE_SIZE = 0.08;
    private static final double SMALLER = 0.4;
    private static final double WIDER = 1.12;

    Body {
        fonts = Set.copyOf(fonts);
        shares = Map.copyOf(shares);
    }

    static Body of(List<Line> lines) {
        Map<Face, Double> faces = new HashMap<>();
        Map<Long, Double> sizes = new HashMap<>();
        double all = 1;
        boolean inReferences = false;
        for (Line line : lines) {
            inReferences = inReferences || ReferenceList.isHeading(line.text());
            for (Word word : line.words()) {
                double letters = word.text().length();
                faces.merge(word.face(), inReferences ? letters / 4 : letters, Double::sum);
                sizes.merge(Math.round(word.size() * 10), letters, Double::sum);
                all += letters;
            }
        }
        double total = all;
        sizes.replaceAll((size, letters) -> letters / total);
        Face most = mostUsed(faces);
        Set<String> running = new HashSet<>(RunningFonts.of(lines, most.size()));
        running.add(most.font());
        return new Body(most, running, sizes, Leading.of(lines, most));
    }

    private static Face mostUsed(Map<Face, Double> faces) {
        return faces.entrySet().stream()
                .max(Map.Entry.<Face, Double>comparingByValue()
                        .thenComparing(entry -> entry.getKey().font()))
                .map(Map.Entry::getKey)
                .orElse(new Face("", 10));
    }

    double size() {
        return face.size();
    }

    /// Whether text of this size is too small and too rare to be running text.
    boolean isAside(double size) {
        return size < face.size() - SMALLER && shares.getOrDefault(Math.round(size * 10), 0.0) < RARE_SIZE;
    }

    /// The widest room between baselines of lines that may be of one paragraph, as a multiple of their size.
    ///
    /// @param usual where the paper is set as most are
    double widest(double usual) {
        return Math.max(usual, WIDER * leading);
    }

    boolean isBodyFont(Word word) {
        return fonts.contains(word.face().font());
    }
}
