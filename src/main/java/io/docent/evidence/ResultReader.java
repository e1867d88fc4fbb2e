package io.docent.evidence;

import io.docent.text.Contrast;
import io.docent.text.Effect;
import io.docent.text.Effects;
import io.docent.text.Span;
import io.docent.vocabulary.Mention;
import io.docent.vocabulary.Term.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what was measured: ratios with their intervals, and the figures of the arms, bound to the end point
/// that was named last before them.
final class ResultReader {

    private static final Pattern CUT = Pattern.compile(
            "\\b(?:(?:final|interim|updated|primary|first|second|later|long-term|extended|post hoc)[ -](?:\\w+ )?(?:analys[ei]s|results|follow-up|data"
                    + "|cut-?off)|(?:after|with|at) (?:a )?(?:median|minimum) follow-up of [\\d.]+ \\w+|data cut-?off|subsequent analys[ei]s)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern POPULATION = Pattern.compile(
            "\\b(?:in|among|for) (?:the |patients with |those with )?([^,;.()]{0,40}?(?:sub-?group|sub-?set|subpopulation|-positive|-negative|-high|-low"
                    + "|aged)[^,;.()]{0,60})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TIME = Pattern.compile(
            "\\b(\\d{1,2}|one|two|three|five)[- ](month|year|week)s?(?=[- ]|$)", Pattern.CASE_INSENSITIVE);

    private static final Pattern TIME_BEHIND = Pattern.compile(
            "^[)\\]]?,? at (?:\\d{1,2}|one|two|three|five)[- ](?:month|year|week)s?\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern BEHIND = Pattern.compile("[)\\]]{0,2} (?:for|in|of) (?:the )?(?=\\w)");
    private static final Pattern COMPOSITE = Pattern.compile(
            "\\b(?:progression|recurrence|relapse|metastas[ie]s|disease) or $", Pattern.CASE_INSENSITIVE);

    private ResultReader() {}

    static List<Statement> read(Scope scope) {
        if (scope.hold() == Scope.Hold.JOINT) {
            return List.of();
        }
        List<Figure> figures = figures(scope);
        List<Statement> statements = new ArrayList<>();
        for (Figure figure : figures) {
            endPoint(scope, figure.span()).ifPresent(endPoint -> {
                Value value = new Value.Found(
                        endPoint + time(scope, figure),
                        first(POPULATION, clause(scope, figure), 1),
                        first(CUT, clause(scope, figure), 0),
                        figure.effect(),
                        figure.contrast());
                statements.addAll(scope.state(Attribute.RESULT, value, figure.span()));
            });
        }
        return statements;
    }

    /// A ratio, the figures of two arms, or both where one stands in brackets behind the other.
    private record Figure(
            Span span, @Nullable Effect effect, @Nullable Contrast contrast) {}

    private static List<Figure> figures(Scope scope) {
        List<Effect> effects = new ArrayList<>(Effects.of(scope.text()));
        List<Figure> figures = new ArrayList<>();
        for (Contrast contrast : Contrast.of(scope.text())) {
            boolean part = effects.stream().anyMatch(effect -> effect.span().overlaps(contrast.span()));
            if (part) {
                continue;
            }
            Optional<Effect> beside = effects.stream()
                    .filter(effect -> isBeside(scope.text(), contrast.span(), effect.span()))
                    .findFirst();
            beside.ifPresent(effects::remove);
            int end = beside.map(effect -> effect.span().end())
                    .orElse(contrast.span().end());
            figures.add(new Figure(scope.at(contrast.span().start(), end), beside.orElse(null), contrast));
        }
        effects.forEach(effect -> figures.add(
                new Figure(scope.at(effect.span().start(), effect.span().end()), effect, null)));
        figures.sort(Comparator.comparing(Figure::span));
        return figures;
    }

    private static boolean isBeside(String text, Span contrast, Span effect) {
        return effect.start() >= contrast.end()
                && text.substring(contrast.end(), effect.start()).matches("[ ,;(\\[]{0,4}(?:with an? )?");
    }

    private static Optional<String> endPoint(Scope scope, Span figure) {
        Span before = new Span(scope.sentence().start(), figure.end());
        return named(scope, figure, before).or(() -> namedBehind(scope, figure));
    }

    /// "a hazard ratio of 0.75 for overall survival".
    private static Optional<String> namedBehind(Scope scope, Span figure) {
        int end = Math.min(scope.part().end(), figure.end() + 60);
        Span behind = new Span(figure.end(), Math.max(figure.end(), end));
        return BEHIND.matcher(behind.in(scope.marked().text())).lookingAt()
                ? scope.marked().mentions(behind, Kind.END_POINT).stream()
                        .findFirst()
                        .map(Mention::term)
                        .filter(term ->
                                EndPoints.isEfficacy(term, scope.marked().vocabulary()))
                        .map(EndPoints::key)
                : Optional.empty();
    }

    private static Optional<String> named(Scope scope, Span figure, Span before) {
        return scope.marked().mentions(before, Kind.END_POINT).stream()
                .filter(mention -> mention.span().start() < figure.start()
                        || mention.span().end() < figure.end())
                .filter(mention ->
                        EndPoints.isEfficacy(mention.term(), scope.marked().vocabulary())
                                || mention.term().parents().contains(Kind.END_POINT.id("adverse event"))
                                || mention.term().id().equals(Kind.END_POINT.id("adverse event")))
                .filter(mention -> !isPartOfComposite(scope, mention))
                .max(Comparator.comparing(Mention::span))
                .filter(mention ->
                        EndPoints.isEfficacy(mention.term(), scope.marked().vocabulary()))
                .map(mention ->
                        isMedianSurvival(scope, mention) ? EndPoints.OVERALL_SURVIVAL : EndPoints.key(mention.term()));
    }

    /// A median of survival without more words is that of overall survival.
    private static boolean isMedianSurvival(Scope scope, Mention mention) {
        int start = mention.span().start();
        return mention.term().id().equals(EndPoints.SURVIVAL)
                && scope.marked()
                        .text()
                        .substring(Math.max(0, start - 7), mention.span().end())
                        .matches("(?is).*\\bmedian survival");
    }

    /// "progression or death" is progression-free survival, not death.
    private static boolean isPartOfComposite(Scope scope, Mention mention) {
        String before = scope.marked()
                .text()
                .substring(
                        Math.max(0, mention.span().start() - 30), mention.span().start());
        return mention.term().id().equals(Kind.END_POINT.id("mortality"))
                && COMPOSITE.matcher(before).find();
    }

    /// Which time a rate was read at: " 6 month"; empty for medians and ratios.
    private static String time(Scope scope, Figure figure) {
        if (figure.contrast() == null || !figure.contrast().unit().equals("%")) {
            return "";
        }
        int from = Math.max(scope.part().start(), figure.span().start() - 60);
        String before =
                lastTime(scope.marked().text().substring(from, figure.span().start()));
        Matcher behind = TIME_BEHIND.matcher(scope.after(figure.span().end()));
        return before.isEmpty() && behind.find() ? lastTime(behind.group()) : before;
    }

    /// The last time that words name: " 12 week"; empty where they name none.
    static String lastTime(String words) {
        Matcher time = TIME.matcher(words);
        String last = "";
        while (time.find()) {
            last = " " + time.group(1) + " " + time.group(2);
        }
        return last;
    }

    /// The words on a figure: back to the last semicolon or colon, and a little beyond it.
    private static String clause(Scope scope, Figure figure) {
        String text = scope.text();
        int at = figure.span().start() - scope.part().start();
        int start = Math.max(text.lastIndexOf(';', at), text.lastIndexOf(':', at)) + 1;
        int end = Math.min(text.length(), figure.span().end() - scope.part().start() + 60);
        return text.substring(start, end);
    }

    private static String first(Pattern pattern, String text, int group) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(group) : "";
    }
}
