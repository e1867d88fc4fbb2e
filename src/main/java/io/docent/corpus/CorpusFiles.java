package io.docent.corpus;

import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The files of a corpus folder: those in it, and those anywhere in its folder `papers`. Hidden files and files
/// named `README.md` belong to the folder's keeper.
public final class CorpusFiles {

    /// The folder whose files are all meant to be read, at any depth.
    public static final String PAPERS = "papers";

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
        if (Files.isDirectory(folder.resolve(PAPERS))) {
            addPapers(files);
        }
        files.sort(Comparator.comparing(CorpusFile::name));
        return List.copyOf(files);
    }

    /// A link to a folder is listed as it stands, to be told of rather than followed; so is a folder that may
    /// not be read.
    private void addPapers(List<CorpusFile> files) {
        try {
            Files.walkFileTree(folder.resolve(PAPERS), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
                    return isHidden(path) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
                    if (isOurs(path)) {
                        files.add(file(path));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path path, IOException exception) {
                    if (!(exception instanceof NoSuchFileException)) {
                        files.add(file(path));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException exception) {
            throw unlistable(exception);
        }
    }

    private ProblemException unlistable(Exception exception) {
        return new ProblemException(
                new Problem("cannot list the corpus folder", folder.toString(), "check that it may be read"),
                exception);
    }

    private CorpusFile file(Path path) {
        return new CorpusFile(folder, folder.relativize(path).toString().replace('\\', '/'));
    }

    private static boolean isOurs(Path path) {
        return !path.getFileName().toString().equalsIgnoreCase("readme.md") && !isHidden(path);
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    private static boolean isFile(Path path) {
        return isOurs(path) && !Files.isDirectory(path);
    }
}
