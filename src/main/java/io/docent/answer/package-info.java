/// Evidence becomes an answer in which every sentence names the words that it rests on, or a reason why there
/// is none.
///
/// Open [Answer] first: it is the HTTP contract's answer, field by field.
@NullMarked
package io.docent.answer;

import org.jspecify.annotations.NullMarked;
