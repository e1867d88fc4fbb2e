package io.docent.index;

import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// A folder of indexes, one of which is current: the file `current` names it. A new index is written beside the old one
/// and becomes current by replacing that file, so a reader sees the old index or the new one, never a mix.
public final class IndexFolder {

    private static final String CURRENT = "current";
    private static final String LOCK = "lock";
    private static final String VECTORS = "vectors";
    private static final String PREFIX = "index-";

    private final Path folder;

    public IndexFolder(Path folder) {
        this.folder = folder;
    }

    /// The current index, open; empty where none was ever built.
    ///
    /// @throws ProblemException if there is one and it cannot be read
    public Optional<PassageIndex> open() {
        try {
            String name = Files.readString(folder.resolve(CURRENT)).strip();
            return Optional.of(PassageIndex.open(folder.resolve(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path vectors() {
        return folder.resolve(VECTORS);
    }

    /// Runs a build while no other process builds in this folder; waits for one that does.
    <T> T alone(Callable<T> build) {
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                            folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (!lock.isValid()) {
                    throw new IllegalStateException("the lock on " + folder + " was lost");
                }
                return build.call();
            }
        } catch (IOException | UncheckedIOException e) {
            throw new ProblemException(
                    new Problem(
                            "the index cannot be written: " + e.getMessage(),
                            folder.toString(),
                            "make room on the disk or make the folder writable; the index that was there still serves"),
                    e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// A new, empty folder to write an index in.
    Path fresh() throws IOException {
        return Files.createTempDirectory(folder, PREFIX);
    }

    /// Makes an index current and removes all others.
    void publish(Path index) throws IOException {
        Path pointer = Files.createTempFile(folder, CURRENT, ".tmp");
        Files.writeString(pointer, index.getFileName() + "\n", StandardCharsets.UTF_8);
        Path current = folder.resolve(CURRENT);
        Files.move(pointer, current, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        others(index).forEach(IndexFolder::delete);
    }

    private List<Path> others(Path kept) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith(PREFIX))
                    .filter(entry -> !entry.equals(kept))
                    .toList();
        }
    }

    /// Removes a folder that nobody needs; what cannot be removed now (a reader holds it) goes at the next build.
    static void delete(Path folder) {
        try (Stream<Path> entries = Files.walk(folder)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(entry);
            }
        } catch (IOException e) {
            return;
        }
    }
}
