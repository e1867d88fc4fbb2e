package io.docent.retrieve;

/// What form of answer a question calls for.
public enum Shape {
    /// A sentence that states it.
    FACT,
    /// A cause or an explanation.
    WHY,
    /// A mechanism.
    HOW,
    /// What something is.
    DEFINITION,
    /// Trials, one item each.
    TRIAL_LIST,
    /// Things of one sort.
    LIST,
    /// Two or more things side by side.
    COMPARISON,
    /// A bare name or number: what there is to know of it.
    LOOKUP
}
