package io.docent.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaticFilesTest {

    @TempDir
    Path folder;

    private Server server;
    private Client client;

    @BeforeEach
    void start() throws IOException {
        Path web = Files.createDirectories(folder.resolve("web/app"));
        Files.writeString(web.resolve("main.js"), "export const answer = 42;\n".repeat(100));
        Files.writeString(web.resolve("ä b.txt"), "text");
        Files.writeString(folder.resolve("web/index.html"), "<!doctype html><title>Docent</title>");
        Files.writeString(folder.resolve("web/logo.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
        Files.writeString(folder.resolve("web/.hidden"), "secret");
        Files.writeString(folder.resolve("secret.txt"), "secret");
        Files.createSymbolicLink(folder.resolve("web/link.txt"), folder.resolve("secret.txt"));
        server = Server.start("localhost", 0, folder.resolve("web"), Optional::empty);
        client = new Client(server.port());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            /,             text/html; charset=utf-8
            /index.html,   text/html; charset=utf-8
            /app/main.js,  text/javascript; charset=utf-8
            /logo.svg,     image/svg+xml
            /app/%C3%A4%20b.txt, text/plain; charset=utf-8
            """)
    void files_have_their_types(String path, String type) {
        HttpResponse<String> response = client.get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow().replace("; ", ";"))
                .isEqualToIgnoringCase(type.replace("; ", ";"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../secret.txt",
                "/app/../../secret.txt",
                "/%2e%2e/secret.txt",
                "/..%2fsecret.txt",
                "/app/..%5c..%5csecret.txt",
                "/link.txt",
                "/.hidden",
                "/app",
                "/app/",
                "//secret.txt",
                "/index.html%00.js",
                "/nothing.js"
            })
    void nothing_else_is_reached(String path) {
        String response = client.raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(response)
                .matches("(?s)HTTP/1.1 40[04].*")
                .contains("application/problem+json")
                .doesNotContain("secret\"", "\r\n\r\nsecret");
    }

    @Test
    void a_library_of_the_page_comes_from_its_jar() {
        HttpResponse<String> response = client.get("/lib/echarts.mjs");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/javascript");
        assertThat(response.body()).contains("export{", "Licensed to the Apache Software Foundation");
        assertThat(client.get("/lib/echarts.js").statusCode()).isEqualTo(404);
    }

    @Test
    void a_file_that_the_browser_has_is_not_sent_again() {
        HttpResponse<String> first = client.get("/app/main.js");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
        HttpResponse<String> second = client.send(client.to("/app/main.js").header("If-None-Match", tag));
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(second.headers().firstValue("ETag")).contains(tag);
    }

    @Test
    void a_file_that_changed_is_sent_again() throws IOException {
        String tag = client.get("/index.html").headers().firstValue("ETag").orElseThrow();
        Files.writeString(folder.resolve("web/index.html"), "<!doctype html><title>New</title>");
        HttpResponse<String> response = client.send(client.to("/index.html").header("If-None-Match", tag));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("New");
    }

    @Test
    void text_is_compressed_for_who_takes_it() throws IOException {
        HttpResponse<byte[]> response =
                client.send(client.to("/app/main.js").header("Accept-Encoding", "gzip"), BodyHandlers.ofByteArray());
        assertThat(response.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(response.headers().firstValue("Vary")).contains("Accept-Encoding");
        try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            assertThat(new String(unzipped.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("export const");
        }
    }
}
