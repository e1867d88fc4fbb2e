/// A question becomes ranked passages: understanding, search, fusion.
///
/// Open [Understanding] first (what is asked, and about what), then [Retriever] (where that may stand).
/// Everything here is plain Java over the index.
///
/// Deliberately absent: sentences and answers, which are chosen in `answer`.
@NullMarked
package io.docent.retrieve;

import org.jspecify.annotations.NullMarked;
