package io.docent.index;

import io.docent.corpus.Bibliography;
import io.docent.problem.Problem;
import java.util.List;

/// A file of the corpus as the index knows it: what it was when it was read, and what came of it.
///
/// @param path below the corpus folder, `/` between names
/// @param stamp size and time when it was read
/// @param hash SHA-256 of its bytes; empty where it could not be read
/// @param context what beside its bytes decided how it was read; see [io.docent.corpus.SourceReader#context]
/// @param id that was given to its one document; empty where it is none or holds many
/// @param parts what it says of documents, in its order, the last of each id
/// @param listed works that it names, where it is a reference list
/// @param problems why it, or something in it, could not be read
public record FileEntry(
        String path,
        Stamp stamp,
        String hash,
        String context,
        String id,
        List<PartHead> parts,
        List<Bibliography> listed,
        List<Problem> problems) {

    /// How a file looks from outside.
    ///
    /// @param size in bytes
    /// @param modified nanoseconds since 1970, as the file system tells
    /// @param seen nanoseconds since 1970 by this machine's clock when it was looked at
    public record Stamp(long size, long modified, long seen) {

        /// No file at all.
        public static final Stamp NONE = new Stamp(-1, 0, 0);

        private static final long COARSE = 2_000_000_000L;
        private static final long FINE = 50_000_000L;

        /// Whether a file that looks like this now is surely the one that looked so then: nobody can have
        /// changed it within the same tick of the file system's clock, which is 2 seconds where it tells no
        /// fractions.
        public boolean isSurely(Stamp now) {
            long tick = modified % 1_000_000_000L == 0 ? COARSE : FINE;
            return size == now.size && modified == now.modified && modified + tick < seen;
        }

        /// Whether it looks the same, sure or not.
        public boolean looksLike(Stamp now) {
            return size == now.size && modified == now.modified;
        }
    }

    public FileEntry {
        parts = List.copyOf(parts);
        listed = List.copyOf(listed);
        problems = List.copyOf(problems);
    }

    /// The file without what it says of documents and works.
    public FileEntry bare() {
        return new FileEntry(path, stamp, hash, context, id, List.of(), List.of(), problems);
    }

    /// The same file, looked at again or found in another place.
    public FileEntry at(String newPath, Stamp newStamp) {
        List<PartHead> there = parts.stream().map(part -> part.movedTo(newPath)).toList();
        return new FileEntry(newPath, newStamp, hash, context, id, there, listed, problems);
    }
}
