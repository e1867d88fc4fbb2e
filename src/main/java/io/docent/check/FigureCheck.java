package io.docent.check;

import io.docent.check.Figure.Kind;
import io.docent.check.Sentence.Bound;
import io.docent.check.Sentence.Order;
import io.docent.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Does each figure of a claim stand in its sources, for the same end point and the same arm?
final class FigureCheck {

    private final Vocabulary vocabulary;

    FigureCheck(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<String> problems(Sentence claim, List<Source> sources) {
        List<Bound> printed = sources.stream()
                .flatMap(source -> source.sentences().stream())
                .flatMap(sentence -> sentence.figures().stream())
                .toList();
        Set<String> problems = new LinkedHashSet<>();
        for (Bound figure : claim.figures()) {
            if (figure.figure().kind() != Kind.WORD) {
                problem(figure, claim.figures(), printed, problems);
            }
        }
        return List.copyOf(problems);
    }

    private void problem(Bound claimed, List<Bound> inClaim, List<Bound> printed, Set<String> problems) {
        String shown = "“" + claimed.figure().printed().strip() + "”";
        List<Bound> same = printed.stream()
                .filter(each -> each.figure().agreesWith(claimed.figure()))
                .toList();
        if (same.isEmpty() || hasAnotherUnit(claimed, same, printed)) {
            problems.add(absent(claimed, printed, shown));
            return;
        }
        List<Bound> ofEndPoint =
                same.stream().filter(each -> sameEndPoint(each, claimed)).toList();
        if (ofEndPoint.isEmpty()) {
            problems.add("The passage gives " + shown + " for " + names(same) + ", not for " + names(List.of(claimed))
                    + ".");
            return;
        }
        List<Bound> ofStatistic =
                ofEndPoint.stream().filter(each -> sameStatistic(each, claimed)).toList();
        if (ofStatistic.isEmpty()) {
            problems.add("The passage gives " + shown + " as a "
                    + ofEndPoint.getFirst().statistic() + ", not as a " + claimed.statistic() + ".");
            return;
        }
        if (samePair(ofStatistic, claimed).stream().noneMatch(each -> sameArm(each, claimed, inClaim, printed))) {
            problems.add("The passage gives " + shown + " for the other arm.");
        }
    }

    /// Whether the source prints the value with another unit, and never with this one.
    private static boolean hasAnotherUnit(Bound claimed, List<Bound> same, List<Bound> printed) {
        Figure figure = claimed.figure();
        boolean exact = figure.unit().isEmpty()
                || same.stream().anyMatch(each -> each.figure().unit().equals(figure.unit()));
        return !exact
                && printed.stream()
                        .map(Bound::figure)
                        .anyMatch(each -> each.value().compareTo(figure.value()) == 0
                                && each.kind() == figure.kind()
                                && !each.unit().isEmpty()
                                && figure.kind() != Kind.COUNT);
    }

    /// Figures that stand in the sources, but in another place: where the claim says one, the source says
    /// another.
    List<String> misplaced(Sentence claim, List<Source> sources) {
        List<String> problems = new ArrayList<>();
        for (Bound bound : claim.figures()) {
            int at = Place.of(claim, bound.figure());
            if (at >= 0) {
                Place.instead(claim, at, bound.figure(), sources).ifPresent(problems::add);
            }
        }
        return problems;
    }

    private static String absent(Bound claimed, List<Bound> printed, String shown) {
        return printed.stream()
                .filter(each -> each.figure().value().compareTo(claimed.figure().value()) == 0)
                .findFirst()
                .map(each -> "The figure " + shown + " stands in the passage only as “"
                        + each.figure().printed().strip() + "”, which is something else.")
                .orElse("The figure " + shown + " does not stand in the passage that is cited.");
    }

    private boolean sameEndPoint(Bound one, Bound other) {
        if (one.endPoints().isEmpty() || other.endPoints().isEmpty()) {
            return true;
        }
        return one.endPoints().stream()
                .anyMatch(id -> other.endPoints().stream().anyMatch(its -> related(id, its)));
    }

    private boolean related(String one, String other) {
        return one.equals(other) || wider(one).contains(other) || wider(other).contains(one);
    }

    /// What an end point is a sort of; "efficacy" would make everything related.
    private Set<String> wider(String id) {
        return vocabulary.term(id).map(vocabulary::withAncestors).orElse(Set.of()).stream()
                .filter(each -> !each.equals("end_point:efficacy"))
                .collect(Collectors.toSet());
    }

    private static boolean sameStatistic(Bound one, Bound other) {
        return one.statistic().isEmpty()
                || other.statistic().isEmpty()
                || one.statistic().equals(other.statistic());
    }

    private static boolean sameArm(Bound source, Bound claimed, List<Bound> inClaim, List<Bound> printed) {
        if (source.partner() == null) {
            return true;
        }
        Bound opposite = of(source.partner(), printed);
        if (source.figure().value().compareTo(opposite.figure().value()) == 0) {
            return true;
        }
        int own = leaning(claimed, source, opposite);
        if (own != 0) {
            return own > 0;
        }
        int others = claimed.partner() == null ? 0 : leaning(of(claimed.partner(), inClaim), source, opposite);
        return others == 0 ? inOrder(source, claimed) : others < 0;
    }

    /// Of figures that agree, those that are compared with the same other figure, if there are any.
    private static List<Bound> samePair(List<Bound> figures, Bound claimed) {
        Figure other = claimed.partner();
        if (other == null) {
            return figures;
        }
        List<Bound> pairs = figures.stream()
                .filter(each -> each.partner() != null && each.partner().agreesWith(other))
                .toList();
        return pairs.isEmpty() ? figures : pairs;
    }

    private static Bound of(Figure figure, List<Bound> figures) {
        return figures.stream()
                .filter(each -> each.figure().equals(figure))
                .findFirst()
                .orElseThrow();
    }

    /// Whether the words that name a figure's arm are those of one arm (above 0), of the other (below), or of
    /// neither.
    private static int leaning(Bound claimed, Bound one, Bound other) {
        long here = only(one.arm(), other.arm()).filter(claimed.arm()::contains).count();
        long there =
                only(other.arm(), one.arm()).filter(claimed.arm()::contains).count();
        return Long.compare(here, there);
    }

    /// Where no words name the arms, the two figures of a comparison stand in the same order in both.
    private static boolean inOrder(Bound source, Bound claimed) {
        if (claimed.partner() == null || source.partner() == null) {
            return true;
        }
        boolean samePair = claimed.partner().value().compareTo(source.partner().value()) == 0;
        return !samePair || claimed.order() == Order.ALONE || claimed.order() == source.order();
    }

    private static Stream<String> only(Set<String> these, Set<String> those) {
        return these.stream().filter(key -> !those.contains(key));
    }

    private String names(List<Bound> figures) {
        List<String> names = new ArrayList<>();
        for (Bound figure : figures) {
            for (String id : figure.endPoints()) {
                String name = vocabulary.term(id).map(term -> term.name()).orElse(id);
                if (!names.contains(name)) {
                    names.add(name);
                }
            }
        }
        return String.join(" and ", names);
    }
}
