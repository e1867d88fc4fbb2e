package io.docent.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Drops the numbers that manuscripts print beside each line, or each fifth: they count up along one edge
/// of the text, and outside it.
final class LineNumbers {

    private static final int FEWEST = 5;
    private static final double SAME_EDGE = 3;
    private static final double RISING = 0.9;
    private static final double MARGIN = 0.2;
    private static final double STRAY = 0.05;

    private LineNumbers() {}

    static List<Line> without(Page page, List<Line> lines) {
        List<Line> left = numbers(lines.stream()
                .filter(line -> line.right() < MARGIN * page.width())
                .toList());
        List<Line> right = numbers(lines.stream()
                .filter(line -> line.left() > (1 - MARGIN) * page.width())
                .toList());
        List<Line> rest = new ArrayList<>(lines);
        rest.removeAll(outside(left, lines, Line::left, Line::right));
        rest.removeAll(outside(right, lines, line -> -line.right(), line -> -line.left()));
        return rest;
    }

    /// The numbers, if they stand farther out than the text; the first column of a table stands where the text
    /// does.
    private static List<Line> outside(
            List<Line> numbers, List<Line> lines, ToDoubleFunction<Line> outer, ToDoubleFunction<Line> inner) {
        double end = numbers.stream().mapToDouble(inner).max().orElse(0);
        long others = lines.stream()
                .filter(line -> !numbers.contains(line) && outer.applyAsDouble(line) < end)
                .count();
        return others <= STRAY * numbers.size() ? numbers : List.of();
    }

    /// Lines of one number each that end at one edge and count up; none where there are few.
    private static List<Line> numbers(List<Line> margin) {
        List<Line> numbers =
                margin.stream().filter(line -> line.text().matches("\\d{1,4}")).toList();
        List<Line> left = aligned(numbers, Line::left);
        List<Line> right = aligned(numbers, Line::right);
        List<Line> aligned = left.size() > right.size() ? left : right;
        int rising = 0;
        for (int at = 1; at < aligned.size(); at++) {
            int step = number(aligned.get(at)) - number(aligned.get(at - 1));
            rising += step == 1 || step == 5 ? 1 : 0;
        }
        return aligned.size() >= FEWEST && rising >= RISING * (aligned.size() - 1) ? aligned : List.of();
    }

    private static List<Line> aligned(List<Line> numbers, ToDoubleFunction<Line> edge) {
        double middle = numbers.stream()
                .mapToDouble(edge)
                .sorted()
                .skip(numbers.size() / 2)
                .findFirst()
                .orElse(0);
        return numbers.stream()
                .filter(line -> Math.abs(edge.applyAsDouble(line) - middle) < SAME_EDGE)
                .toList();
    }

    private static int number(Line line) {
        return Integer.parseInt(line.text());
    }
}
