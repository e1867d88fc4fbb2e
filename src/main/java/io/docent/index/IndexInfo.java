package io.docent.index;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// What an index is.
///
/// @param version changes whenever what the index says of its corpus may change: a hash of the documents, the
///     model and the format
/// @param documents how many documents it holds
/// @param passages how many passages
/// @param pending how many of them cannot be found by meaning yet
/// @param builtAt when it was last changed
/// @param embeddingModel whose vectors it holds
public record IndexInfo(
        String version, int documents, int passages, int pending, Instant builtAt, String embeddingModel) {

    /// As a commit carries it.
    Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("format", Fields.FORMAT);
        facts.put("version", version);
        facts.put("documents", String.valueOf(documents));
        facts.put("passages", String.valueOf(passages));
        facts.put("pending", String.valueOf(pending));
        facts.put("builtAt", builtAt.toString());
        facts.put("embeddingModel", embeddingModel);
        return facts;
    }

    static IndexInfo of(Map<String, String> facts) {
        return new IndexInfo(
                facts.getOrDefault("version", ""),
                number(facts, "documents"),
                number(facts, "passages"),
                number(facts, "pending"),
                Instant.parse(facts.getOrDefault("builtAt", "1970-01-01T00:00:00Z")),
                facts.getOrDefault("embeddingModel", ""));
    }

    private static int number(Map<String, String> facts, String name) {
        return Integer.parseInt(facts.getOrDefault(name, "0"));
    }
}
