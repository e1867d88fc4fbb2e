package io.docent.library;

import io.docent.corpus.SourceReader;
import io.docent.index.FileEntry;
import io.docent.library.Looks.Seen;
import io.docent.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How the files of the folder differ from those that the index knows.
///
/// @param toRead files that are new or say something else
/// @param moved files whose bytes the index knows from a path that is gone
/// @param touched files that look different and are the same, as the index is to know them from now on
/// @param same files that are what they were
/// @param gone files that are no longer there
record Differences(
        List<ToRead> toRead, List<Moved> moved, List<FileEntry> touched, List<FileEntry> same, List<FileEntry> gone) {

    /// Changes when files are read differently than before, so that all are read again.
    static final String READER = "2";

    /// @param hash of its bytes; empty where they cannot be read
    /// @param known what the index knows of a file in this place
    record ToRead(Seen seen, String hash, String context, Optional<FileEntry> known) {}

    /// @param from what the index knows of it in its old place
    /// @param to the same in its new place
    record Moved(FileEntry from, FileEntry to) {}

    boolean isNone() {
        return toRead.isEmpty() && moved.isEmpty() && touched.isEmpty() && gone.isEmpty();
    }

    /// Compares what is seen with what is known.
    static Differences of(Map<String, Seen> seen, Map<String, FileEntry> known, SourceReader reader) {
        Differences found = new Differences(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Map<String, FileEntry> gone = new TreeMap<>(known);
        gone.keySet().removeAll(seen.keySet());
        Set<String> given = new HashSet<>(reader.givenIds());
        seen.forEach((path, file) -> {
            Optional<FileEntry> entry = Optional.ofNullable(known.get(path));
            String context = READER + ":" + reader.context(path);
            if (entry.isPresent() && isTaken(entry.get(), reader, given)) {
                found.toRead.add(new ToRead(file, hash(file), context, entry));
            } else {
                found.compare(file, context, entry, gone);
            }
        });
        found.gone.addAll(gone.values());
        return found;
    }

    /// Whether `documents.json` now gives the id of this file's document to another, or another to this.
    private static boolean isTaken(FileEntry entry, SourceReader reader, Set<String> given) {
        Optional<String> own = reader.givenId(entry.path());
        return own.isPresent() ? !entry.id().isEmpty() && !own.get().equals(entry.id()) : given.contains(entry.id());
    }

    /// Whether every file looks as it is known and nothing else can be different. What beside its bytes decides
    /// how a file is read lies in files, too; so this reads none.
    static boolean areNone(Looks looks, Map<String, FileEntry> known) {
        Map<String, Seen> seen = looks.nowAnd(known.keySet());
        return seen.keySet().equals(known.keySet())
                && known.values().stream()
                        .allMatch(entry ->
                                entry.context().startsWith(READER + ":") && isSame(entry, seen.get(entry.path())));
    }

    private static boolean isSame(FileEntry entry, @Nullable Seen seen) {
        return seen != null
                && (entry.hash().isEmpty()
                        ? entry.stamp().looksLike(seen.stamp())
                        : entry.stamp().isSurely(seen.stamp()));
    }

    private void compare(Seen file, String context, Optional<FileEntry> known, Map<String, FileEntry> gone) {
        boolean sameContext = known.isPresent() && known.get().context().equals(context);
        boolean hashed = known.isPresent() && !known.get().hash().isEmpty();
        if (sameContext && hashed && known.get().stamp().isSurely(file.stamp())) {
            same.add(known.get());
            return;
        }
        String hash = hash(file);
        if (sameContext
                && known.get().hash().equals(hash)
                && (hashed || known.get().stamp().looksLike(file.stamp()))) {
            (hashed ? touched : same).add(hashed ? known.get().at(file.file().name(), file.stamp()) : known.get());
            return;
        }
        Optional<FileEntry> from =
                known.isPresent() || hash.isEmpty() ? Optional.empty() : movedFrom(hash, context, file, gone);
        from.ifPresentOrElse(
                old -> {
                    gone.remove(old.path());
                    moved.add(new Moved(old, old.at(file.file().name(), file.stamp())));
                },
                () -> toRead.add(new ToRead(file, hash, context, known)));
    }

    /// A file that lay elsewhere, of the same bytes and ending: plain text is told by its ending alone.
    private static Optional<FileEntry> movedFrom(String hash, String context, Seen file, Map<String, FileEntry> gone) {
        return gone.values().stream()
                .filter(old -> old.hash().equals(hash) && old.context().equals(context))
                .filter(old -> old.problems().isEmpty())
                .filter(old -> ending(old.path()).equals(ending(file.file().name())))
                .findFirst();
    }

    private static String ending(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(java.util.Locale.ROOT);
        String place = path.startsWith("papers/") ? "papers/" : "";
        return place + (name.indexOf('.') < 0 ? "" : name.substring(name.lastIndexOf('.')));
    }

    static String hash(Seen file) {
        try {
            return file.file().hash();
        } catch (ProblemException unreadable) {
            return "";
        }
    }
}
