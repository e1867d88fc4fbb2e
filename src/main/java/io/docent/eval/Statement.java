package io.docent.eval;

import io.docent.corpus.Passage;

/// A claim that its citation says.
///
/// @param claim cites `source` alone
/// @param source the passage that it was made from
/// @param form what was made of the passage's words: "verbatim", or the kind of rewording
record Statement(Claim claim, Passage source, String form) {

    String text() {
        return claim.text();
    }

    Statement reworded(String text, String kind) {
        return new Statement(claim.saying(text), source, kind);
    }
}
