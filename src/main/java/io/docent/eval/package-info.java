/// Measures Docent: golden questions, retrieval benchmarks, speed. Metrics are pure functions.
///
/// Open [GoldenQuestions] first.
@NullMarked
package io.docent.eval;

import org.jspecify.annotations.NullMarked;
