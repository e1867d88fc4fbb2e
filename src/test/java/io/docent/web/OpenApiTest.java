package io.docent.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenApiTest {

    @Test
    void every_route_is_described_and_every_description_has_its_route(@TempDir Path web) {
        try (Server server = Server.start("localhost", 0, web, Optional::empty)) {
            assertThat(server.routes()).isEqualTo(described());
        }
    }

    @Test
    void every_operation_has_a_name_of_its_own_and_a_summary() {
        Set<String> names = new TreeSet<>();
        for (JsonNode path : Api.description().get("paths")) {
            for (JsonNode operation : path) {
                assertThat(names.add(operation.get("operationId").asText())).isTrue();
                assertThat(operation.get("summary").asText()).isNotBlank();
            }
        }
    }

    @Test
    void every_reference_leads_somewhere() {
        for (JsonNode reference : Api.description().findValues("$ref")) {
            assertThat(Api.description().at(reference.asText().substring(1)).isMissingNode())
                    .as(reference.asText())
                    .isFalse();
        }
    }

    /// A comma in a flow mapping would make one of the rest of a sentence.
    @Test
    void no_key_lacks_a_value() {
        assertThat(keysWithoutValue(Api.description())).isEmpty();
    }

    @Test
    void every_type_of_problem_is_described() {
        Set<String> described = new TreeSet<>();
        Api.description()
                .at("/components/schemas/Problem/properties/type/enum")
                .forEach(type -> described.add(type.asText()));
        assertThat(Arrays.stream(ProblemType.values()).map(ProblemType::address))
                .containsExactlyInAnyOrderElementsOf(described);
    }

    @Test
    void the_description_is_served_as_it_is_and_as_a_page(@TempDir Path web) {
        try (Server server = Server.start("localhost", 0, web, Optional::empty)) {
            Client client = new Client(server.port());
            assertThat(client.get("/openapi.yaml").body()).startsWith("openapi: 3.1");
            HttpResponse<String> page = client.get("/docs");
            assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
            assertThat(page.body())
                    .contains("POST /v1/ask", "<a href=\"#Answer\">Answer</a>", "id=\"Citation\"")
                    .doesNotContain("<script", "http://", "https://");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'self'", "style-src 'sha256-");
        }
    }

    private static Set<String> keysWithoutValue(JsonNode node) {
        Set<String> keys = new TreeSet<>();
        node.properties().forEach(field -> {
            if (field.getValue().isNull()) {
                keys.add(field.getKey());
            }
        });
        node.forEach(child -> keys.addAll(keysWithoutValue(child)));
        return keys;
    }

    private static Set<String> described() {
        Set<String> routes = new TreeSet<>();
        Api.description()
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method -> routes.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return routes;
    }
}
