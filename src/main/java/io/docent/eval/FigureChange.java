package io.docent.eval;

import io.docent.eval.Figure.Sort;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A number is changed; the cited passage holds the new one nowhere.
record FigureChange(Sort sort) implements Perturbation {

    /// After these a neighbouring number is no contradiction.
    private static final Pattern BOUND = Pattern.compile(
            "(?i)(?:more than|less than|fewer than|greater than|over|under|above|below|at least|at most|up to|about"
                    + "|approximately|around|nearly|almost|roughly|some|≥|≤|>|<|~|≈|=|exceed\\w*|within|every)\\s?$");

    @Override
    public String kind() {
        return "number: " + sort.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    @Override
    public Aim aim() {
        return Aim.FIGURES;
    }

    @Override
    public List<Claim> of(Statement statement, Ground ground) {
        String text = statement.text();
        Set<BigDecimal> held = Figures.values(statement.source().text());
        List<Claim> wrong = new ArrayList<>();
        for (Figure figure : Figures.in(text)) {
            if (figure.sort() == sort && !isBound(text, figure)) {
                replacements(text, figure)
                        .filter(other -> !held.contains(Figure.value(other)))
                        .map(other -> statement.claim().saying(Splice.one(text, figure.span(), other)))
                        .forEach(wrong::add);
            }
        }
        return wrong;
    }

    private static boolean isBound(String text, Figure figure) {
        if (figure.sort() == Sort.P_VALUE || figure.sort() == Sort.COUNT || figure.sort() == Sort.RATIO) {
            return before(text, figure).matches("(?s).*[≥≤].?");
        }
        return BOUND.matcher(before(text, figure)).find();
    }

    private static String before(String text, Figure figure) {
        return text.substring(
                Math.max(0, figure.span().start() - 20), figure.span().start());
    }

    private static Stream<String> replacements(String text, Figure figure) {
        Stream<String> moved = Stream.of(figure.lastDigitMoved(1), figure.lastDigitMoved(-1))
                .filter(other -> !other.equals(figure.printed()));
        String before = before(text, figure);
        if (figure.sort() == Sort.P_VALUE && before.contains("<")) {
            // A wider bound would follow from the narrower one.
            return moved.filter(other -> Figure.value(other).compareTo(figure.value()) < 0
                    && Figure.value(other).signum() > 0);
        }
        if (figure.sort() == Sort.P_VALUE && before.contains(">")) {
            return moved.filter(other -> Figure.value(other).compareTo(figure.value()) > 0);
        }
        boolean share = figure.sort() == Sort.PERCENTAGE;
        return moved.filter(other -> Figure.value(other).signum() > 0)
                .filter(other -> !share || Figure.value(other).compareTo(BigDecimal.valueOf(100)) <= 0);
    }
}
