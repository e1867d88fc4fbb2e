package io.docent.evidence;

import java.util.Locale;

/// How much is amiss between statements, the gravest first.
public enum Severity {
    /// They cannot all be true.
    CONTRADICTION,
    /// They differ by little, or in what they may mean by a word: a year off by one, a claim that hedges.
    DISCREPANCY,
    /// A later state of the trial explains the difference.
    UPDATE;

    /// The severity as HTTP and files spell it.
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The graver of two.
    Severity or(Severity other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
