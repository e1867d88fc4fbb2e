package io.docent.corpus;

import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The files of a corpus folder: those in it, and those anywhere in its folder `papers`. Hidden files and files named
/// `README.md` belong to the folder's keeper.
public final class CorpusFiles {

    private final Path folder;

    public CorpusFiles(Path folder) {
        this.folder = folder;
    }

    /// The files, ordered by name.
    ///
    /// @throws ProblemException if the folder cannot be listed
    public List<CorpusFile> list() {
        List<CorpusFile> files = new ArrayList<>();
        try (Stream<Path> here = Files.list(folder)) {
            here.filter(CorpusFiles::isFile).map(this::file).forEach(files::add);
        } catch (IOException exception) {
            throw unlistable(exception);
        }
        if (Files.isDirectory(folder.resolve("papers"))) {
            try (Stream<Path> below = Files.walk(folder.resolve("papers"))) {
                below.filter(CorpusFiles::isFile)
                        .filter(this::isInNoHiddenFolder)
                        .map(this::file)
                        .forEach(files::add);
            } catch (IOException | UncheckedIOException exception) {
                throw unlistable(exception);
            }
        }
        files.sort(Comparator.comparing(CorpusFile::name));
        return List.copyOf(files);
    }

    private ProblemException unlistable(Exception exception) {
        return new ProblemException(
                new Problem("cannot list the corpus folder", folder.toString(), "check that it may be read"),
                exception);
    }

    private CorpusFile file(Path path) {
        return new CorpusFile(folder, folder.relativize(path).toString().replace('\\', '/'));
    }

    private boolean isInNoHiddenFolder(Path path) {
        for (Path name : folder.relativize(path)) {
            if (name.toString().startsWith(".")) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFile(Path path) {
        String name = path.getFileName().toString();
        return !name.equalsIgnoreCase("readme.md") && !name.startsWith(".") && !Files.isDirectory(path);
    }
}
