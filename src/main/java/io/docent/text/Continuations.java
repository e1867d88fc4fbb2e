package io.docent.text;

import io.docent.text.Effect.Measure;
import io.docent.text.FigureReader.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds ratios in sentences that name no measure, because one before them did: "The hazard ratio was 0.47
/// (0.17–1.28). After 18 months, this was 0.85 (0.42–1.73)."
///
/// Such a figure must look like a ratio: decimals with an interval around it that is as wide above as below on
/// the logarithmic scale; and the words before it of no other quantity.
final class Continuations {

    private static final Pattern OTHER_QUANTITY = Pattern.compile(
            "(?i)\\b(?:medians?|means?|averages?|differences?|incidences?|rates?|scores?|index|AUC|sensitivity|specificity|slopes?|beta|ages?d?"
                    + "|correlations?|IQR|prevalence|proportions?|probabilit\\w+|ratios?|per 1\\d+|effect sizes?"
                    + "|SMDs?|WMDs?|MDs?|SDs?|concentrations?|cut-?offs?|thresholds?|PAR|attributable|coefficients?)\\b|[±∼]");

    /// A unit soon after a figure.
    private static final Pattern UNIT =
            Pattern.compile("\\b(?:years?|months?|weeks?|days?|hours?|min|s|mm|cm|m[gl]|[kμ]g|[mnμ]mol|points?)\\b");
    private static final int NEAR = 35;

    /// So many characters before a figure tell what it is of.
    private static final int CLAUSE = 100;

    /// "HR [95% CI]": how the text says that it will print its figures.
    private static final Pattern ANNOUNCED = Pattern.compile(
            "(?:HRs?|ORs?|RRs?|(?i:hazard|odds|risk) (?i:ratios?)) ?[(\\[]\\d\\d ?% ?(?:CIs?|(?i:confidence intervals?))[)\\]]");

    /// So many sentences after the last ratio, its name is still in mind.
    private static final int REACH = 3;

    /// How far from symmetrical an interval may be, as a share of its width on the logarithmic scale.
    private static final double SKEW = 0.12;

    private final String text;
    private final MeasureNames names;
    private final List<Effect> named;

    /// @param named the ratios that were read beside the name of their measure
    Continuations(String text, MeasureNames names, List<Effect> named) {
        this.text = text;
        this.names = names;
        this.named = named;
    }

    List<Effect> find() {
        List<Effect> found = new ArrayList<>();
        Matcher announced = ANNOUNCED.matcher(text);
        int inMind = announced.find() ? Integer.MAX_VALUE : 0;
        if (named.isEmpty() && inMind == 0) {
            return found;
        }
        Measure last = Measure.HAZARD_RATIO;
        for (Span sentence : Sentences.of(text)) {
            List<Effect> inside = named.stream()
                    .filter(effect -> sentence.contains(effect.span()))
                    .toList();
            if (!inside.isEmpty()) {
                last = inside.getLast().measure();
                inMind = Math.max(inMind, REACH);
            } else if (inMind-- > 0 && isSilent(sentence)) {
                List<Effect> more = read(sentence, last);
                found.addAll(more);
                inMind = more.isEmpty() ? inMind : Math.max(inMind, REACH);
            }
        }
        return found;
    }

    private boolean isSilent(Span sentence) {
        return !names.pattern().matcher(sentence.in(text)).find();
    }

    private List<Effect> read(Span sentence, Measure measure) {
        List<Effect> found = new ArrayList<>();
        int at = sentence.start();
        Optional<Figures> next = next(at, sentence.end());
        while (next.isPresent() && !isOther(sentence, next.get().start())) {
            Figures figures = next.get();
            if (isRatio(figures) && !hasUnit(figures.end(), sentence.end())) {
                Span span = new Span(figures.start(), Math.min(figures.end(), sentence.end()));
                found.add(new Effect(measure, figures.value(), figures.low(), figures.high(), figures.p(), span));
            }
            at = figures.end();
            next = at < sentence.end() ? next(at, sentence.end()) : Optional.empty();
        }
        return found;
    }

    private Optional<Figures> next(int from, int limit) {
        for (int place = from; place < limit; place++) {
            if (Character.isDigit(text.charAt(place)) || text.charAt(place) == '.') {
                int start = place;
                Optional<Figures> figures = FigureReader.at(text, from, start)
                        .filter(read -> read.low() != null)
                        .or(() -> FigureReader.bare(text, start));
                if (figures.isPresent()) {
                    return figures;
                }
            }
        }
        return Optional.empty();
    }

    private boolean isOther(Span sentence, int figure) {
        String before = text.substring(Math.max(sentence.start(), figure - CLAUSE), figure);
        return OTHER_QUANTITY.matcher(before).find();
    }

    private boolean hasUnit(int end, int limit) {
        String after = text.substring(end, Math.max(end, Math.min(limit, end + NEAR)));
        return UNIT.matcher(after.replaceFirst(";.*", "")).find();
    }

    private static boolean isRatio(Figures figures) {
        if (!figures.isInside() || figures.value().scale() < 1 || figures.low() == null || figures.high() == null) {
            return false;
        }
        double low = figures.low().doubleValue();
        double high = figures.high().doubleValue();
        double value = figures.value().doubleValue();
        if (low <= 0) {
            return false;
        }
        double width = Math.log(high / low);
        double rounding = Math.pow(10, -figures.low().scale()) * (1 / low + 1 / high + 2 / value) / 2;
        return Math.abs(Math.log(high / value) - Math.log(value / low)) <= SKEW * width + rounding;
    }
}
