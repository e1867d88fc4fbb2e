/// Does a claim say what the passages that it cites say? Decided in code, without asking a model.
///
/// Open [ClaimCheck] first: it gives a [Finding] for a claim and its passages.
///
/// Deliberately absent: language models, and answers; a claim is a sentence of whatever origin.
@NullMarked
package io.docent.check;

import org.jspecify.annotations.NullMarked;
