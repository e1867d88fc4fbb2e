package io.docent.evidence;

import io.docent.evidence.Value.Selection;
import io.docent.text.Contrast;
import io.docent.text.Effect;
import io.docent.text.Effects;
import io.docent.text.PValue;
import io.docent.text.Span;
import io.docent.trial.Trial;
import io.docent.trial.Trial.Result;
import io.docent.trial.TrialSheet;
import io.docent.vocabulary.Term.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the results that a record gives, and whether it gives them for all patients beside those with a marker.
final class RegistryResults {

    private static final Pattern ALL = Pattern.compile("\\b(?:all|unselected|overall)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern CUT =
            Pattern.compile("\\b(?:final|interim|updated)[\\w -]*", Pattern.CASE_INSENSITIVE);

    private final Trial trial;
    private final Marked sheet;
    private final List<Statement> statements = new ArrayList<>();

    private RegistryResults(Trial trial, Marked sheet) {
        this.trial = trial;
        this.sheet = sheet;
    }

    /// The statements of a sheet of results; none of another sheet.
    static List<Statement> read(Trial trial, Marked sheet) {
        RegistryResults reader = new RegistryResults(trial, sheet);
        if (sheet.passage().id().contains("#results")) {
            Map<String, Result> results = TrialSheet.results(trial);
            Map<Span, Result> lines = new LinkedHashMap<>();
            for (Span line : sheet.passage().sentences()) {
                Optional.ofNullable(results.get(line.in(sheet.text()))).ifPresent(result -> lines.put(line, result));
            }
            lines.forEach((line, result) -> reader.read(result, line));
            reader.readSelection(lines);
        }
        return List.copyOf(reader.statements);
    }

    private void read(Result result, Span line) {
        Optional<String> endPoint = sheet.mentions(line, Kind.END_POINT).stream()
                .filter(mention ->
                        mention.span().end() <= line.start() + result.endpoint().length())
                .filter(mention -> EndPoints.isEfficacy(mention.term(), sheet.vocabulary()))
                .map(mention -> EndPoints.key(mention.term()) + time(result))
                .findFirst();
        endPoint.ifPresent(id -> {
            Matcher cut = CUT.matcher(result.population());
            Value value = new Value.Found(
                    id,
                    result.population(),
                    cut.find() ? cut.group() : "",
                    effect(result, line),
                    contrast(result, line));
            Span printed = figures(line);
            statements.add(new Statement(trial.nctId(), Attribute.RESULT, value, sheet.passage(), printed, line));
        });
    }

    /// Which time a rate was read at, where the end point names one.
    private static String time(Result result) {
        return result.unit().equals("%") ? ResultReader.lastTime(result.endpoint()) : "";
    }

    private Span figures(Span line) {
        int colon = line.in(sheet.text()).indexOf(": ");
        return colon < 0 ? line : new Span(line.start() + colon + 2, line.end());
    }

    private static @Nullable Effect effect(Result result, Span line) {
        BigDecimal ratio = result.hazardRatio();
        PValue p = p(result.pValue());
        if (ratio == null) {
            Trial.Analysis analysis =
                    result.reporting() == null ? null : result.reporting().analysis();
            return analysis == null ? null : effect(analysis, p, line);
        }
        return new Effect(Effect.Measure.HAZARD_RATIO, ratio, result.ciLow(), result.ciHigh(), p, line);
    }

    /// Odds ratios and relative risks; differences are no ratios.
    private static @Nullable Effect effect(Trial.Analysis analysis, @Nullable PValue p, Span line) {
        BigDecimal estimate = analysis.estimate();
        String kind = analysis.kind().toLowerCase(Locale.ROOT);
        boolean odds = kind.contains("odds ratio");
        boolean risk = kind.contains("risk ratio") || kind.contains("relative risk") || kind.contains("rate ratio");
        if (estimate == null || !odds && !risk) {
            return null;
        }
        Effect.Measure measure = odds ? Effect.Measure.ODDS_RATIO : Effect.Measure.RELATIVE_RISK;
        return new Effect(measure, estimate, analysis.low(), analysis.high(), p, line);
    }

    private static @Nullable PValue p(String printed) {
        return printed.isEmpty()
                ? null
                : Effects.of("HR 1.0, P " + (Character.isDigit(printed.charAt(0)) ? "= " : "") + printed).stream()
                        .map(Effect::p)
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable Contrast contrast(Result result, Span line) {
        Trial.Arm one = result.experimental();
        Trial.Arm other = result.comparator();
        if (one == null || other == null || one.value() == null || other.value() == null) {
            return null;
        }
        return new Contrast(one.value(), other.value(), result.unit(), p(result.pValue()), line);
    }

    /// Results of all patients beside results of those with a marker: the marker did not decide on taking part.
    private void readSelection(Map<Span, Result> lines) {
        Set<String> markers = new LinkedHashSet<>();
        List<Span> all = new ArrayList<>();
        lines.forEach((line, result) -> {
            Matcher marker = PatientReader.MARKER.matcher(line.in(sheet.text()));
            if (marker.find()) {
                markers.add(PatientReader.marker(sheet, marker, line));
            } else if (ALL.matcher(result.population()).find()) {
                all.add(line);
            }
        });
        for (String marker : all.isEmpty() ? Set.<String>of() : markers) {
            Span line = all.getFirst();
            int colon = line.in(sheet.text()).indexOf(':');
            Span printed = new Span(line.start(), colon < 0 ? line.end() : line.start() + colon);
            Value value = new Value.Population(marker, Selection.UNSELECTED);
            statements.add(new Statement(trial.nctId(), Attribute.POPULATION, value, sheet.passage(), printed, line));
        }
    }
}
