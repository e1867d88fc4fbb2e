package io.docent.eval;

import io.docent.eval.Figure.Sort;
import io.docent.text.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A number keeps its digits and loses its meaning, or comes from nowhere.
enum FigureMisuse implements Perturbation {
    /// `P = 0.07` becomes `P < 0.07`.
    P_SIGN("number: P value's sign") {
        @Override
        Stream<String> wrong(Statement statement, Ground ground) {
            return P.matcher(statement.text())
                    .results()
                    .flatMap(found -> Stream.of("<", "=", ">")
                            .filter(sign -> !sign.equals(found.group(1)))
                            .map(sign -> Splice.one(statement.text(), new Span(found.start(1), found.end(1)), sign)));
        }
    },
    /// Months become years.
    UNIT("number: unit") {
        @Override
        Stream<String> wrong(Statement statement, Ground ground) {
            String text = statement.text();
            List<String> wrong = new ArrayList<>();
            Matcher unit = DURATION_UNIT.matcher(text);
            while (unit.find()) {
                for (String other : OTHER_UNITS.getOrDefault(unit.group(2), List.of())) {
                    if (!statement.source().text().contains(unit.group(1) + " " + other)) {
                        wrong.add(Splice.one(text, new Span(unit.start(2), unit.end(2)), other));
                    }
                }
            }
            return wrong.stream();
        }
    },
    /// A median of months becomes a rate in per cent, and the other way round.
    RATE("number: median for rate") {
        @Override
        Stream<String> wrong(Statement statement, Ground ground) {
            String text = statement.text();
            boolean median = text.matches("(?s).*\\b[Mm]edian\\b.*");
            List<Splice> splices = new ArrayList<>();
            int first = median ? text.toLowerCase(java.util.Locale.ROOT).indexOf("median") : 0;
            for (Figure figure : Figures.in(text)) {
                if (median && (figure.span().start() < first || figure.span().start() > first + 90)) {
                    continue;
                }
                String after = text.substring(figure.span().end());
                Matcher unit = (median ? MONTHS : PERCENT).matcher(after);
                if (unit.find()) {
                    int start = figure.span().end();
                    splices.add(new Splice(new Span(start, start + unit.end()), median ? "%" : " months"));
                }
            }
            if (splices.isEmpty() || !median && !RATE_NAMED.matcher(text).find()) {
                return Stream.empty();
            }
            String turned = Splice.all(text, splices);
            return Stream.of(median ? turned.replaceAll("\\b[Mm]edian ", "") : turned);
        }
    },
    /// A median is called a mean, or a mean a median.
    MEAN("number: mean for median") {
        @Override
        Stream<String> wrong(Statement statement, Ground ground) {
            String text = statement.text();
            String source = statement.source().text();
            if (text.matches("(?is).*\\bmedian\\b.*") && !source.matches("(?is).*\\b(?:mean|average)\\b.*")) {
                return Stream.of(text.replace("median", "mean").replace("Median", "Mean"));
            }
            boolean mean = text.matches("(?s).*\\b[Mm]ean\\b(?=.*\\d).*");
            return mean && !source.matches("(?is).*\\bmedian\\b.*")
                    ? Stream.of(text.replaceAll("\\bmean\\b", "median").replaceAll("\\bMean\\b", "Median"))
                    : Stream.empty();
        }
    },
    /// A number is added that the passage lacks.
    FABRICATED("number: fabricated") {
        @Override
        Stream<String> wrong(Statement statement, Ground ground) {
            String text = statement.text();
            if (!text.endsWith(".")) {
                return Stream.empty();
            }
            Set<BigDecimal> held = Figures.values(statement.source().text());
            String body = text.substring(0, text.length() - 1);
            int turn = Math.floorMod(text.hashCode(), 40);
            return Stream.of(
                            Map.entry("" + (23 + turn), body + " (n = " + (23 + turn) + ")."),
                            Map.entry("" + (17 + turn), body + ", in " + (17 + turn) + "% of patients."),
                            Map.entry("0." + (41 + turn), body + " (HR 0." + (41 + turn) + ")."),
                            Map.entry("0.0" + (11 + turn), body + " (P = 0.0" + (11 + turn) + ")."),
                            Map.entry("" + (13 + turn), body + " over " + (13 + turn) + " months."))
                    .filter(added -> !held.contains(Figure.value(added.getKey())))
                    .map(Map.Entry::getValue);
        }
    },
    /// A number of the passage that belongs to something else, of the same sort.
    ELSEWHERE("number: another of the passage") {
        @Override
        Stream<String> wrong(Statement statement, Ground ground) {
            String text = statement.text();
            Set<BigDecimal> said = Figures.values(text);
            List<Figure> others = Figures.in(statement.source().text()).stream()
                    .filter(other -> ELSEWHERE_SORTS.contains(other.sort()) && !said.contains(other.value()))
                    .toList();
            return Figures.in(text).stream()
                    .filter(figure -> !text.substring(0, figure.span().start()).matches("(?s).*[<>] ?"))
                    .flatMap(figure -> others.stream()
                            .filter(other -> other.sort() == figure.sort())
                            .map(other -> Splice.one(text, figure.span(), other.printed())));
        }
    };

    private static final Pattern P = Pattern.compile("\\b[Pp]\\s?([<=>])\\s?(?=[\\d.])");
    private static final Pattern DURATION_UNIT =
            Pattern.compile("(" + Figures.NUMBER + ")[ \u00a0](months?|years?|weeks?|days?)\\b(?! (?:of age|old))");
    private static final Map<String, List<String>> OTHER_UNITS = Map.of(
            "months", List.of("years", "weeks"),
            "month", List.of("year", "week"),
            "years", List.of("months"),
            "year", List.of("month"),
            "weeks", List.of("months"),
            "week", List.of("month"),
            "days", List.of("weeks"),
            "day", List.of("week"));
    private static final Pattern MONTHS = Pattern.compile("^\\s(?:months|weeks|years|days)\\b(?! (?:of age|old))");
    private static final Pattern PERCENT = Pattern.compile("^\\s?%(?!\\s?(?:CI|[Cc]onf|[Cc]red|posterior))");
    private static final Pattern RATE_NAMED = Pattern.compile("(?i)\\b(?:rates?|ORR|pCR|survival)\\b");
    private static final Set<Sort> ELSEWHERE_SORTS =
            Set.of(Sort.PERCENTAGE, Sort.RATIO, Sort.P_VALUE, Sort.INTERVAL_BOUND, Sort.DURATION);

    private final String kind;

    FigureMisuse(String kind) {
        this.kind = kind;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Aim aim() {
        return Aim.FIGURES;
    }

    @Override
    public List<Claim> of(Statement statement, Ground ground) {
        return wrong(statement, ground)
                .filter(text -> !text.equals(statement.text()))
                .map(statement.claim()::saying)
                .toList();
    }

    abstract Stream<String> wrong(Statement statement, Ground ground);
}
