package io.docent.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.docent.library.Curators;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who may change the corpus, and from where. Nothing that is refused leaves a trace.
class ChangeGuardTest {

    @TempDir
    private Path folder;

    @Test
    void a_page_of_another_site_changes_nothing() {
        try (LibraryServer server = LibraryServer.open(folder, Curators.ALL)) {
            for (String[] header : List.of(
                    new String[] {"Origin", "http://evil.test"},
                    new String[] {"Origin", "null"},
                    new String[] {"Origin", "http://127.0.0.1:1"},
                    new String[] {"Sec-Fetch-Site", "cross-site"},
                    new String[] {"Sec-Fetch-Site", "same-site"})) {
                for (HttpRequest.Builder request : changes(server)) {
                    HttpResponse<String> response = server.client().send(request.setHeader(header[0], header[1]));
                    assertThat(response.statusCode())
                            .as("%s: %s", header[0], header[1])
                            .isEqualTo(403);
                    assertThat(Client.json(response).get("type").asText()).isEqualTo("/problems/cross-site");
                    Api.assertDescribed(response, "post", "/v1/documents");
                }
            }
            assertUntouched(server);
        }
    }

    @Test
    void its_own_page_and_other_programs_may() {
        try (LibraryServer server = LibraryServer.open(folder, Curators.LOCAL)) {
            String own = server.address().toString().replaceAll("/$", "").replace("127.0.0.1", "localhost");
            for (String[] header : List.of(
                    new String[] {"Origin", own},
                    new String[] {"Sec-Fetch-Site", "same-origin"},
                    new String[] {"Sec-Fetch-Site", "none"},
                    new String[] {"X-Nothing", "of importance"})) {
                HttpRequest.Builder request = server.client()
                        .to("/v1/index/rebuild")
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .setHeader(header[0], header[1]);
                assertThat(server.client().send(request).statusCode()).isEqualTo(202);
            }
        }
    }

    @Test
    void who_comes_through_a_proxy_may_be_anybody() {
        try (LibraryServer server = LibraryServer.open(folder, Curators.LOCAL)) {
            for (String header : List.of("X-Forwarded-For", "Forwarded", "Via")) {
                for (HttpRequest.Builder request : changes(server)) {
                    assertOff(server.client().send(request.setHeader(header, "for=192.0.2.1")), "changes: all");
                }
            }
            assertUntouched(server);
            JsonNode changes = Client.json(server.client()
                            .send(server.client().to("/v1/index").header("X-Forwarded-For", "192.0.2.1")))
                    .get("changes");
            assertThat(changes.get("allowed").asBoolean()).isFalse();
            assertThat(changes.get("reason").asText()).contains("changes: local");
        }
    }

    @Test
    void a_corpus_that_nobody_may_change_is_not_changed() {
        try (LibraryServer server = LibraryServer.open(folder, Curators.NONE)) {
            for (HttpRequest.Builder request : changes(server)) {
                assertOff(server.client().send(request), "changes: local");
            }
            assertUntouched(server);
        }
    }

    private static void assertOff(HttpResponse<String> response, String fix) {
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(Client.json(response).get("type").asText()).isEqualTo("/problems/changes-off");
        assertThat(Client.json(response).get("fix").asText()).contains(fix);
    }

    private static List<HttpRequest.Builder> changes(LibraryServer server) {
        Client client = server.client();
        return List.of(
                new Multipart()
                        .file("foreign.txt", LibraryServer.paper("Foreign", "It is foreign."))
                        .to(client),
                client.to("/v1/documents/first").DELETE(),
                client.to("/v1/index/rebuild").POST(HttpRequest.BodyPublishers.noBody()));
    }

    private static void assertUntouched(LibraryServer server) {
        assertThat(LibraryServer.files(server.corpus())).containsExactly("papers/first.txt", "papers/second.txt");
        assertThat(LibraryServer.files(server.uploads())).isEmpty();
    }
}
