/// Passages become a searchable index. Lucene is used here and nowhere else.
///
/// Open [PassageIndex] first: it answers by words and by vectors and gives back what was indexed. [IndexBuild]
/// makes an index from a corpus; [IndexFolder] holds indexes, of which one is current.
///
/// Deliberately absent: Lucene's query language. What a user types is only ever analysed into terms, so that
/// nothing in it can be an operator or an error.
@NullMarked
package io.docent.index;

import org.jspecify.annotations.NullMarked;
