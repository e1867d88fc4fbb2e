package io.docent.library;

import io.docent.corpus.CorpusFile;
import io.docent.corpus.CorpusFiles;
import io.docent.index.FileEntry;
import io.docent.library.FileOutcome.Outcome;
import io.docent.library.Looks.Seen;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Files that were handed in. They lie in a hidden folder of the corpus until they have been read, and take
/// their places among the papers at once before the index is committed.
final class Uploads implements AutoCloseable {

    /// Nothing was handed in.
    static final Uploads NONE = new Uploads(Path.of(""), new Stage(Path.of("")), List.of());

    private static final String PAPERS = CorpusFiles.PAPERS + "/";

    private final Path corpus;
    private final Stage stage;
    private final List<String> paths;
    private final List<FileOutcome> settled = new ArrayList<>();
    private final Map<String, Path> replaced = new HashMap<>();
    private final List<String> placed = new ArrayList<>();

    private Uploads(Path corpus, Stage stage, List<String> paths) {
        this.corpus = corpus;
        this.stage = stage;
        this.paths = new ArrayList<>(paths);
    }

    /// Takes files.
    ///
    /// @throws ProblemException if there is none, a name cannot be kept, or the corpus folder cannot be written
    static Uploads staged(Path corpus, List<Upload> files) {
        if (files.isEmpty()) {
            throw new ProblemException(new Problem("there is no file to add", "", "choose one or more"));
        }
        Map<String, Upload> named = new TreeMap<>();
        for (Upload file : files) {
            named.put(free(corpus, named.keySet(), UploadName.of(file.name())), file);
        }
        try {
            return new Uploads(corpus, filled(Stage.create(corpus), named), List.copyOf(named.keySet()));
        } catch (IOException e) {
            throw unwritable(corpus, e);
        }
    }

    private static Stage filled(Stage stage, Map<String, Upload> named) throws IOException {
        try {
            for (Map.Entry<String, Upload> each : named.entrySet()) {
                Path target = stage.folder().resolve(each.getKey());
                Files.createDirectories(target.getParent());
                Files.move(each.getValue().content(), target);
            }
            return stage.filled();
        } catch (IOException e) {
            stage.delete();
            throw e;
        }
    }

    /// Files that a process took, and did not live to read.
    static Uploads abandoned(Path corpus) {
        return Stage.abandoned(corpus)
                .map(stage -> new Uploads(corpus, stage, stage.paths()))
                .orElse(NONE);
    }

    /// Leaves them to the next update.
    void leave() {
        if (this != NONE) {
            stage.leave();
        }
    }

    /// Two files of one name that come together are two files, and a file never takes the place of a folder.
    private static String free(Path corpus, Set<String> taken, String name) {
        int dot = name.indexOf('.', 1);
        String stem = dot < 0 ? name : name.substring(0, dot);
        String path = PAPERS + name;
        for (int number = 2; taken.contains(path) || Files.isDirectory(corpus.resolve(path)); number++) {
            path = PAPERS + stem + "-" + number + (dot < 0 ? "" : name.substring(dot));
        }
        return path;
    }

    private static ProblemException unwritable(Path corpus, IOException e) {
        return new ProblemException(
                new Problem(
                        "the file cannot be kept: " + e.getMessage(),
                        corpus.toString(),
                        "make the corpus folder writable, or make room on the disk"),
                e);
    }

    boolean isEmpty() {
        return paths.isEmpty();
    }

    /// Lays the files over those that are seen; what the corpus holds already, under whatever name, is left out.
    void layOver(Map<String, Seen> seen, Map<String, FileEntry> known, Clock clock) {
        Map<String, String> held = new HashMap<>();
        known.values().stream()
                .filter(entry -> !entry.hash().isEmpty() && seen.containsKey(entry.path()))
                .forEach(entry -> held.putIfAbsent(entry.hash(), entry.path()));
        Looks looks = new Looks(stage.folder(), clock);
        for (String path : List.copyOf(paths)) {
            Seen file = looks.at(new CorpusFile(stage.folder(), path));
            String same = held.putIfAbsent(Differences.hash(file), path);
            if (same == null) {
                seen.put(path, file);
            } else {
                paths.remove(path);
                settled.add(unchanged(same, known.get(same)));
            }
        }
    }

    private static FileOutcome unchanged(String path, @org.jspecify.annotations.Nullable FileEntry entry) {
        return entry == null || entry.problems().isEmpty()
                ? new FileOutcome(path, Outcome.UNCHANGED, null, null)
                : new FileOutcome(path, Outcome.FAILED, null, entry.problems().getFirst());
    }

    /// Whether a file that was read is one of these and gave nothing; it is then not taken into the corpus.
    boolean refuses(FileEntry read) {
        if (!paths.contains(read.path())
                || !read.parts().isEmpty()
                || !read.listed().isEmpty()) {
            return false;
        }
        paths.remove(read.path());
        settled.add(new FileOutcome(
                read.path(), Outcome.FAILED, null, read.problems().getFirst()));
        return true;
    }

    /// What became of files that are not taken into the corpus.
    List<FileOutcome> settled() {
        return settled;
    }

    /// Puts the files in their places; what lay there is moved aside.
    ///
    /// @throws ProblemException if they cannot be
    void place(long time) {
        Aside aside = new Aside(corpus, time);
        try {
            for (String path : paths) {
                Path target = corpus.resolve(path);
                Files.createDirectories(target.getParent());
                if (Files.exists(target)) {
                    replaced.put(path, aside.put(path));
                }
                Files.move(stage.folder().resolve(path), target, StandardCopyOption.ATOMIC_MOVE);
                placed.add(path);
            }
        } catch (IOException e) {
            throw unwritable(corpus, e);
        }
    }

    /// Takes back what [#place] did, when the index could not be written.
    void takeBack() {
        try {
            for (String path : placed) {
                Files.deleteIfExists(corpus.resolve(path));
            }
            for (Map.Entry<String, Path> old : replaced.entrySet()) {
                Files.move(old.getValue(), corpus.resolve(old.getKey()));
            }
        } catch (IOException e) {
            throw unwritable(corpus, e);
        }
    }

    @Override
    public void close() {
        if (this != NONE) {
            stage.delete();
        }
    }
}
