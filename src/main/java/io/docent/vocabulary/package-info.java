/// Names of drugs, drug classes, tumours, end points, concepts and trials, found in any spelling.
///
/// Open [Vocabulary] first: it finds mentions of [Term]s in a text, whatever alias, case, dash or plural they
/// are written with. The names come from the tab-separated files beside this package's resources, and from what
/// a corpus teaches (abbreviations, registry records).
///
/// Deliberately absent: rules on what a mention means for a question; those are in `retrieve`.
@NullMarked
package io.docent.vocabulary;

import org.jspecify.annotations.NullMarked;
