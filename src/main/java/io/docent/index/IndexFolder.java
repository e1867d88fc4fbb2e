package io.docent.index;

import io.docent.corpus.Passage;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
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
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;

/// A folder of indexes, one of which is current: the file `current` names it. A new index is written beside the
/// old one and becomes current by replacing that file, so a reader sees the old index or the new one, never a
/// mix.
public final class IndexFolder {

    private static final String CURRENT = "current";
    private static final String LOCK = "lock";
    private static final String VECTORS = "vectors";
    private static final String PREFIX = "index-";
    private static final long PATIENCE_MILLIS = 20;

    /// What files end in that are not complete.
    static final String PARTIAL = ".tmp";

    private final Path folder;
    private final Lexicon lexicon = new Lexicon();

    public IndexFolder(Path folder) {
        this.folder = folder;
    }

    /// The current index, open; empty where none was ever built.
    ///
    /// @throws ProblemException if there is one and it cannot be read
    public Optional<PassageIndex> open() {
        for (Optional<Path> named = current(); named.isPresent(); named = current()) {
            try {
                return named.map(PassageIndex::open);
            } catch (ProblemException e) {
                if (named.equals(current())) {
                    throw e;
                }
                // another one became current in between, and this one is gone
            }
        }
        return Optional.empty();
    }

    /// The current index, if it is another than this one or was changed since.
    ///
    /// @throws ProblemException if there is one and it cannot be read
    public Optional<PassageIndex> newerThan(PassageIndex known) {
        Optional<Path> named = current();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        return named.get().equals(known.folder()) ? known.changed() : open();
    }

    /// What the current index is, told without opening all of it; empty where none was ever built.
    ///
    /// @throws ProblemException if there is one and it cannot be read
    public Optional<IndexInfo> info() {
        Optional<Path> index = current();
        if (index.isEmpty()) {
            return Optional.empty();
        }
        try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(index.get()))) {
            return Optional.of(PassageIndex.info(reader));
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new ProblemException(PassageIndex.unreadable(index.get(), "it is missing or damaged"), e);
        }
    }

    /// Names the last commit, of whatever process: another name, another commit. Empty where there is none.
    public String commit() {
        try {
            Optional<Path> index = current();
            if (index.isEmpty()) {
                return "";
            }
            try (FSDirectory directory = FSDirectory.open(index.get())) {
                return index.get().getFileName() + "/" + SegmentInfos.getLastCommitGeneration(directory);
            }
        } catch (IOException | UncheckedIOException e) {
            return "";
        }
    }

    /// Names what the last commit knows of the files of its corpus: another name, other [#files]. Empty where
    /// that cannot be told.
    public String manifest() {
        try {
            Optional<Path> index = current();
            if (index.isEmpty()) {
                return "";
            }
            try (FSDirectory directory = FSDirectory.open(index.get())) {
                String named =
                        SegmentInfos.readLatestCommit(directory).getUserData().getOrDefault(Fields.MANIFEST, "");
                return named.isEmpty() ? "" : index.get().getFileName() + "/" + named;
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            return "";
        }
    }

    /// What a document of the current index is made of.
    ///
    /// @throws ProblemException if the index cannot be read
    public Optional<Work> work(String id) {
        Optional<Path> index = current();
        if (index.isEmpty()) {
            return Optional.empty();
        }
        try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(index.get()))) {
            return new Entries(reader).one(Fields.WORK_TYPE, id, Work.class);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new ProblemException(PassageIndex.unreadable(index.get(), "it is missing or damaged"), e);
        }
    }

    /// What the current index knows of the files of its corpus, ordered by path; nothing where there is no
    /// index that can be read.
    public List<FileEntry> files() {
        Optional<Path> index = current();
        if (index.isEmpty()) {
            return List.of();
        }
        try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(index.get()))) {
            PassageIndex.info(reader);
            return new Entries(reader)
                    .all(Fields.FILE_TYPE, FileEntry.class).stream()
                            .sorted(Comparator.comparing(FileEntry::path))
                            .toList();
        } catch (IOException | UncheckedIOException | IllegalArgumentException | ProblemException e) {
            return List.of();
        }
    }

    private Optional<Path> current() {
        try {
            return Optional.of(
                    folder.resolve(Files.readString(folder.resolve(CURRENT)).strip()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Opens the cache of vectors of a model.
    ///
    /// @throws ProblemException if the folder cannot be written
    public VectorCache vectors(String model) {
        try {
            Files.createDirectories(folder);
            return VectorCache.open(vectors(), model);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /// Passages of the current index that cannot be found by meaning yet, those of the newest documents first.
    ///
    /// @throws ProblemException if the index cannot be read
    public List<Passage> pending(int most) {
        Optional<Path> index = current();
        if (index.isEmpty()) {
            return List.of();
        }
        try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(index.get()))) {
            return new Entries(reader).pending(most);
        } catch (IOException | UncheckedIOException e) {
            throw new ProblemException(PassageIndex.unreadable(index.get(), "it is missing or damaged"), e);
        }
    }

    /// A change of an index.
    public interface Edit<T> {
        T apply(IndexEditor editor) throws IOException;
    }

    /// Changes the current index while no other process does; what is not committed in it leaves no trace.
    ///
    /// @throws ProblemException if there is no current index, or the folder cannot be written
    /// @throws DamagedIndexException if what is there cannot be read
    public <T> T edit(VectorCache vectors, Edit<T> change) {
        return alone(() -> {
            Path index = current()
                    .orElseThrow(() -> new ProblemException(
                            new Problem("there is no index yet", folder.toString(), "run `docent index`")));
            try (IndexEditor editor = IndexEditor.of(index, new IndexEditor.Common(vectors, lexicon))) {
                return change.apply(editor);
            } catch (CorruptIndexException | IndexNotFoundException | EOFException | NoSuchFileException e) {
                throw new DamagedIndexException(e);
            }
        });
    }

    /// Writes a new index beside the current one, whose place it then takes.
    ///
    /// @throws ProblemException if the folder cannot be written
    public <T> T replace(VectorCache vectors, Edit<T> build) {
        return alone(() -> {
            Path fresh = Files.createTempDirectory(folder, PREFIX);
            try {
                T built;
                vectors.startNoting();
                try (IndexEditor editor = IndexEditor.ofNew(fresh, new IndexEditor.Common(vectors, lexicon))) {
                    built = build.apply(editor);
                }
                publish(fresh);
                vectors.keepNoted();
                return built;
            } catch (IOException | RuntimeException e) {
                delete(fresh);
                throw e;
            }
        });
    }

    /// A place for what is read before it is written.
    public Spool spool() throws IOException {
        Files.createDirectories(folder);
        return new Spool(folder);
    }

    Path vectors() {
        return folder.resolve(VECTORS);
    }

    /// Runs a change while no other process, and nobody else in this one, changes anything in this folder;
    /// waits for those who do. What killed ones left behind is removed first.
    <T> T alone(Callable<T> change) {
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                            folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = lock(channel)) {
                if (!lock.isValid()) {
                    throw new IOException("the lock was lost");
                }
                removeLeftovers();
                return change.call();
            }
        } catch (IOException | UncheckedIOException e) {
            throw unwritable(e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// Waits for the lock. The system takes it from a process that ends, however it ends.
    static FileLock lock(FileChannel channel) throws IOException {
        while (true) {
            try {
                return channel.lock();
            } catch (OverlappingFileLockException e) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while another change was under way", e);
        }
    }

    private ProblemException unwritable(Exception e) {
        return new ProblemException(
                new Problem(
                        "the index cannot be written: " + e.getMessage(),
                        folder.toString(),
                        "make room on the disk or make the folder writable; the index that was there still serves"),
                e);
    }

    /// Makes an index current and removes all others.
    void publish(Path index) throws IOException {
        Path pointer = Files.createTempFile(folder, CURRENT, PARTIAL);
        Files.writeString(pointer, index.getFileName() + "\n", StandardCharsets.UTF_8);
        Path current = folder.resolve(CURRENT);
        Files.move(pointer, current, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        others(index).forEach(IndexFolder::delete);
    }

    private void removeLeftovers() throws IOException {
        Optional<Path> current = current();
        if (current.isPresent()) {
            others(current.get()).forEach(IndexFolder::delete);
        }
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.toList()) {
                if (entry.getFileName().toString().endsWith(PARTIAL)) {
                    Files.deleteIfExists(entry);
                }
            }
        }
    }

    private List<Path> others(Path kept) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith(PREFIX))
                    .filter(entry -> !entry.equals(kept))
                    .toList();
        }
    }

    /// Removes a folder that nobody needs; what cannot be removed now (a reader holds it) goes at the next
    /// build.
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
