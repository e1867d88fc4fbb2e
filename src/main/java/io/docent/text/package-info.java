/// Characters, sentences and abbreviations: what can be said of a text without knowing what it is about.
///
/// Open [Typography] first (what is quoted is what was read, after a reversible repair), then [Sentences] and
/// [Abbreviations].
///
/// Deliberately absent: stemming and search terms, which belong to the index that is searched with them.
@NullMarked
package io.docent.text;

import org.jspecify.annotations.NullMarked;
