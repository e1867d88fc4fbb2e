package io.docent.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Names of the fields of the index, and how values are written in it.
final class Fields {

    /// Changes when an index that was written by another version of Docent can no longer be read.
    static final String FORMAT = "4";

    static final String TYPE = "type";
    static final String ID = "id";
    static final String TEXT = "text";
    static final String WORD = "word";
    static final String HEADING = "heading";
    static final String ENTITY = "entity";
    static final String VECTOR = "vector";
    static final String SENTENCES = "sentences";
    static final String DOCUMENT = "document";
    static final String ORDER = "order";
    static final String KIND = "kind";
    static final String TRIAL = "trial";
    static final String YEAR = "year";
    static final String SORT = "sort";
    static final String STORED = "stored";
    static final String TOKEN = "token";
    static final String OWN = "own";
    static final String PENDING = "pending";
    static final String ADDED = "added";
    static final String LISTING = "listing";

    /// Among the facts of a commit: names the state of its entries for files.
    static final String MANIFEST = "manifest";

    static final String PASSAGE_TYPE = "passage";
    static final String DOCUMENT_TYPE = "document";
    static final String TRIAL_TYPE = "trial";
    static final String LEARNED_TYPE = "learned";
    static final String FILE_TYPE = "file";
    static final String WORK_TYPE = "work";
    static final String PART_TYPE = "part";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Fields() {}

    static String write(Object value) {
        try {
            return JSON.writerFor(value.getClass()).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// SHA-256 of a text in hexadecimal.
    static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
