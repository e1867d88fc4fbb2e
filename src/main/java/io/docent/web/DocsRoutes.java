package io.docent.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The description of the interface, for programs (`/openapi.yaml`) and for people (`/docs`).
final class DocsRoutes {

    private DocsRoutes() {}

    static void addTo(Routes routes) {
        routes.get("/openapi.yaml", context -> send(context, "application/yaml", description()));
        routes.get("/docs", context -> {
            JsonNode api = new YAMLMapper().readTree(description());
            context.header(ResponseHeaders.CONTENT_SECURITY_POLICY, ApiPage.POLICY);
            send(context, "text/html; charset=utf-8", new ApiPage(api).html().getBytes(StandardCharsets.UTF_8));
        });
    }

    private static void send(Context context, String type, byte[] bytes) {
        context.contentType(type).result(bytes);
    }

    private static byte[] description() {
        try (InputStream file = DocsRoutes.class.getResourceAsStream("/openapi.yaml")) {
            if (file == null) {
                throw new IllegalStateException("openapi.yaml is missing from the class path");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
