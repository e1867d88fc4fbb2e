package io.docent.corpus;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.docent.corpus.CslItem.CslCustom;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads and writes CSL-JSON, the reference format of CSL 1.0.2 (citationstyles.org), with Docent's own fields
/// in `custom`: `nct`, `resolution`, `authorsTruncated`, `licence`.
///
/// Other fields of CSL are passed over; a field that CSL does not know, or one of the wrong type, is a
/// [ProblemException] that names the file, the line and what to do.
public final class CslJson {

    private static final String INFERRED = "inferred";

    private final ObjectMapper mapper = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .withCoercionConfig(
                    LogicalType.Textual,
                    config -> config.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail))
            .addHandler(new CslFields())
            .build();

    /// The numbered references in `json`, ascending.
    ///
    /// @param where the file that `json` was read from, for messages
    public List<Reference> references(String json, String where) {
        List<Reference> references = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (CslItem item : items(json, where)) {
            Reference reference = reference(item, where);
            if (!seen.add(reference.number())) {
                throw problem("two references have the number " + reference.number(), where, "renumber one of them");
            }
            references.add(reference);
        }
        references.sort((one, other) -> Integer.compare(one.number(), other.number()));
        return List.copyOf(references);
    }

    /// `reference` as a CSL-JSON item.
    public String write(Reference reference) {
        Bibliography work = reference.bibliography();
        CslCustom custom = new CslCustom(
                reference.trials().isEmpty() ? null : reference.trials(),
                reference.inferred() ? INFERRED : null,
                work.authorsTruncated() ? Boolean.TRUE : null,
                work.licence().isEmpty() ? null : work.licence(),
                null,
                null);
        return write(CslConversion.item("ref" + reference.number(), reference.number(), work, custom));
    }

    /// `work` as a CSL-JSON item with the id `id`.
    public String write(String id, Bibliography work) {
        CslCustom custom = new CslCustom(
                null,
                null,
                work.authorsTruncated() ? Boolean.TRUE : null,
                work.licence().isEmpty() ? null : work.licence(),
                null,
                null);
        return write(CslConversion.item(id, null, work, custom));
    }

    List<CslItem> items(String json, String where) {
        try {
            @Nullable List<@Nullable CslItem> items = mapper.readValue(json, new TypeReference<>() {});
            if (items == null) {
                throw problem("the file holds no list", where, "write a list of items in square brackets");
            }
            return items.stream()
                    .map(item -> item == null ? missing(where) : item)
                    .toList();
        } catch (JsonProcessingException exception) {
            throw new ProblemException(explain(exception, where), exception);
        }
    }

    private String write(CslItem item) {
        try {
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(item);
        } catch (JsonProcessingException exception) {
            throw new IllegalStateException("a CSL item can always be written", exception);
        }
    }

    private static Reference reference(CslItem item, String where) {
        CslCustom custom = item.customOrNone();
        Integer number = item.citationNumber();
        String id = item.id() == null ? "without an id" : item.id();
        if (number == null || number < 1) {
            throw problem(
                    "reference " + id + " has no citation-number", where, "give it its number in the list, 1 or more");
        }
        if (custom.resolution() != null && !custom.resolution().equals(INFERRED)) {
            throw problem(
                    "reference " + id + " has the resolution \"" + custom.resolution() + "\"",
                    where,
                    "write \"inferred\", or leave the field out where the number was read from the list itself");
        }
        List<String> trials = custom.nct() == null ? List.of() : custom.nct();
        for (String trial : trials) {
            if (!trial.matches("NCT\\d{8}")) {
                throw problem(
                        "reference " + id + " names the trial \"" + trial + "\"", where, "write NCT and eight digits");
            }
        }
        return new Reference(number, CslConversion.bibliography(item), trials, custom.resolution() != null);
    }

    private static CslItem missing(String where) {
        throw problem("an item is null", where, "remove it");
    }

    private static Problem explain(JsonProcessingException exception, String where) {
        String at = where + at(exception.getLocation());
        JsonProcessingException mistake =
                exception.getCause() instanceof JsonParseException broken ? broken : exception;
        return switch (mistake) {
            case UnrecognizedPropertyException unknown ->
                new Problem(
                        "unknown field \"" + unknown.getPropertyName() + "\" in " + path(unknown),
                        at,
                        "correct its name; fields that CSL-JSON does not know are not kept");
            case JsonMappingException wrong ->
                new Problem(
                        "wrong kind of value in " + path(wrong) + ": " + firstLine(wrong),
                        at,
                        "write what CSL-JSON expects there: a list of items, text, a number, names or a date");
            default -> new Problem("not valid JSON: " + firstLine(exception), at, "correct the file at that place");
        };
    }

    private static String path(JsonMappingException exception) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : exception.getPath()) {
            String name = step.getFieldName();
            path.append(name == null ? "item " + (step.getIndex() + 1) : ", " + name);
        }
        return path.isEmpty() ? "the file" : path.toString();
    }

    private static String firstLine(JsonProcessingException exception) {
        return exception
                .getOriginalMessage()
                .lines()
                .findFirst()
                .orElse("")
                .replaceAll("`?(?:java|io)\\.[\\w.$<>`]+", "it");
    }

    private static String at(@Nullable JsonLocation location) {
        return location == null ? "" : ", line " + location.getLineNr();
    }

    private static ProblemException problem(String what, String where, String fix) {
        return new ProblemException(new Problem(what, where, fix));
    }
}
