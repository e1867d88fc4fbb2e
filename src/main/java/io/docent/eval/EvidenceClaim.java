package io.docent.eval;

import io.docent.corpus.Passage;
import io.docent.eval.ClaimsReport.Truth;

/// A claim that experts wrote and an abstract that bears on it.
///
/// @param text the claim
/// @param whole the abstract, its title the heading
/// @param evidence the sentences of it that the experts named, alone
/// @param truth what the abstract does to the claim
record EvidenceClaim(String text, Passage whole, Passage evidence, Truth truth) {}
