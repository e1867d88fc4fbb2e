/// Citations in words that a model writes: passages go out under opaque keys, and come back as numbered marks.
///
/// Open [CitationStream] first: it takes a reply as it comes and gives out text in which each key has become a
/// number. [Keys] makes the keys, [Support] finds the words of a passage that a sentence rests on, [Marked] is
/// a reply whose marks stand apart from its words.
///
/// Deliberately absent: language models, and verdicts; whether a sentence is true to its passage is not asked
/// here.
@NullMarked
package io.docent.cite;

import org.jspecify.annotations.NullMarked;
