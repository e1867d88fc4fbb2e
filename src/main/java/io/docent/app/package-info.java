/// Settings and wiring; the only place that joins concrete classes.
///
/// Open [Docent] first: it makes sure that an index of the corpus is there, and joins what answers from it.
@NullMarked
package io.docent.app;

import org.jspecify.annotations.NullMarked;
