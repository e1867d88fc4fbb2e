package io.docent.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Reads trial records from a JSON file: an array of objects whose fields are those of [Trial].
public final class TrialReader {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final Path file;

    public TrialReader(Path file) {
        this.file = file;
    }

    /// The records, by registry number; none where the file does not exist.
    ///
    /// @throws ProblemException if the file is not such an array, or a trial stands in it twice
    public List<Trial> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        JsonNode root = parse();
        if (!root.isArray()) {
            throw problem("the file is not a JSON array of trials", "", null);
        }
        Map<String, Trial> trials = new LinkedHashMap<>();
        for (int i = 0; i < root.size(); i++) {
            Trial trial = trial(root.get(i), "/" + i);
            if (trials.put(trial.nctId(), trial) != null) {
                throw problem("trial " + trial.nctId() + " stands in the file twice", "/" + i, null);
            }
        }
        return trials.values().stream()
                .sorted(java.util.Comparator.comparing(Trial::nctId))
                .toList();
    }

    private JsonNode parse() {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw problem("the JSON breaks off or is malformed", "line " + line, e);
        } catch (IOException e) {
            throw problem("the file cannot be read", "", e);
        }
    }

    private Trial trial(JsonNode node, String at) {
        try {
            return new Trial(
                    text(node, "nctId"),
                    texts(node, "names"),
                    text(node, "title"),
                    text(node, "phase"),
                    text(node, "overallStatus"),
                    texts(node, "conditions"),
                    texts(node, "interventions"),
                    design(node.get("design")),
                    integer(node, "enrollment"),
                    text(node, "startDate"),
                    text(node, "completionDate"),
                    texts(node, "primaryOutcomes"),
                    truth(node, "primaryOutcomeMet"),
                    each(node, "results").map(TrialReader::result).toList(),
                    each(node, "publications")
                            .map(each -> new Trial.Publication(text(each, "pmid"), text(each, "doi")))
                            .toList(),
                    texts(node, "sources"));
        } catch (IllegalArgumentException e) {
            throw problem(String.valueOf(e.getMessage()), at, e);
        }
    }

    private static Trial.@Nullable Design design(@Nullable JsonNode node) {
        return node == null
                ? null
                : new Trial.Design(text(node, "allocation"), text(node, "masking"), integer(node, "arms"));
    }

    private static Trial.Result result(JsonNode node) {
        return new Trial.Result(
                text(node, "endpoint"),
                text(node, "population"),
                arm(node.get("experimental")),
                arm(node.get("comparator")),
                text(node, "unit"),
                decimal(node, "hazardRatio"),
                decimal(node, "ciLow"),
                decimal(node, "ciHigh"),
                text(node, "pValue"),
                text(node, "source"));
    }

    private static Trial.@Nullable Arm arm(@Nullable JsonNode node) {
        return node == null ? null : new Trial.Arm(text(node, "label"), integer(node, "n"), decimal(node, "value"));
    }

    private static String text(JsonNode node, String field) {
        return node.hasNonNull(field)
                ? expected(node, field, JsonNode::isValueNode, "a text").asText()
                : "";
    }

    private static List<String> texts(JsonNode node, String field) {
        List<String> values = new ArrayList<>();
        each(node, field).forEach(value -> values.add(value.asText()));
        return values;
    }

    private static java.util.stream.Stream<JsonNode> each(JsonNode node, String field) {
        return StreamSupport.stream(node.path(field).spliterator(), false);
    }

    private static @Nullable Integer integer(JsonNode node, String field) {
        return node.hasNonNull(field)
                ? Integer.valueOf(expected(node, field, JsonNode::canConvertToExactIntegral, "a whole number")
                        .intValue())
                : null;
    }

    private static @Nullable BigDecimal decimal(JsonNode node, String field) {
        return node.hasNonNull(field)
                ? expected(node, field, JsonNode::isNumber, "a number").decimalValue()
                : null;
    }

    private static @Nullable Boolean truth(JsonNode node, String field) {
        return node.hasNonNull(field)
                ? Boolean.valueOf(expected(node, field, JsonNode::isBoolean, "true or false")
                        .booleanValue())
                : null;
    }

    /// The field's value, if it is of the right sort: a figure that cannot be read must not become 0.
    private static JsonNode expected(JsonNode node, String field, Predicate<JsonNode> sort, String what) {
        JsonNode value = node.get(field);
        if (!sort.test(value)) {
            throw new IllegalArgumentException(field + " must be " + what + ", not " + value);
        }
        return value;
    }

    private ProblemException problem(String what, String at, @Nullable Throwable cause) {
        Problem problem = new Problem(
                "cannot read trial records: " + what,
                file + (at.isEmpty() ? "" : " " + at),
                "mend the file, or take it out of the corpus folder and build the index again");
        return cause == null ? new ProblemException(problem) : new ProblemException(problem, cause);
    }
}
