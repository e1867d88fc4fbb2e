package io.docent.trial;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// A record of ClinicalTrials.gov (version 2 of its interface) as a trial. What the registry leaves out stays
/// unknown.
final class RegistryRecord {

    private static final Set<String> REGISTRIES = Set.of("EUDRACT_NUMBER", "CTIS", "REGISTRY", "EU_CT_NUMBER");
    private static final Pattern EUDRACT = Pattern.compile("\\d{4}-\\d{6}-\\d{2}(?:-\\d{2})?");

    private final JsonNode study;
    private final JsonNode protocol;

    /// @param study an object with a `protocolSection`
    RegistryRecord(JsonNode study) {
        this.study = study;
        this.protocol = study.path("protocolSection");
    }

    /// @throws IllegalArgumentException if the record has no registry number
    Trial trial() {
        JsonNode identification = protocol.path("identificationModule");
        JsonNode status = protocol.path("statusModule");
        String number = text(identification, "nctId");
        return new Trial(
                number,
                names(identification),
                first(text(identification, "briefTitle"), text(identification, "officialTitle")),
                phase(),
                text(status, "overallStatus"),
                texts(protocol.path("conditionsModule").path("conditions")),
                each(protocol.path("armsInterventionsModule").path("interventions"))
                        .map(RegistryRecord::intervention)
                        .distinct()
                        .toList(),
                design(),
                enrollment(),
                text(status.path("startDateStruct"), "date"),
                text(status.path("completionDateStruct"), "date"),
                each(protocol.path("outcomesModule").path("primaryOutcomes"))
                        .map(RegistryRecord::outcome)
                        .toList(),
                null,
                new RegistryResults(study, number).results(),
                publications(),
                List.of("ClinicalTrials.gov " + number),
                new RegistryFacts(study).facts());
    }

    /// Short or numeric identifiers are left out: among other texts they would name anything ("ALL", "05-1109").
    private static List<String> names(JsonNode identification) {
        Set<String> names = new LinkedHashSet<>();
        names.add(text(identification, "acronym"));
        names.add(text(identification.path("orgStudyIdInfo"), "id"));
        each(identification.path("secondaryIdInfos"))
                .filter(info -> REGISTRIES.contains(text(info, "type")))
                .map(info -> text(info, "id"))
                .forEach(names::add);
        names.removeIf(name -> name.length() < 4
                || name.length() > 30
                || name.matches("NCT\\d{8}")
                || !(name.matches(".*[A-Za-z].*") || EUDRACT.matcher(name).matches()));
        return List.copyOf(names);
    }

    /// `PHASE1/PHASE2` where there are two; empty where phases do not apply.
    private String phase() {
        return each(protocol.path("designModule").path("phases"))
                .map(JsonNode::asText)
                .filter(phase -> !phase.equals("NA"))
                .collect(Collectors.joining("/"));
    }

    /// "Dupilumab (REGN668)" where there is one other name, "Certolizumab Pegol (Cimzia, CDP870)" where there
    /// are more.
    private static String intervention(JsonNode node) {
        String name = text(node, "name");
        String others = String.join(
                ", ",
                texts(node.path("otherNames")).stream()
                        .filter(other -> !other.equalsIgnoreCase(name))
                        .toList());
        return others.isEmpty() ? name : name + " (" + others + ")";
    }

    private Trial.@Nullable Design design() {
        JsonNode design = protocol.path("designModule").path("designInfo");
        int arms = protocol.path("armsInterventionsModule").path("armGroups").size();
        return design.isMissingNode() && arms == 0
                ? null
                : new Trial.Design(
                        text(design, "allocation"),
                        text(design.path("maskingInfo"), "masking"),
                        arms == 0 ? null : Integer.valueOf(arms));
    }

    private @Nullable Integer enrollment() {
        JsonNode count = protocol.path("designModule").path("enrollmentInfo").path("count");
        return count.canConvertToInt() && count.isNumber() ? Integer.valueOf(count.intValue()) : null;
    }

    private static String outcome(JsonNode node) {
        String frame = text(node, "timeFrame");
        return framed(text(node, "measure"), frame);
    }

    /// "Overall survival (2 years)", the time frame only where the title does not name it.
    static String framed(String title, String frame) {
        boolean named = frame.isEmpty() || title.toLowerCase(Locale.ROOT).contains(frame.toLowerCase(Locale.ROOT));
        return named ? title : title + " (" + frame + ")";
    }

    private List<Trial.Publication> publications() {
        List<Trial.Publication> publications = new ArrayList<>();
        each(protocol.path("referencesModule").path("references"))
                .filter(reference -> text(reference, "type").matches("RESULT|DERIVED"))
                .map(reference -> text(reference, "pmid"))
                .filter(pmid -> !pmid.isEmpty())
                .distinct()
                .forEach(pmid -> publications.add(new Trial.Publication(pmid, "")));
        return publications;
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    /// The field on one line, without the registry's Markdown escapes (`\\>`); empty where it is missing.
    static String text(JsonNode node, String field) {
        String value = node.path(field).asText("").replaceAll("\\\\([<>\\[\\]*_#~])", "$1");
        return value.replaceAll("\\s+", " ").strip();
    }

    static Stream<JsonNode> each(JsonNode array) {
        return array.isArray() ? StreamSupport.stream(array.spliterator(), false) : Stream.empty();
    }

    private static List<String> texts(JsonNode array) {
        return each(array)
                .map(node -> node.asText("").strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
