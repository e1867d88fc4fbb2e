package io.docent.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/// A registry record as its JSON says it, read apart from the product by JSON pointers.
final class RegistryTruth {

    private static final String MODULES = "/protocolSection/";
    private static final String RESULTS = "/resultsSection/";

    private final JsonNode study;

    RegistryTruth(JsonNode study) {
        this.study = study;
    }

    /// A measurement of one group.
    ///
    /// @param titles of end point, class and category, those that are given
    /// @param spread standard deviation or the like; empty where there is none
    record Figure(
            List<String> titles,
            String type,
            String frame,
            String population,
            String group,
            String participants,
            String value,
            String spread,
            String low,
            String high) {}

    /// A test of groups.
    record Test(String title, List<String> groups, String kind, String estimate, String low, String high, String p) {}

    /// A count for a group that must stand in a line with it.
    record Counted(String what, String words, String group, String count) {}

    String number() {
        return text(study.at(MODULES + "identificationModule/nctId"));
    }

    /// What is said once or a few times of the trial, by sort.
    List<Map.Entry<String, String>> facts() {
        List<Map.Entry<String, String>> facts = new ArrayList<>();
        one(facts, "title", "identificationModule/briefTitle");
        one(facts, "status", "statusModule/overallStatus");
        one(facts, "start date", "statusModule/startDateStruct/date");
        one(facts, "completion date", "statusModule/completionDateStruct/date");
        one(facts, "allocation", "designModule/designInfo/allocation");
        one(facts, "masking", "designModule/designInfo/maskingInfo/masking");
        one(facts, "enrolment", "designModule/enrollmentInfo/count");
        each("designModule/phases").forEach(phase -> facts.add(Map.entry("phase", text(phase))));
        each("conditionsModule/conditions").forEach(condition -> facts.add(Map.entry("condition", text(condition))));
        each("armsInterventionsModule/interventions")
                .forEach(drug -> facts.add(Map.entry("intervention", text(drug.path("name")))));
        each("armsInterventionsModule/armGroups").forEach(arm -> facts.add(Map.entry("arm", text(arm.path("label")))));
        each("outcomesModule/primaryOutcomes")
                .forEach(outcome -> facts.add(Map.entry("primary end point", text(outcome.path("measure")))));
        each("outcomesModule/secondaryOutcomes")
                .forEach(outcome -> facts.add(Map.entry("secondary end point", text(outcome.path("measure")))));
        return facts;
    }

    List<Figure> measured() {
        List<Figure> figures = new ArrayList<>();
        for (JsonNode outcome : outcomes()) {
            Map<String, String> groups = groups(outcome.path("groups"));
            for (JsonNode part : outcome.path("classes")) {
                for (JsonNode category : part.path("categories")) {
                    for (JsonNode measured : category.path("measurements")) {
                        if (!text(measured.path("value")).isEmpty()) {
                            figures.add(figure(outcome, List.of(outcome, part, category), measured, groups));
                        }
                    }
                }
            }
        }
        return figures;
    }

    private static Figure figure(
            JsonNode outcome, List<JsonNode> parts, JsonNode measured, Map<String, String> groups) {
        String id = text(measured.path("groupId"));
        return new Figure(
                parts.stream()
                        .map(node -> text(node.path("title")))
                        .filter(title -> !title.isEmpty())
                        .toList(),
                text(outcome.path("type")),
                text(outcome.path("timeFrame")),
                text(outcome.path("populationDescription")),
                groups.getOrDefault(id, ""),
                participants(parts.get(1), id, participants(outcome, id, "")),
                text(measured.path("value")),
                text(measured.path("spread")),
                text(measured.path("lowerLimit")),
                text(measured.path("upperLimit")));
    }

    private static String participants(JsonNode counted, String group, String otherwise) {
        for (JsonNode denominator : counted.path("denoms")) {
            for (JsonNode count : denominator.path("counts")) {
                if (text(denominator.path("units")).equals("Participants")
                        && text(count.path("groupId")).equals(group)) {
                    return text(count.path("value"));
                }
            }
        }
        return otherwise;
    }

    List<Test> tests() {
        List<Test> tests = new ArrayList<>();
        for (JsonNode outcome : outcomes()) {
            Map<String, String> groups = groups(outcome.path("groups"));
            for (JsonNode test : outcome.path("analyses")) {
                List<String> compared = new ArrayList<>();
                test.path("groupIds").forEach(id -> compared.add(groups.getOrDefault(text(id), "")));
                tests.add(new Test(
                        text(outcome.path("title")),
                        compared,
                        text(test.path("paramType")),
                        text(test.path("paramValue")),
                        text(test.path("ciLowerLimit")),
                        text(test.path("ciUpperLimit")),
                        text(test.path("pValue"))));
            }
        }
        return tests;
    }

    /// Participants in the flow and at the baseline, and those with adverse events.
    List<Counted> counted() {
        List<Counted> counted = new ArrayList<>();
        JsonNode flow = study.at(RESULTS + "participantFlowModule");
        Map<String, String> groups = groups(flow.path("groups"));
        for (JsonNode period : flow.path("periods")) {
            for (JsonNode milestone : period.path("milestones")) {
                for (JsonNode count : milestone.path("achievements")) {
                    String group = groups.getOrDefault(text(count.path("groupId")), "");
                    add(
                            counted,
                            "participant flow",
                            text(milestone.path("type")),
                            group,
                            text(count.path("numSubjects")));
                }
            }
        }
        JsonNode baseline = study.at(RESULTS + "baselineCharacteristicsModule");
        Map<String, String> baselineGroups = groups(baseline.path("groups"));
        for (JsonNode denominator : baseline.path("denoms")) {
            for (JsonNode count : denominator.path("counts")) {
                String group = baselineGroups.getOrDefault(text(count.path("groupId")), "");
                add(
                        counted,
                        "baseline participants",
                        text(denominator.path("units")),
                        group,
                        text(count.path("value")));
            }
        }
        for (JsonNode group : study.at(RESULTS + "adverseEventsModule/eventGroups")) {
            String title = text(group.path("title"));
            add(counted, "serious adverse events", "serious", title, text(group.path("seriousNumAffected")));
            add(counted, "deaths", "death", title, text(group.path("deathsNumAffected")));
        }
        return counted;
    }

    private static void add(List<Counted> counted, String what, String words, String group, String count) {
        if (!count.isEmpty()) {
            counted.add(new Counted(what, words, group, count));
        }
    }

    private void one(List<Map.Entry<String, String>> facts, String what, String path) {
        String value = text(study.at(MODULES + path));
        if (!value.isEmpty()) {
            facts.add(Map.entry(what, value));
        }
    }

    private List<JsonNode> each(String path) {
        return StreamSupport.stream(study.at(MODULES + path).spliterator(), false)
                .toList();
    }

    private JsonNode outcomes() {
        return study.at(RESULTS + "outcomeMeasuresModule/outcomeMeasures");
    }

    private static Map<String, String> groups(JsonNode groups) {
        Map<String, String> titles = new LinkedHashMap<>();
        groups.forEach(group -> titles.put(text(group.path("id")), text(group.path("title"))));
        return titles;
    }

    private static String text(JsonNode node) {
        return node.asText("").replace("\\", "").replaceAll("\\s+", " ").strip();
    }
}
