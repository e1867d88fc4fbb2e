/// Trials as entities: one trial is one thing, whatever name or number a text uses for it.
///
/// Open [Trials] first: it resolves names and finds mentions. [Trial] is what the registry says.
///
/// Deliberately absent, for now: statements extracted from prose, and conflicts between them.
@NullMarked
package io.docent.trial;

import org.jspecify.annotations.NullMarked;
