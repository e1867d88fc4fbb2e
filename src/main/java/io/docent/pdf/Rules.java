package io.docent.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Rules from top to bottom, the pieces of each put together.
final class Rules {

    private static final double SAME_HEIGHT = 1.5;
    private static final double TOUCHING = 4;

    private Rules() {}

    static List<Rule> joined(List<Rule> rules) {
        List<Rule> sorted = new ArrayList<>(rules);
        sorted.sort(Comparator.comparingDouble((Rule rule) -> Math.round(rule.y() / SAME_HEIGHT))
                .thenComparingDouble(Rule::left)
                .thenComparingDouble(Rule::right));
        List<Rule> joined = new ArrayList<>();
        for (Rule rule : sorted) {
            Rule last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && Math.abs(last.y() - rule.y()) < SAME_HEIGHT && rule.left() - last.right() < TOUCHING) {
                joined.removeLast();
                joined.add(new Rule(last.left(), Math.max(last.right(), rule.right()), last.y()));
            } else {
                joined.add(rule);
            }
        }
        joined.sort(Comparator.comparingDouble(Rule::y));
        return joined;
    }
}
