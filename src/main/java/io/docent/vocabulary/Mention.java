package io.docent.vocabulary;

import io.docent.text.Span;

/// A term as a text names it.
///
/// @param term what is named
/// @param span where, in UTF-16 offsets
public record Mention(Term term, Span span) {}
