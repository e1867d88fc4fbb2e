package io.docent.pdf;

import java.util.List;

/// Lines below each other that are read from top to bottom.
///
/// @param left where its lines start, indents aside
/// @param right where full lines end
/// @param lines from top to bottom, at least one
record Column(double left, double right, List<Line> lines) {

    Column {
        lines = List.copyOf(lines);
    }

    static Column of(List<Line> lines) {
        double[] lefts = lines.stream().mapToDouble(Line::left).sorted().toArray();
        double[] rights = lines.stream().mapToDouble(Line::right).sorted().toArray();
        return new Column(lefts[lefts.length / 20], rights[rights.length - 1 - rights.length / 20], lines);
    }

    double width() {
        return right - left;
    }
}
