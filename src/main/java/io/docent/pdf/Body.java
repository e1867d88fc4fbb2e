package io.docent.pdf;

import io.docent.pdf.Word.Face;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How the running text of a paper is set.
///
/// @param face font and size of most letters
/// @param shares share of all letters that are set in a size, by size in tenths of a point
record Body(Face face, Map<Long, Double> shares) {

    private static final double FEWEST = 0.08;
    private static final double SMALLER = 0.4;

    Body {
        shares = Map.copyOf(shares);
    }

    static Body of(List<Line> lines) {
        Map<Face, Integer> letters = new HashMap<>();
        Map<Long, Double> sizes = new HashMap<>();
        double all = 0;
        for (Line line : lines) {
            for (Word word : line.words()) {
                int length = word.text().length();
                letters.merge(word.face(), length, Integer::sum);
                sizes.merge(Math.round(word.size() * 10), (double) length, Double::sum);
                all += length;
            }
        }
        double total = Math.max(1, all);
        sizes.replaceAll((size, count) -> count / total);
        Face most = letters.entrySet().stream()
                .max(Map.Entry.<Face, Integer>comparingByValue()
                        .thenComparing(entry -> entry.getKey().font()))
                .map(Map.Entry::getKey)
                .orElse(new Face("", 10));
        return new Body(most, sizes);
    }

    double size() {
        return face.size();
    }

    /// Whether text of this size is too small and too rare to be running text.
    boolean isAside(double size) {
        return size < face.size() - SMALLER && shares.getOrDefault(Math.round(size * 10), 0.0) < FEWEST;
    }

    boolean isBodyFont(Word word) {
        return word.face().font().equals(face.font());
    }
}
