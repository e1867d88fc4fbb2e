package io.docent.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A hidden folder of the corpus where files that were handed in lie until they have been read. Its name says
/// whose it is: what a process took in and did not live to read is taken up by the next. Where it is not filled
/// yet, nobody was told that the files were taken, and it is deleted.
///
/// @param folder the files lie below it as they will below the corpus
record Stage(Path folder) {

    private static final String STAGES = ".uploads";
    private static final String PARTIAL = ".tmp";
    private static final String NOBODY = "left-";

    /// Number and start of its process: numbers come again, in containers at once.
    private static final Pattern OWNED = Pattern.compile("(\\d{1,18})-(\\d{1,18})-.*");

    /// An empty one, which is not filled yet.
    static Stage create(Path corpus) throws IOException {
        Path stages = Files.createDirectories(corpus.resolve(STAGES));
        ProcessHandle here = ProcessHandle.current();
        Path made = Files.createTempDirectory(stages, here.pid() + "-" + start(here) + "-");
        return new Stage(Files.move(made, made.resolveSibling(made.getFileName() + PARTIAL)));
    }

    /// The same, filled.
    Stage filled() throws IOException {
        String name = folder.getFileName().toString();
        return renamed(name.substring(0, name.length() - PARTIAL.length()));
    }

    /// Leaves it to whoever looks next.
    void leave() {
        try {
            renamed(NOBODY + folder.getFileName());
        } catch (IOException e) {
            return; // it is taken up when this process has ended
        }
    }

    private Stage renamed(String name) throws IOException {
        return new Stage(Files.move(folder, folder.resolveSibling(name), StandardCopyOption.ATOMIC_MOVE));
    }

    /// Whether there are some whose process is no more.
    static boolean isAnyAbandoned(Path corpus) {
        return entries(corpus).stream().anyMatch(stage -> stage.isAbandoned() && stage.isFilled());
    }

    /// All whose process is no more, as one that is now this process's; of two files in one place the later
    /// counts.
    static Optional<Stage> abandoned(Path corpus) {
        List<Stage> mine = new ArrayList<>();
        for (Stage stage : entries(corpus)) {
            if (stage.isAbandoned() && stage.isFilled()) {
                stage.taken().ifPresent(mine::add);
            } else if (stage.isAbandoned()) {
                stage.delete();
            }
        }
        mine.sort(Comparator.comparingLong(Stage::time).reversed());
        mine.stream().skip(1).forEach(older -> older.moveInto(mine.getFirst()));
        return mine.stream().findFirst();
    }

    /// Takes it for this process, if no other is faster.
    private Optional<Stage> taken() {
        try {
            ProcessHandle here = ProcessHandle.current();
            return Optional.of(renamed(here.pid() + "-" + start(here) + "-" + folder.getFileName()));
        } catch (IOException faster) {
            return Optional.empty();
        }
    }

    private void moveInto(Stage later) {
        try {
            for (String path : paths()) {
                Path target = later.folder.resolve(path);
                if (!Files.exists(target)) {
                    Files.createDirectories(target.getParent());
                    Files.move(folder.resolve(path), target);
                }
            }
            delete();
        } catch (IOException e) {
            leave();
        }
    }

    /// What lies in it, by path.
    List<String> paths() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Removes it with all that is left in it, as far as that can be.
    void delete() {
        try (Stream<Path> left = Files.walk(folder)) {
            for (Path entry : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(entry);
            }
        } catch (IOException | UncheckedIOException e) {
            return; // the next one tries again
        }
    }

    private static List<Stage> entries(Path corpus) {
        try (Stream<Path> entries = Files.list(corpus.resolve(STAGES))) {
            return entries.filter(Files::isDirectory).map(Stage::new).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private boolean isFilled() {
        return !folder.getFileName().toString().endsWith(PARTIAL);
    }

    private boolean isAbandoned() {
        Matcher owned = OWNED.matcher(folder.getFileName().toString());
        return !owned.matches()
                || ProcessHandle.of(Long.parseLong(owned.group(1)))
                        .filter(owner -> start(owner) == Long.parseLong(owned.group(2)))
                        .isEmpty();
    }

    /// Milliseconds since 1970; 0 where the system does not tell.
    private static long start(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private long time() {
        return folder.toFile().lastModified();
    }
}
