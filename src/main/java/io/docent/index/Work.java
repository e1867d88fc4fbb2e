package io.docent.index;

import io.docent.trial.Teaching;
import io.docent.trial.Trial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A document of the index as a build sees it: what it was made of, and what it teaches.
///
/// @param id of the document
/// @param parts what files say of it, by path
/// @param teaching what its words teach of names
/// @param record the trial, where it is a trial's record; null otherwise
/// @param added when it came or changed, milliseconds since 1970
public record Work(
        String id,
        List<PartOf> parts,
        Teaching teaching,
        @Nullable Trial record,
        long added) {

    /// Names a part.
    ///
    /// @param source path of the file
    /// @param id of the document in that file
    /// @param fingerprint of what the file says of it
    public record PartOf(String source, String id, String fingerprint) {

        /// Names it in the index.
        String key() {
            return id + "\n" + source;
        }
    }

    public Work {
        parts = List.copyOf(parts);
    }
}
