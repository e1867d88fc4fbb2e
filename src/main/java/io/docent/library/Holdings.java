package io.docent.library;

import java.util.List;

/// What the index holds of the corpus folder.
///
/// @param files how many files were read
/// @param failed those that could not be read, with the reason, by path
/// @param vectors how far the vectors are
public record Holdings(int files, List<FileOutcome> failed, Vectors vectors) {

    /// Passages that are found by meaning too, of all passages.
    public record Vectors(int done, int total) {}

    public Holdings {
        failed = List.copyOf(failed);
    }
}
