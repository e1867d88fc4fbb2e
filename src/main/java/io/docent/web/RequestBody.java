package io.docent.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The JSON object that a request carries.
final class RequestBody {

    /// Bytes that a body may have.
    static final int MAX_BYTES = 1 << 20;

    /// Bytes of a body that is too large that are still read, so that its sender gets to see the answer.
    private static final int MAX_DRAINED = 16 << 20;

    private RequestBody() {}

    /// Reads it.
    ///
    /// @throws Refusal if it is not JSON, not an object, not in UTF-8 or larger than [#MAX_BYTES]
    static ObjectNode read(Context context) throws IOException {
        checkType(context.header(Header.CONTENT_TYPE));
        String encoding = context.header(Header.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new Refusal(ProblemType.UNSUPPORTED_MEDIA_TYPE, "the body must not be compressed (" + encoding + ")");
        }
        return parse(bytes(context.bodyInputStream()));
    }

    static ObjectNode parse(byte[] bytes) {
        String text = text(bytes);
        if (text.isBlank()) {
            throw Refusal.invalid("", "the body is empty; it must be a JSON object");
        }
        try {
            JsonNode node = Json.READER.readTree(text);
            if (node instanceof ObjectNode object) {
                return object;
            }
            throw Refusal.invalid("", "the body must be a JSON object, not " + Fields.describe(node));
        } catch (JsonProcessingException e) {
            throw Refusal.invalid("", "the body is not JSON: " + sentence(e));
        }
    }

    private static void checkType(@Nullable String header) {
        String[] parts =
                header == null ? new String[0] : header.toLowerCase(Locale.ROOT).split(";");
        boolean json = parts.length > 0 && parts[0].strip().equals(Json.MEDIA_TYPE);
        for (int i = 1; json && i < parts.length; i++) {
            String parameter = parts[i].strip().replace("\"", "");
            json = !parameter.startsWith("charset=") || parameter.equals("charset=utf-8");
        }
        if (!json) {
            throw new Refusal(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "the body must be application/json in UTF-8, not " + (header == null ? "without a type" : header));
        }
    }

    private static byte[] bytes(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            byte[] chunk = new byte[1 << 16];
            for (int drained = 0, read = 0; read >= 0 && drained < MAX_DRAINED; drained += read) {
                read = body.read(chunk);
            }
            throw new Refusal(ProblemType.TOO_LARGE, "the body may have " + MAX_BYTES + " bytes");
        }
        return bytes;
    }

    private static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Refusal.invalid("", "the body is not UTF-8");
        }
    }

    private static String sentence(JsonProcessingException e) {
        String what = e.getOriginalMessage().replaceAll("\\s+", " ");
        return e.getLocation() == null
                ? what
                : "%s, at line %d, column %d"
                        .formatted(
                                what,
                                e.getLocation().getLineNr(),
                                e.getLocation().getColumnNr());
    }
}
