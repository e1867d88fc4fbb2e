package io.docent.answer;

import io.docent.evidence.Statement;
import io.docent.evidence.Value.Found;
import io.docent.text.Contrast;
import io.docent.text.Effect;
import io.docent.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The figures of one end point of a trial: the fullest account of each population.
final class ResultWords {

    private static final int MOST_POPULATIONS = 2;

    /// What a registry sheet says of where a figure was taken from.
    private static final Pattern SOURCE = Pattern.compile(" \\((?!n = )[^()]*\\)$");

    private static final Pattern TIME = Pattern.compile(" \\w+ (?:month|year|week)$", Pattern.CASE_INSENSITIVE);

    private ResultWords() {}

    /// The end point that a result was measured for, whatever time it was read at.
    static String endPoint(Statement statement) {
        return endPoint(found(statement));
    }

    static String endPoint(Found found) {
        return TIME.matcher(found.endPoint()).replaceFirst("");
    }

    static List<Piece> of(List<Statement> results) {
        List<Statement> chosen = new ArrayList<>();
        results.stream()
                .sorted(Comparator.comparingInt(ResultWords::completeness)
                        .reversed()
                        .thenComparingInt(statement -> statement.span().length()))
                .filter(statement -> chosen.stream().noneMatch(other -> isTold(statement, other)))
                .forEach(chosen::add);
        return chosen.stream()
                .limit(MOST_POPULATIONS)
                .sorted(Statement.IN_ORDER)
                .map(ResultWords::piece)
                .toList();
    }

    static Found found(Statement statement) {
        return (Found) statement.value();
    }

    private static int completeness(Statement statement) {
        Effect effect = found(statement).effect();
        Contrast contrast = found(statement).contrast();
        boolean tested = effect != null && effect.p() != null || contrast != null && contrast.p() != null;
        boolean timed = TIME.matcher(found(statement).endPoint()).find();
        return (effect == null ? 0 : effect.low() == null ? 2 : 4)
                + (tested ? 1 : 0)
                + (contrast == null ? 0 : 2)
                - (timed ? 2 : 0);
    }

    /// Whether another statement tells the same: the same population, or the same figures.
    private static boolean isTold(Statement one, Statement other) {
        String population = found(one).population();
        return population.isBlank() || population.equals(found(other).population()) || sameFigures(one, other);
    }

    private static boolean sameFigures(Statement one, Statement other) {
        Effect ratio = found(one).effect();
        Effect otherRatio = found(other).effect();
        if (ratio != null && otherRatio != null) {
            return ratio.value().compareTo(otherRatio.value()) == 0;
        }
        Contrast arms = found(one).contrast();
        Contrast otherArms = found(other).contrast();
        return arms != null
                && otherArms != null
                && arms.first().compareTo(otherArms.first()) == 0
                && arms.second().compareTo(otherArms.second()) == 0;
    }

    /// The figures, with the population that a registry sheet names right before them and without their source.
    private static Piece piece(Statement statement) {
        String text = statement.passage().text();
        Span span = statement.span();
        String population = found(statement).population();
        int start = span.start();
        if (statement.isRegistry()
                && !population.isEmpty()
                && text.startsWith(population + ": ", start - population.length() - 2)) {
            start -= population.length() + 2;
        }
        Matcher source = SOURCE.matcher(span.in(text));
        int end = statement.isRegistry() && source.find() ? span.start() + source.start() : span.end();
        return new Piece(
                statement.passage(),
                statement.sentence(),
                List.of(new Span(start, end)),
                "",
                List.of(statement.trial()),
                0);
    }
}
