package io.docent.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Objects;

/// The described interface, to hold responses against.
final class Api {

    private static final JsonNode DESCRIPTION = read();

    private Api() {}

    static JsonNode description() {
        return DESCRIPTION;
    }

    /// Asserts that the description has this response, and that it looks as described, with no field more.
    static void assertDescribed(HttpResponse<String> response, String method, String path) {
        String type = response.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        JsonNode described = resolved(DESCRIPTION
                .path("paths")
                .path(path)
                .path(method)
                .path("responses")
                .path("" + response.statusCode()));
        JsonNode schema = described.path("content").path(type).path("schema");
        assertThat(schema.isMissingNode())
                .as("%s %s has no %s of %s", method, path, type, response.statusCode())
                .isFalse();
        if (type.endsWith("json")) {
            assertMatches(Client.json(response), schema);
        }
    }

    static void assertMatches(JsonNode value, String schema) {
        assertMatches(value, DESCRIPTION.at("/components/schemas/" + schema));
    }

    private static void assertMatches(JsonNode value, JsonNode schema) {
        ObjectNode root = schema.deepCopy();
        root.set("components", DESCRIPTION.get("components"));
        Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root);
        assertThat(compiled.validate(value)).as("%s", value).isEmpty();
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? DESCRIPTION.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static JsonNode read() {
        try (InputStream file = Objects.requireNonNull(Api.class.getResourceAsStream("/openapi.yaml"))) {
            JsonNode description = new YAMLMapper().readTree(file);
            close(description);
            return description;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What clients must pass over, tests must not: an object has the fields that are described and no others.
    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && object.path("type").asText().equals("object")
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(Api::close);
    }
}
