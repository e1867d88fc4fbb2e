package io.docent.corpus;

/// What was published about a paper after it, or what a notice says that it is itself.
///
/// @param kind what sort of notice
/// @param text one plain sentence, with its place where that is known
public record Notice(Kind kind, String text) {

    /// What a notice tells; the gravest first.
    public enum Kind {
        /// The paper was retracted or withdrawn.
        RETRACTED,
        RETRACTED_IN_PART,
        /// Its editors or readers doubt it.
        IN_DOUBT,
        /// It was corrected, or corrected and published again.
        CORRECTED,
        /// The document is itself the retraction of another paper.
        RETRACTS,
        /// The document is itself an expression of concern about another paper.
        DOUBTS,
        /// The document is itself the correction of another paper.
        CORRECTS;

        /// Whether the document is a notice about another paper and not a paper.
        public boolean isAboutAnother() {
            return this == RETRACTS || this == DOUBTS || this == CORRECTS;
        }
    }
}
