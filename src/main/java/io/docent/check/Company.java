package io.docent.check;

import io.docent.check.Figure.Kind;
import io.docent.check.Sentence.Bound;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Do figures that a claim puts side by side stand side by side in its sources, in the same order?
///
/// An estimate goes with its own interval and P value, a mean with its own spread, and the two figures of a
/// comparison keep their order: "0.86 (0.71–1.04)" is wrong where the passage has 0.86 and 1.04 with another
/// bound.
final class Company {

    /// Figures of the source that may stand between two that a claim puts side by side.
    private static final int REACH = 5;

    private static final int LONGEST = 40;
    private static final Set<Kind> FREE = EnumSet.of(Kind.P_VALUE, Kind.COUNT, Kind.YEAR);
    private static final Pattern SIDE_BY_SIDE = Pattern.compile(
            "(?i)(?:[\\s(),;:=<>≤≥\\[\\]%–—−/.+±-]|\\b(?:vs?|versus|to|and|p|ci|hr|rr|n|sd|range|percent|per cent|months?|mo|years?"
                    + "|weeks?|days?|mg|confidence|intervals?|compared|with|values?)\\b)*");

    private Company() {}

    static List<String> problems(Sentence claim, List<Source> sources) {
        Set<String> problems = new LinkedHashSet<>();
        List<List<Figure>> printed = sources.stream()
                .flatMap(source -> source.sentences().stream())
                .map(Company::figures)
                .toList();
        List<List<Figure>> main = printed.stream().map(Company::withoutSpreads).toList();
        compare(claim.text(), withoutSpreads(figures(claim)), main, problems);
        for (Figure spread : figures(claim)) {
            if (spread.kind() == Kind.SPREAD) {
                spread(claim, spread, printed, problems);
            }
        }
        return List.copyOf(problems);
    }

    private static List<Figure> figures(Sentence sentence) {
        return sentence.figures().stream()
                .map(Bound::figure)
                .filter(figure -> figure.kind() != Kind.LEVEL && figure.kind() != Kind.WORD)
                .toList();
    }

    private static List<Figure> withoutSpreads(List<Figure> figures) {
        return figures.stream().filter(figure -> figure.kind() != Kind.SPREAD).toList();
    }

    private static void compare(String text, List<Figure> figures, List<List<Figure>> printed, Set<String> problems) {
        for (int i = 0; i + 1 < figures.size(); i++) {
            Figure one = figures.get(i);
            Figure other = figures.get(i + 1);
            boolean together = printed.stream()
                    .anyMatch(list -> follows(list, one, other, REACH)
                            || isOrderFree(one, other) && follows(list, other, one, REACH));
            if (!together && areSideBySide(text, one, other)) {
                problems.add(apart(one, other));
            }
        }
    }

    /// A spread stands right behind its mean.
    private static void spread(Sentence claim, Figure spread, List<List<Figure>> printed, Set<String> problems) {
        List<Figure> figures = figures(claim);
        int at = figures.indexOf(spread);
        if (at > 0 && printed.stream().noneMatch(list -> follows(list, figures.get(at - 1), spread, 1))) {
            problems.add(apart(figures.get(at - 1), spread));
        }
    }

    private static String apart(Figure one, Figure other) {
        return "The passage does not put “" + one.printed().strip() + "” and “"
                + other.printed().strip() + "” together.";
    }

    /// A P value or a number of patients may stand on either side of what it goes with.
    private static boolean isOrderFree(Figure one, Figure other) {
        return one.kind() != other.kind() && (FREE.contains(one.kind()) || FREE.contains(other.kind()));
    }

    private static boolean areSideBySide(String text, Figure one, Figure other) {
        int from = one.span().end();
        int to = other.span().start();
        if (to < from || to - from > LONGEST) {
            return false;
        }
        String between = text.substring(from, to).replaceAll("95\\s?%|(?:±|\\+/?-)\\s?[\\d.·]+", "");
        return SIDE_BY_SIDE.matcher(between).matches();
    }

    private static boolean follows(List<Figure> figures, Figure first, Figure second, int reach) {
        for (int i = 0; i < figures.size(); i++) {
            int end = Math.min(figures.size(), i + 1 + reach);
            if (figures.get(i).agreesWith(first)
                    && figures.subList(i + 1, end).stream().anyMatch(second::agreesWith)) {
                return true;
            }
        }
        return false;
    }
}
