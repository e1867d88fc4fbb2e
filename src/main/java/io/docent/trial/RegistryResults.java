package io.docent.trial;

import com.fasterxml.jackson.databind.JsonNode;
import io.docent.trial.Trial.Arm;
import io.docent.trial.Trial.Result;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The results that a record of ClinicalTrials.gov reports: for each measurement of an end point, each arm beside its
/// comparator. Only hazard ratios are taken as such; of other analyses the P value is kept.
final class RegistryResults {

    private static final int LONGEST_POPULATION = 160;
    private static final Set<String> COMPARATORS =
            Set.of("PLACEBO_COMPARATOR", "ACTIVE_COMPARATOR", "SHAM_COMPARATOR", "NO_INTERVENTION");

    private final JsonNode outcomes;
    private final List<String> comparators;
    private final String source;

    /// @param study the whole record
    RegistryResults(JsonNode study, String number) {
        this.outcomes =
                study.path("resultsSection").path("outcomeMeasuresModule").path("outcomeMeasures");
        this.comparators = RegistryRecord.each(study.path("protocolSection")
                        .path("armsInterventionsModule")
                        .path("armGroups"))
                .filter(arm -> COMPARATORS.contains(RegistryRecord.text(arm, "type")))
                .map(arm -> RegistryRecord.text(arm, "label").toLowerCase(Locale.ROOT))
                .toList();
        this.source = number;
    }

    /// In the registry's order, primary end points first.
    List<Result> results() {
        List<Result> results = new ArrayList<>();
        RegistryRecord.each(outcomes)
                .forEach(outcome -> RegistryRecord.each(outcome.path("classes"))
                        .forEach(part -> RegistryRecord.each(part.path("categories"))
                                .forEach(category ->
                                        add(outcome, endPoint(outcome, part, category), category, results))));
        return results;
    }

    private static String endPoint(JsonNode outcome, JsonNode part, JsonNode category) {
        String title = java.util.stream.Stream.of(outcome, part, category)
                .map(node -> RegistryRecord.text(node, "title"))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(": "));
        return RegistryRecord.framed(title, RegistryRecord.text(outcome, "timeFrame"));
    }

    private void add(JsonNode outcome, String endPoint, JsonNode category, List<Result> results) {
        List<Group> groups = RegistryRecord.each(outcome.path("groups"))
                .map(group -> group(outcome, group, category))
                .filter(Objects::nonNull)
                .toList();
        Group comparator = comparator(groups);
        groups.stream()
                .filter(group -> !group.equals(comparator))
                .forEach(group -> results.add(result(outcome, endPoint, group, comparator)));
    }

    /// The one arm that the others are compared with; of two arms that neither name nor type tells apart the second.
    private @Nullable Group comparator(List<Group> groups) {
        List<Group> controls = groups.stream().filter(this::isComparator).toList();
        if (controls.size() == 1 && groups.size() > 1) {
            return controls.getFirst();
        }
        return groups.size() == 2 ? groups.getLast() : null;
    }

    /// @param low lower bound of what the registry gives as a confidence interval of the value, or null
    private record Group(
            String id,
            Arm arm,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high) {}

    private static @Nullable Group group(JsonNode outcome, JsonNode group, JsonNode category) {
        String id = RegistryRecord.text(group, "id");
        JsonNode measured = RegistryRecord.each(category.path("measurements"))
                .filter(each -> RegistryRecord.text(each, "groupId").equals(id))
                .findFirst()
                .orElse(null);
        BigDecimal value = measured == null ? null : decimal(measured, "value");
        if (measured == null || value == null) {
            return null;
        }
        boolean interval = RegistryRecord.text(outcome, "dispersionType").contains("Confidence Interval");
        return new Group(
                id,
                new Arm(RegistryRecord.text(group, "title"), participants(outcome, id), value),
                interval ? decimal(measured, "lowerLimit") : null,
                interval ? decimal(measured, "upperLimit") : null);
    }

    private static @Nullable Integer participants(JsonNode outcome, String group) {
        return RegistryRecord.each(outcome.path("denoms"))
                .filter(denominator -> RegistryRecord.text(denominator, "units").equals("Participants"))
                .flatMap(denominator -> RegistryRecord.each(denominator.path("counts")))
                .filter(count -> RegistryRecord.text(count, "groupId").equals(group))
                .map(count -> RegistryRecord.text(count, "value").replace(",", ""))
                .filter(count -> count.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .findFirst()
                .orElse(null);
    }

    private boolean isComparator(Group group) {
        String title = group.arm().label().toLowerCase(Locale.ROOT);
        return comparators.stream().anyMatch(label -> title.startsWith(label) || label.startsWith(title))
                || title.matches(".*\\b(?:placebo|control|sham|usual care|standard of care|vehicle)\\b.*");
    }

    private Result result(JsonNode outcome, String endPoint, Group group, @Nullable Group comparator) {
        JsonNode analysis = comparator == null ? null : analysis(outcome, group.id(), comparator.id());
        boolean hazard = analysis != null
                && RegistryRecord.text(analysis, "paramType")
                        .toLowerCase(Locale.ROOT)
                        .contains("hazard ratio");
        boolean single = comparator == null;
        return new Result(
                endPoint,
                population(outcome),
                group.arm(),
                comparator == null ? null : comparator.arm(),
                unit(outcome),
                hazard ? decimal(analysis, "paramValue") : null,
                hazard ? decimal(analysis, "ciLowerLimit") : single ? group.low() : null,
                hazard ? decimal(analysis, "ciUpperLimit") : single ? group.high() : null,
                analysis == null ? "" : RegistryRecord.text(analysis, "pValue").replaceFirst("^= ?", ""),
                source);
    }

    /// The first analysis of these two arms alone; it belongs to the end point as a whole, so it is left out where that
    /// has several measurements.
    private static @Nullable JsonNode analysis(JsonNode outcome, String one, String other) {
        boolean whole = outcome.path("classes").size() == 1
                && outcome.path("classes").path(0).path("categories").size() == 1;
        return RegistryRecord.each(outcome.path("analyses"))
                .filter(analysis -> whole)
                .filter(analysis -> RegistryRecord.each(analysis.path("groupIds"))
                        .map(JsonNode::asText)
                        .collect(Collectors.toSet())
                        .equals(Set.of(one, other)))
                .findFirst()
                .orElse(null);
    }

    private static String unit(JsonNode outcome) {
        String unit = RegistryRecord.text(outcome, "unitOfMeasure");
        return unit.matches("(?i)percent(?:age)?(?: of (?:participants|patients|subjects))?") ? "%" : unit;
    }

    /// The registry's words where they are few.
    private static String population(JsonNode outcome) {
        String words = RegistryRecord.text(outcome, "populationDescription").replaceFirst("\\.$", "");
        return words.length() <= LONGEST_POPULATION ? words : "";
    }

    private static @Nullable BigDecimal decimal(@Nullable JsonNode node, String field) {
        String number = node == null ? "" : RegistryRecord.text(node, field).replace(",", "");
        return number.matches("-?\\d{1,15}(?:\\.\\d{1,15})?") ? new BigDecimal(number) : null;
    }
}
