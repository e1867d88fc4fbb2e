package io.docent.pdf;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Fonts that paragraphs are set in. Headings often share a font with the abstract, which is on one page;
/// running text is on several.
final class RunningFonts {

    private static final int FEWEST_LINES = 4;
    private static final double FEWEST_PAGES = 0.25;
    private static final double RARE = 0.1;
    private static final double NEAR = 1.2;

    private RunningFonts() {}

    /// @param size of most letters, in points; other sizes do not count
    static Set<String> of(List<Line> lines, double size) {
        Map<Integer, List<Line>> pages = lines.stream()
                .filter(line -> line.size() > size - NEAR && line.size() < size + NEAR / 2)
                .collect(Collectors.groupingBy(Line::page, TreeMap::new, Collectors.toList()));
        Map<String, Set<Integer>> found = new HashMap<>();
        Map<String, Integer> letters = new HashMap<>();
        int all = 0;
        for (Map.Entry<Integer, List<Line>> page : pages.entrySet()) {
            for (Line line : inParagraphs(page.getValue())) {
                String font = line.face().font();
                found.computeIfAbsent(font, name -> new HashSet<>()).add(page.getKey());
                letters.merge(font, line.text().length(), Integer::sum);
                all += line.text().length();
            }
        }
        int total = all;
        double fewest = Math.max(2, FEWEST_PAGES * pages.size());
        return found.entrySet().stream()
                .filter(font ->
                        font.getValue().size() >= fewest && letters.getOrDefault(font.getKey(), 0) > RARE * total)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /// Lines with as many of their font closely above and below them as paragraphs have.
    private static List<Line> inParagraphs(List<Line> page) {
        List<Line> sorted =
                page.stream().sorted(Comparator.comparingDouble(Line::base)).toList();
        int[] stacks = new int[sorted.size()];
        int[] heights = new int[sorted.size()];
        for (int at = 0; at < sorted.size(); at++) {
            stacks[at] = at;
            for (int above = at - 1; above >= 0 && near(sorted.get(above), sorted.get(at)); above--) {
                stacks[at] = isBelow(sorted.get(above), sorted.get(at)) ? stacks[above] : stacks[at];
            }
            heights[stacks[at]]++;
        }
        return IntStream.range(0, stacks.length)
                .filter(at -> heights[stacks[at]] >= FEWEST_LINES)
                .mapToObj(sorted::get)
                .toList();
    }

    private static boolean near(Line above, Line line) {
        return line.base() - above.base() < 1.75 * line.size();
    }

    private static boolean isBelow(Line above, Line line) {
        double shared = Math.min(above.right(), line.right()) - Math.max(above.left(), line.left());
        double narrower = Math.min(above.right() - above.left(), line.right() - line.left());
        return line.base() - above.base() > 0.5 * line.size()
                && shared > narrower / 2
                && above.face().font().equals(line.face().font());
    }
}
