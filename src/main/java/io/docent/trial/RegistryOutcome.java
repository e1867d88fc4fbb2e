package io.docent.trial;

import com.fasterxml.jackson.databind.JsonNode;
import io.docent.trial.Trial.Analysis;
import io.docent.trial.Trial.Arm;
import io.docent.trial.Trial.Reporting;
import io.docent.trial.Trial.Result;
import io.docent.trial.Trial.Spread;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One end point of a record: for each of its measurements each arm beside its comparator, then the analyses
/// that belong to no single measurement.
final class RegistryOutcome {

    static final int LONGEST_POPULATION = 160;

    private final JsonNode outcome;
    private final List<String> comparators;
    private final String source;
    private final Set<JsonNode> analyses = new LinkedHashSet<>();
    private final List<Result> results = new ArrayList<>();

    /// @param comparators labels of arms that others are compared with, in lower case
    RegistryOutcome(JsonNode outcome, List<String> comparators, String source) {
        this.outcome = outcome;
        this.comparators = comparators;
        this.source = source;
        RegistryRecord.each(outcome.path("analyses")).forEach(analyses::add);
    }

    /// A group of participants in one measurement.
    private record Group(String id, Arm arm) {}

    List<Result> results() {
        RegistryRecord.each(outcome.path("classes"))
                .forEach(part ->
                        RegistryRecord.each(part.path("categories")).forEach(category -> measured(part, category)));
        List.copyOf(analyses).forEach(this::analysed);
        return List.copyOf(results);
    }

    private void measured(JsonNode part, JsonNode category) {
        List<Group> groups = RegistryRecord.each(outcome.path("groups"))
                .map(group -> group(group, part, category))
                .filter(Objects::nonNull)
                .toList();
        Group comparator = comparator(groups);
        String endPoint = endPoint(Stream.of(outcome, part, category));
        for (Group group : groups) {
            if (!group.equals(comparator)) {
                JsonNode analysis = comparator == null ? null : analysis(group.id(), comparator.id());
                analyses.remove(analysis);
                results.add(result(endPoint, group.arm(), comparator == null ? null : comparator.arm(), analysis));
            }
        }
    }

    /// An analysis that no measurement was beside: of several time points, of more than two groups, or a second
    /// one.
    private void analysed(JsonNode analysis) {
        List<String> ids = RegistryRecord.each(analysis.path("groupIds"))
                .map(JsonNode::asText)
                .toList();
        List<Arm> arms = RegistryRecord.each(outcome.path("groups"))
                .filter(group -> ids.contains(RegistryRecord.text(group, "id")))
                .map(group -> new Arm(RegistryRecord.text(group, "title"), null, null))
                .toList();
        if (!arms.isEmpty()) {
            boolean pair = arms.size() == 2;
            String all = arms.stream().map(Arm::label).collect(Collectors.joining(" vs "));
            Arm first = arms.size() < 3 ? arms.getFirst() : new Arm(all, null, null);
            results.add(result(endPoint(Stream.of(outcome)), first, pair ? arms.getLast() : null, analysis));
        }
    }

    private String endPoint(Stream<JsonNode> parts) {
        String title = parts.map(node -> RegistryRecord.text(node, "title"))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(": "));
        return RegistryRecord.framed(title, RegistryRecord.text(outcome, "timeFrame"));
    }

    /// The one arm that the others are compared with; of two arms that neither name nor type tells apart the
    /// second.
    private @Nullable Group comparator(List<Group> groups) {
        List<Group> controls = groups.stream().filter(this::isComparator).toList();
        if (controls.size() == 1 && groups.size() > 1) {
            return controls.getFirst();
        }
        return groups.size() == 2 ? groups.getLast() : null;
    }

    private boolean isComparator(Group group) {
        String title = group.arm().label().toLowerCase(Locale.ROOT);
        return comparators.stream().anyMatch(label -> title.startsWith(label) || label.startsWith(title))
                || title.matches(".*\\b(?:placebo|control|sham|usual care|standard of care|vehicle)\\b.*");
    }

    private @Nullable Group group(JsonNode group, JsonNode part, JsonNode category) {
        String id = RegistryRecord.text(group, "id");
        JsonNode measured = RegistryRecord.each(category.path("measurements"))
                .filter(each -> RegistryRecord.text(each, "groupId").equals(id))
                .findFirst()
                .orElse(null);
        if (measured == null || RegistryRecord.text(measured, "value").isEmpty()) {
            return null;
        }
        Integer own = participants(part, id);
        Integer n = own == null ? participants(outcome, id) : own;
        return new Group(
                id,
                new Arm(
                        RegistryRecord.text(group, "title"),
                        n,
                        RegistryFigures.decimal(measured, "value"),
                        RegistryFigures.spread(RegistryRecord.text(outcome, "dispersionType"), measured)));
    }

    private static @Nullable Integer participants(JsonNode counted, String group) {
        return RegistryRecord.each(counted.path("denoms"))
                .filter(denominator -> RegistryRecord.text(denominator, "units").equals("Participants"))
                .flatMap(denominator -> RegistryRecord.each(denominator.path("counts")))
                .filter(count -> RegistryRecord.text(count, "groupId").equals(group))
                .map(count -> RegistryFigures.whole(RegistryRecord.text(count, "value")))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Result result(String endPoint, Arm arm, @Nullable Arm comparator, @Nullable JsonNode analysed) {
        Analysis analysis = analysed == null ? null : RegistryFigures.analysis(analysed);
        Analysis hazard =
                analysis == null || !analysis.kind().toLowerCase(Locale.ROOT).contains("hazard ratio")
                        ? null
                        : analysis;
        Spread alone = comparator == null && analysis == null ? interval(arm) : null;
        return new Result(
                endPoint,
                population(),
                arm,
                comparator,
                RegistryFigures.unit(RegistryRecord.text(outcome, "unitOfMeasure")),
                hazard == null ? null : hazard.estimate(),
                hazard != null ? hazard.low() : alone != null ? alone.low() : null,
                hazard != null ? hazard.high() : alone != null ? alone.high() : null,
                analysis == null ? "" : analysis.pValue(),
                source,
                new Reporting(
                        RegistryRecord.text(outcome, "type"), RegistryRecord.text(outcome, "paramType"), analysis));
    }

    private static @Nullable Spread interval(Arm arm) {
        Spread spread = arm.spread();
        return spread != null && spread.kind().contains("Confidence Interval") ? spread : null;
    }

    /// The first analysis of these two arms alone; it belongs to the end point as a whole, so it is left out
    /// where that has several measurements.
    private @Nullable JsonNode analysis(String one, String other) {
        boolean whole = outcome.path("classes").size() == 1
                && outcome.path("classes").path(0).path("categories").size() == 1;
        return analyses.stream()
                .filter(analysis -> whole)
                .filter(analysis -> RegistryRecord.each(analysis.path("groupIds"))
                        .map(JsonNode::asText)
                        .collect(Collectors.toSet())
                        .equals(Set.of(one, other)))
                .findFirst()
                .orElse(null);
    }

    /// The registry's words where they are few; others are a fact of their own ([RegistryFacts]).
    private String population() {
        String words = RegistryRecord.text(outcome, "populationDescription").replaceFirst("\\.$", "");
        return words.length() <= LONGEST_POPULATION ? words : "";
    }
}
