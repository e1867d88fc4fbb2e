package io.docent.check;

import io.docent.text.Span;

/// A word of a sentence.
///
/// @param key what it is compared by: the id of the named thing that it is part of, of its class of plain
///     synonyms, or its stem
/// @param form lower-case, as written
/// @param span in the sentence's text
/// @param sort what part it has in what the sentence says
/// @param negated whether the sentence denies it
record Word(String key, String form, Span span, Sort sort, boolean negated) {

    /// What part a word has in what a sentence says.
    enum Sort {
        /// A drug, tumour, end point, trial or concept.
        NAME,
        /// Any other word that carries meaning.
        CONTENT,
        /// A figure.
        NUMBER,
        /// "the", "of", "was".
        FUNCTION
    }

    boolean carriesMeaning() {
        return sort == Sort.NAME || sort == Sort.CONTENT;
    }

    Word denied() {
        return new Word(key, form, span, sort, true);
    }
}
