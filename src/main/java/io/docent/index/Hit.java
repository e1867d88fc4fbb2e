package io.docent.index;

import io.docent.corpus.Passage;

/// A passage that a search found.
///
/// @param passage what was found
/// @param score of the list that it is in; scores of different lists are not comparable
public record Hit(Passage passage, double score) {}
