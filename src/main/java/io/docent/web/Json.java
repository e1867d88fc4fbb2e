package io.docent.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.docent.trial.Trial;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;

/// The server's JSON: what it reads is read strictly, what it writes stands on one line.
final class Json {

    static final String MEDIA_TYPE = "application/json";

    /// Deeper than anything that the contract has, shallower than what would cost anything to read.
    private static final int MAX_DEPTH = 32;

    static final JsonMapper READER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final JsonMapper WRITER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .addMixIn(Trial.class, KnownAlone.class)
            .addMixIn(Trial.Design.class, KnownAlone.class)
            .addMixIn(Trial.Result.class, KnownAlone.class)
            .addMixIn(Trial.Arm.class, KnownAlone.class)
            .addMixIn(Trial.Publication.class, KnownAlone.class)
            .build();

    /// Of a trial's many facts, only those that are known are shown.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private interface KnownAlone {}

    private Json() {}

    static String write(Object value) {
        try {
            return WRITER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + value.getClass() + " as JSON", e);
        }
    }

    static byte[] bytes(Object value) {
        return write(value).getBytes(StandardCharsets.UTF_8);
    }

    static void send(Context context, Object value) {
        context.contentType(MEDIA_TYPE).result(bytes(value));
    }
}
