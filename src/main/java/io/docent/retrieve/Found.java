package io.docent.retrieve;

import io.docent.corpus.Passage;
import org.jspecify.annotations.Nullable;

/// A passage that was found for a question.
///
/// @param score fused, 0..1
/// @param lexicalRank from 1 in the list by words, or null
/// @param denseRank from 1 in the list by meaning, or null
public record Found(
        Passage passage,
        double score,
        @Nullable Integer lexicalRank,
        @Nullable Integer denseRank) {}
