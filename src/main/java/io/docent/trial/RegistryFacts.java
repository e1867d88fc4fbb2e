package io.docent.trial;

import com.fasterxml.jackson.databind.JsonNode;
import io.docent.trial.Trial.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What a record says beside a trial's design and results: its arms, further end points, how participants went
/// through it, who they were and what harm they came to. A module that is missing yields nothing.
final class RegistryFacts {

    private final JsonNode protocol;
    private final JsonNode results;
    private final List<Fact> facts = new ArrayList<>();

    /// @param study the whole record
    RegistryFacts(JsonNode study) {
        this.protocol = study.path("protocolSection");
        this.results = study.path("resultsSection");
    }

    List<Fact> facts() {
        JsonNode status = protocol.path("statusModule");
        add("Why it stopped", text(status, "whyStopped"));
        add("Primary completion date", text(status.path("primaryCompletionDateStruct"), "date"));
        add("Sponsor", text(protocol.path("sponsorCollaboratorsModule").path("leadSponsor"), "name"));
        RegistryRecord.each(protocol.path("armsInterventionsModule").path("armGroups"))
                .forEach(arm -> add("Arm", named(text(arm, "label"), text(arm, "type"))));
        eligibility(protocol.path("eligibilityModule"));
        RegistryRecord.each(protocol.path("outcomesModule").path("secondaryOutcomes"))
                .forEach(outcome -> add(
                        "Secondary end point",
                        RegistryRecord.framed(text(outcome, "measure"), text(outcome, "timeFrame"))));
        flow();
        baseline();
        populations();
        harms();
        return List.copyOf(facts);
    }

    private static String named(String label, String type) {
        return type.isEmpty() || label.isEmpty()
                ? label
                : label + ", " + type.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void eligibility(JsonNode eligibility) {
        String youngest = text(eligibility, "minimumAge");
        String oldest = text(eligibility, "maximumAge");
        String ages = oldest.isEmpty()
                ? youngest + " and older"
                : youngest.isEmpty() ? "up to " + oldest : youngest + " to " + oldest;
        add("Ages", youngest.isEmpty() && oldest.isEmpty() ? "" : ages);
        add("Sex", text(eligibility, "sex").toLowerCase(Locale.ROOT));
    }

    /// "Participant flow, completed: A 152; B 148", with the period's name where there are several.
    private void flow() {
        JsonNode flow = results.path("participantFlowModule");
        Map<String, String> groups = titles(flow.path("groups"));
        boolean several = flow.path("periods").size() > 1;
        RegistryRecord.each(flow.path("periods")).forEach(period -> {
            String name = several ? ", " + text(period, "title") : "";
            RegistryRecord.each(period.path("milestones"))
                    .forEach(milestone -> add(
                            "Participant flow" + name + ", "
                                    + text(milestone, "type").toLowerCase(Locale.ROOT),
                            counts(milestone.path("achievements"), groups, "numSubjects")));
            RegistryRecord.each(period.path("dropWithdraws"))
                    .forEach(reason -> add(
                            "Participant flow" + name + ", left for " + text(reason, "type"),
                            counts(reason.path("reasons"), groups, "numSubjects")));
        });
    }

    /// How many were there at the start, and each of their measured traits.
    private void baseline() {
        JsonNode baseline = results.path("baselineCharacteristicsModule");
        Map<String, String> groups = titles(baseline.path("groups"));
        RegistryRecord.each(baseline.path("denoms"))
                .forEach(denominator -> add(
                        "Baseline " + text(denominator, "units").toLowerCase(Locale.ROOT),
                        counts(denominator.path("counts"), groups, "value")));
        RegistryRecord.each(baseline.path("measures"))
                .forEach(measure -> RegistryRecord.each(measure.path("classes"))
                        .forEach(part -> RegistryRecord.each(part.path("categories"))
                                .forEach(category -> trait(measure, List.of(measure, part, category), groups))));
    }

    private void trait(JsonNode measure, List<JsonNode> parts, Map<String, String> groups) {
        String title = parts.stream()
                .map(node -> text(node, "title"))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(": "));
        String type = text(measure, "paramType");
        String measured = type.matches(".*(?:MEAN|MEDIAN)")
                ? ", " + type.toLowerCase(Locale.ROOT).replace('_', ' ')
                : "";
        String unit = text(measure, "unitOfMeasure");
        String counts = counts(parts.getLast().path("measurements"), groups, "value");
        add("Baseline, " + title + measured + (unit.isEmpty() ? "" : " (" + unit + ")"), counts);
    }

    /// Populations that are told in more words than a line of results has room for.
    private void populations() {
        RegistryRecord.each(results.path("outcomeMeasuresModule").path("outcomeMeasures"))
                .filter(outcome -> text(outcome, "populationDescription").length() > RegistryOutcome.LONGEST_POPULATION)
                .forEach(outcome ->
                        add("Population of " + text(outcome, "title"), text(outcome, "populationDescription")));
    }

    private void harms() {
        JsonNode events = results.path("adverseEventsModule");
        Map<String, String> groups = new LinkedHashMap<>();
        harm("Deaths from any cause", events, "deaths");
        harm("Participants with serious adverse events", events, "serious");
        harm("Participants with other adverse events", events, "other");
        add("Adverse events were followed for", text(events, "timeFrame"));
        RegistryRecord.each(events.path("eventGroups"))
                .forEach(group -> groups.put(text(group, "id"), text(group, "title")));
        RegistryRecord.each(events.path("seriousEvents"))
                .forEach(event -> add("Serious adverse event, " + text(event, "term"), affected(event, groups)));
    }

    private void harm(String label, JsonNode events, String kind) {
        add(
                label,
                RegistryRecord.each(events.path("eventGroups"))
                        .filter(group -> !text(group, kind + "NumAffected").isEmpty())
                        .map(group -> text(group, "title") + " "
                                + of(text(group, kind + "NumAffected"), text(group, kind + "NumAtRisk")))
                        .collect(Collectors.joining("; ")));
    }

    private static String affected(JsonNode event, Map<String, String> groups) {
        return RegistryRecord.each(event.path("stats"))
                .filter(figure -> !text(figure, "numAffected").matches("0?"))
                .map(figure -> groups.getOrDefault(text(figure, "groupId"), "") + " "
                        + of(text(figure, "numAffected"), text(figure, "numAtRisk")))
                .collect(Collectors.joining("; "));
    }

    private static String of(String affected, String atRisk) {
        return atRisk.isEmpty() ? affected : affected + " of " + atRisk;
    }

    private static Map<String, String> titles(JsonNode groups) {
        Map<String, String> titles = new LinkedHashMap<>();
        RegistryRecord.each(groups).forEach(group -> titles.put(text(group, "id"), text(group, "title")));
        return titles;
    }

    /// "A 152; B 148 (SD 12)".
    private static String counts(JsonNode figures, Map<String, String> groups, String field) {
        return RegistryRecord.each(figures)
                .filter(figure -> !text(figure, field).isEmpty())
                .map(figure ->
                        groups.getOrDefault(text(figure, "groupId"), "") + " " + text(figure, field) + spread(figure))
                .collect(Collectors.joining("; "));
    }

    private static String spread(JsonNode figure) {
        String low = text(figure, "lowerLimit");
        String high = text(figure, "upperLimit");
        String spread = text(figure, "spread");
        return !spread.isEmpty()
                ? " (" + spread + ")"
                : low.isEmpty() || high.isEmpty() ? "" : " (" + low + " to " + high + ")";
    }

    private void add(String label, String text) {
        if (!text.isBlank()) {
            facts.add(new Fact(label, text));
        }
    }

    private static String text(JsonNode node, String field) {
        return RegistryRecord.text(node, field);
    }
}
