package io.docent.index;

import java.time.Instant;

/// What an index is.
///
/// @param version changes whenever what the index says of its corpus may change: a hash of the corpus, the model and
/// the
///     format
/// @param documents how many documents it holds
/// @param passages how many passages
/// @param builtAt when it was built
/// @param embeddingModel whose vectors it holds
/// @param corpus fingerprint of the corpus files that it was built from
public record IndexInfo(
        String version, int documents, int passages, Instant builtAt, String embeddingModel, String corpus) {}
