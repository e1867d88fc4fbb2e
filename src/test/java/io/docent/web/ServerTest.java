package io.docent.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/// A server that has nothing to serve yet.
class ServerTest {

    @TempDir
    Path web;

    private Server server;
    private Client client;

    @BeforeEach
    void start() throws IOException {
        Files.writeString(web.resolve("index.html"), "<!doctype html><title>Docent</title>");
        server = Server.start("127.0.0.1", 0, web, Optional::empty);
        client = new Client(server.port());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void it_lives_before_it_is_ready() {
        assertThat(client.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(client.get("/").body()).contains("Docent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/ready", "/v1/search?q=icd", "/v1/documents", "/v1/trials", "/v1/index"})
    void it_says_that_it_is_not_ready(String path) {
        HttpResponse<String> response = client.get(path);
        assertProblem(response, 503);
        assertThat(response.headers().firstValue("Retry-After")).contains("1");
    }

    @Test
    void an_unknown_address_is_a_problem() {
        assertProblem(client.get("/v1/nothing"), 404);
        assertProblem(client.send(client.to("/v1/nothing").POST(BodyPublishers.noBody())), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"})
    void other_methods_are_refused_with_those_that_would_do(String method) {
        HttpResponse<String> response =
                client.send(client.to("/v1/search?q=icd").method(method, BodyPublishers.noBody()));
        assertProblem(response, 405);
        assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    @Test
    void asking_takes_post_alone() {
        HttpResponse<String> response = client.get("/v1/ask?question=q");
        assertProblem(response, 405);
        assertThat(response.headers().firstValue("Allow")).contains("POST");
    }

    @Test
    void the_page_cannot_be_posted_to() {
        HttpResponse<String> response = client.send(client.to("/index.html").POST(BodyPublishers.noBody()));
        assertProblem(response, 405);
        assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    @Test
    void a_head_request_gets_the_headers_alone() {
        HttpResponse<String> response = client.send(client.to("/health/live").method("HEAD", BodyPublishers.noBody()));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/health/live", "/health/ready", "/nothing"})
    void every_response_protects_its_reader(String path) {
        HttpResponse<String> response = client.get(path);
        assertThat(response.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'"));
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(response.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(response.headers().firstValue("X-Request-Id")).isPresent();
        assertThat(response.headers().firstValue("Server")).isEmpty();
        assertThat(response.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).containsAnyOf("no-cache", "no-store"));
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void a_foreign_name_for_this_machine_is_refused() {
        String response = client.raw("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
        assertThat(response).startsWith("HTTP/1.1 403").contains("application/problem+json", "evil.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:7878", "127.0.0.1", "127.0.0.1:80", "[::1]:7878"})
    void its_own_names_are_taken(String host) {
        assertThat(client.raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /v1/passages/%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /v1/passages/%ff HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /%00 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /%2e%2e/pom.xml HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /..;/pom.xml HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "NONSENSE\r\n\r\n",
            })
    void broken_http_is_a_problem_too(String request) {
        String response = client.raw(request);
        assertThat(response)
                .matches("(?s)HTTP/1.1 (4|50[35]).*")
                .contains("application/problem+json", "X-Request-Id", "Content-Security-Policy")
                .doesNotContain("Exception", "jetty");
    }

    @Test
    void a_web_socket_is_an_address_like_any_other() {
        HttpRequest.Builder request = client.to("/v1/nothing").header("Sec-WebSocket-Version", "13");
        assertProblem(client.send(request), 404);
    }

    @Test
    void long_headers_are_a_problem() {
        assertProblem(client.get("/v1/search?q=" + "a".repeat(20_000)), 414);
    }

    @Test
    void a_port_that_is_taken_is_an_error_at_once() {
        int taken = server.port();
        assertThatThrownBy(() -> Server.start("127.0.0.1", taken, web, Optional::empty))
                .rootCause()
                .hasMessageContaining("in use");
    }

    @Test
    void the_log_names_the_route_and_never_the_question() throws InterruptedException {
        Logger logger = (Logger) LoggerFactory.getLogger("io.docent");
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        logger.addAppender(lines);
        try {
            HttpResponse<String> response = client.get("/v1/search?q=secret");
            String id = response.headers().firstValue("X-Request-Id").orElseThrow();
            for (int i = 0; i < 100 && lines.list.isEmpty(); i++) {
                Thread.sleep(20);
            }
            assertThat(lines.list)
                    .singleElement()
                    .satisfies(
                            line -> assertThat(line.getFormattedMessage()).matches("GET /v1/search 503 \\d+ ms " + id));
        } finally {
            logger.detachAppender(lines);
        }
    }

    private static void assertProblem(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Client.json(response).get("status").intValue()).isEqualTo(status);
        assertThat(Client.json(response).get("type").textValue()).startsWith("/problems/");
        assertThat(Client.json(response).get("title").textValue()).isNotBlank();
        assertThat(Client.json(response).get("detail").textValue()).isNotBlank();
    }
}
