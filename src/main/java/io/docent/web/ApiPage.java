package io.docent.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// An OpenAPI description as a page to read: without script, and complete without a network.
final class ApiPage {

    private static final String STYLE = """
            :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
            body { max-width: 52rem; margin: auto; padding: 1rem; }
            section { border-top: 1px solid; margin-top: 2rem; }
            code { font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
            table { border-collapse: collapse; width: 100%; }
            caption { text-align: left; font-weight: bold; padding-top: .5rem; }
            td:first-child { white-space: nowrap; }
            th, td { text-align: left; vertical-align: top; padding: .2rem .8rem .2rem 0; }
            """;

    /// The server's policy, and this page's own style.
    static final String POLICY = ResponseHeaders.POLICY + "; style-src 'sha256-" + hash(STYLE) + "'";

    private final JsonNode api;
    private final StringBuilder html = new StringBuilder();

    ApiPage(JsonNode api) {
        this.api = api;
    }

    String html() {
        JsonNode info = api.path("info");
        html.append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width\"><title>")
                .append(Html.escape(info.path("title").asText()))
                .append(": HTTP interface</title><style>")
                .append(STYLE)
                .append("</style></head><body><main>");
        html.append(Html.element("h1", info.path("title").asText() + ": HTTP interface"));
        html.append("<p>For programs: <a href=\"/openapi.yaml\">openapi.yaml</a></p>");
        html.append(Html.prose(info.path("description").asText()));
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> operation(method.getKey(), path.getKey(), method.getValue())));
        html.append("<h2>What is sent and received</h2>");
        api.at("/components/schemas").properties().forEach(this::schema);
        return html.append("</main></body></html>").toString();
    }

    private void operation(String method, String path, JsonNode operation) {
        String id = operation.path("operationId").asText();
        html.append("<section id=\"").append(Html.escape(id)).append("\">");
        html.append("<h2><code>")
                .append(Html.escape(method.toUpperCase(Locale.ROOT) + " " + path))
                .append("</code></h2>");
        html.append(Html.prose(operation.path("summary").asText() + "."));
        html.append(Html.prose(operation.path("description").asText()));
        List<List<String>> parameters = new ArrayList<>();
        for (JsonNode parameter : operation.path("parameters")) {
            parameters.add(List.of(
                    Html.code(parameter.path("name").asText()),
                    type(parameter.path("schema"))
                            + required(parameter.path("required").asBoolean()),
                    Html.inline(parameter.path("description").asText())));
        }
        table("Parameters", parameters);
        JsonNode body = operation.at("/requestBody/content/application~1json/schema");
        if (!body.isMissingNode()) {
            html.append("<p>Body: ").append(type(body)).append("</p>");
        }
        List<List<String>> responses = new ArrayList<>();
        operation
                .path("responses")
                .properties()
                .forEach(response -> responses.add(response(response.getKey(), resolved(response.getValue()))));
        table("Responses", responses);
        html.append("</section>");
    }

    private List<String> response(String status, JsonNode response) {
        List<String> contents = new ArrayList<>();
        response.path("content")
                .properties()
                .forEach(content -> contents.add(Html.code(content.getKey()) + " "
                        + type(content.getValue().path("schema"))));
        return List.of(
                Html.code(status),
                Html.inline(response.path("description").asText().strip()),
                String.join("<br>", contents));
    }

    private void schema(Map.Entry<String, JsonNode> named) {
        JsonNode schema = named.getValue();
        html.append("<section id=\"").append(Html.escape(named.getKey())).append("\">");
        html.append(Html.element("h3", named.getKey()));
        html.append(Html.prose(schema.path("description").asText()));
        if (!schema.has("properties")) {
            html.append("<p>").append(type(schema)).append("</p>");
        }
        List<List<String>> fields = new ArrayList<>();
        schema.path("properties")
                .properties()
                .forEach(field -> fields.add(List.of(
                        Html.code(field.getKey()),
                        type(field.getValue()) + required(isRequired(schema, field.getKey())),
                        Html.inline(field.getValue().path("description").asText()))));
        table("Fields", fields);
        html.append("</section>");
    }

    private void table(String caption, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            html.append("<table><caption>").append(caption).append("</caption>");
            rows.forEach(row -> html.append("<tr><td>")
                    .append(String.join("</td><td>", row))
                    .append("</td></tr>"));
            html.append("</table>");
        }
    }

    private static boolean isRequired(JsonNode schema, String field) {
        for (JsonNode name : schema.path("required")) {
            if (name.asText().equals(field)) {
                return true;
            }
        }
        return false;
    }

    private static String required(boolean required) {
        return required ? "" : ", may be absent";
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? api.at(node.get("$ref").asText().substring(1)) : node;
    }

    /// A schema in a few words, as HTML.
    private String type(JsonNode schema) {
        if (schema.has("$ref")) {
            String name = schema.get("$ref").asText().replaceAll(".*/", "");
            return "<a href=\"#" + Html.escape(name) + "\">" + Html.escape(name) + "</a>";
        }
        if (schema.has("enum")) {
            List<String> values = new ArrayList<>();
            schema.get("enum").forEach(value -> values.add(Html.code(value.asText())));
            return String.join(", ", values);
        }
        if (schema.has("const")) {
            return Html.code(schema.get("const").asText());
        }
        if (schema.has("anyOf")) {
            List<String> types = new ArrayList<>();
            schema.get("anyOf").forEach(each -> types.add(type(each)));
            return String.join(" or ", types);
        }
        if (schema.has("items")) {
            return "list of " + type(schema.get("items"));
        }
        List<String> types = new ArrayList<>();
        schema.path("type").forEach(each -> types.add(each.asText()));
        return Html.escape(types.isEmpty() ? schema.path("type").asText() : String.join(" or ", types));
    }

    private static String hash(String text) {
        return Base64.getEncoder().encodeToString(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
    }
}
