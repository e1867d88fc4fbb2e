package io.docent.library;

import io.docent.problem.Problem;
import org.jspecify.annotations.Nullable;

/// What came of a file.
///
/// @param path below the corpus folder, `/` between names
/// @param outcome what became of it
/// @param movedFrom its earlier path, where it is an unchanged file in a new place; null otherwise
/// @param problem why it could not be read; null where it could
public record FileOutcome(
        String path,
        Outcome outcome,
        @Nullable String movedFrom,
        @Nullable Problem problem) {

    /// What can become of a file.
    public enum Outcome {
        ADDED,
        UPDATED,
        UNCHANGED,
        REMOVED,
        FAILED
    }
}
