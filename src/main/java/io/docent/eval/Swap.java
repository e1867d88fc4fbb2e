package io.docent.eval;

import io.docent.eval.Figure.Sort;
import io.docent.text.Span;
import io.docent.vocabulary.Mention;
import io.docent.vocabulary.Term.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Two things that are both true change places.
enum Swap implements Perturbation {
    /// `36% vs 18%` becomes `18% vs 36%`.
    ARMS_BY_ORDER("swap: arms, by order") {
        @Override
        Stream<String> wrong(String text, Ground ground) {
            return COMPARING.matcher(text).find() && !BOTH.matcher(text).find()
                    ? exchanged(text, VERSUS.matcher(text))
                    : Stream.empty();
        }
    },
    /// `36% with A and 18% with B` becomes `18% with A and 36% with B`.
    ARMS_NAMED("swap: arms, named") {
        @Override
        Stream<String> wrong(String text, Ground ground) {
            List<Figure> figures = Figures.in(text).stream()
                    .filter(figure -> ARM_SORTS.contains(figure.sort()) && !isSpread(text, figure))
                    .toList();
            List<String> wrong = new ArrayList<>();
            for (int i = 0; i + 1 < figures.size(); i++) {
                Figure one = figures.get(i);
                Figure other = figures.get(i + 1);
                String between = text.substring(one.span().end(), other.span().start());
                boolean comparable =
                        one.sort() == other.sort() && unit(text, one).equals(unit(text, other));
                if (comparable && differ(one, other) && ARMS.matcher(between).find()) {
                    wrong.add(exchanged(text, one.span(), other.span()));
                }
            }
            return wrong.stream();
        }
    },
    /// `median OS 11.2 months and median PFS 7.1 months` becomes `median PFS 11.2 months and median OS 7.1
    /// months`.
    END_POINTS("swap: end points") {
        @Override
        Stream<String> wrong(String text, Ground ground) {
            List<Mention> names = ground.mentions(text, Kind.END_POINT).stream()
                    .filter(EndPoints::isMeasured)
                    .toList();
            List<String> wrong = new ArrayList<>();
            for (int i = 0; i + 1 < names.size(); i++) {
                Mention one = names.get(i);
                Mention other = names.get(i + 1);
                int next = i + 2 < names.size() ? names.get(i + 2).span().start() : text.length();
                Set<BigDecimal> first =
                        figuresBetween(text, one.span().end(), other.span().start());
                Set<BigDecimal> second = figuresBetween(text, other.span().end(), next);
                boolean each = !first.isEmpty() && !second.isEmpty() && !first.equals(second);
                if (each && EndPoints.areUnrelated(one.term(), other.term(), ground)) {
                    wrong.add(exchanged(text, one.span(), other.span()));
                }
            }
            return wrong.stream();
        }
    };

    private static final String SPREAD = "(?:\\s?(?:±|\\+/-|\\+-)\\s?[\\d.·]+)?";
    private static final Pattern VERSUS =
            Pattern.compile("(?<![\\p{L}\\p{N}.,·–/±-]|[±–-] |\\b(?:to|of) )(" + Figures.NUMBER + ")"
                    + SPREAD + "\\s?(?:%|\\p{L}{1,9})?,?\\s(?:vs\\.?|versus|compared (?:with|to)|against)\\s("
                    + Figures.NUMBER + ")(?![\\p{L}\\p{N}/-]|[.,·]\\d)");
    /// Figures without arms have no order that could be wrong.
    private static final Pattern COMPARING = Pattern.compile(
            "(?i)\\b(?:than|groups?|arms?|with|compared|placebo|\\p{L}+-treated|more|fewer|lower|higher|longer|shorter|for)\\b");
    private static final Pattern BOTH = Pattern.compile("(?i)\\b(?:both|no (?:significant )?differences?)\\b");
    private static final String ARM = "[^;.:%]{2,70}";
    private static final Pattern ARMS =
            Pattern.compile("(?i)^\\s?(?:%|percent|\\p{L}{3,7})?\\s(?:(?:of \\p{L}+ )?(?:with|in|for|on|among)\\b" + ARM
                    + "\\b(?:and|vs\\.?|versus|against|compared (?:with|to)|to)\\s(?:\\()?|(?:vs\\.?|versus)\\s" + ARM
                    + "\\s)$");
    private static final Pattern UNIT = Pattern.compile("^[ \u00a0]?(%|\\p{L}+)");
    private static final Set<Sort> ARM_SORTS = Set.of(Sort.PERCENTAGE, Sort.DURATION);

    private final String kind;

    Swap(String kind) {
        this.kind = kind;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Aim aim() {
        return Aim.SWAPS;
    }

    @Override
    public List<Claim> of(Statement statement, Ground ground) {
        return wrong(statement.text(), ground).map(statement.claim()::saying).toList();
    }

    abstract Stream<String> wrong(String text, Ground ground);

    private static Stream<String> exchanged(String text, Matcher pair) {
        List<String> wrong = new ArrayList<>();
        while (pair.find()) {
            if (Figure.value(pair.group(1)).compareTo(Figure.value(pair.group(2))) != 0) {
                wrong.add(exchanged(text, new Span(pair.start(1), pair.end(1)), new Span(pair.start(2), pair.end(2))));
            }
        }
        return wrong.stream();
    }

    private static String exchanged(String text, Span one, Span other) {
        return Splice.all(text, List.of(new Splice(one, other.in(text)), new Splice(other, one.in(text))));
    }

    private static String unit(String text, Figure figure) {
        Matcher unit = UNIT.matcher(text.substring(figure.span().end()));
        return unit.find() ? unit.group(1) : "";
    }

    private static boolean isSpread(String text, Figure figure) {
        return text.substring(0, figure.span().start()).matches("(?s).*(?:±|\\+/-|\\+-)\\s?");
    }

    private static boolean differ(Figure one, Figure other) {
        return one.value().compareTo(other.value()) != 0;
    }

    private static Set<BigDecimal> figuresBetween(String text, int from, int to) {
        return Figures.in(text).stream()
                .filter(figure -> figure.span().start() >= from && figure.span().end() <= to)
                .map(Figure::value)
                .collect(Collectors.toSet());
    }
}
