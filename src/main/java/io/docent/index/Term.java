package io.docent.index;

import io.docent.text.Span;

/// A word as the index knows it.
///
/// @param form lower case, stemmed
/// @param span where it stands in the text that it was read from, in UTF-16 offsets
public record Term(String form, Span span) {}
