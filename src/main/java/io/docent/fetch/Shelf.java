package io.docent.fetch;

import io.docent.corpus.CorpusFile;
import io.docent.corpus.Document;
import io.docent.corpus.PaperXml;
import io.docent.fetch.FetchFailure.Kind;
import io.docent.fetch.Wanted.Extent;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The folder of what was fetched. A file comes into it whole and read, or not at all; what is on its way is
/// hidden from the corpus, and what an earlier run left on its way is taken out.
final class Shelf {

    /// Path below the corpus folder.
    static final String FOLDER = "papers/fetched";

    private static final String NAME = "[A-Za-z0-9._-]*";
    private static final String BEFORE = ".part-";
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final Path corpus;
    private final Extent extent;

    Shelf(Path corpus, Extent extent) {
        this.corpus = corpus;
        this.extent = extent;
    }

    /// Whether the file is there, and is not to be fetched again.
    boolean keeps(String name) {
        return extent == Extent.MISSING && has(name);
    }

    /// Whether the file is there.
    boolean has(String name) {
        return Files.isRegularFile(path(name));
    }

    /// Path of a file below the corpus folder.
    static String file(String name) {
        return FOLDER + "/" + name;
    }

    /// Puts a file there, once it is read as the corpus will read it.
    ///
    /// @param reader gives what is in the file, and throws a [ProblemException] where that cannot be read
    /// @return what was read
    /// @throws FetchFailure if it cannot be read
    /// @throws ProblemException if the folder cannot be written
    <T> T put(String name, byte[] content, Function<CorpusFile, T> reader) {
        try {
            Files.createDirectories(path(""));
            Path part = path(BEFORE + ProcessHandle.current().pid() + "-" + name);
            try {
                Files.write(part, content);
                T read = reader.apply(
                        new CorpusFile(corpus, file(part.getFileName().toString())));
                Files.move(part, path(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return read;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (ProblemException e) {
            throw new FetchFailure(
                    Kind.REFUSED,
                    "what came for " + name + " cannot be read: " + e.problem().what());
        } catch (IOException e) {
            throw unwritable(name, e);
        }
    }

    /// The paper or citation in a file, if it is there and can be read.
    Optional<Document> paper(String name) {
        try {
            return has(name) ? Optional.of(PaperXml.read(new CorpusFile(corpus, file(name)))) : Optional.empty();
        } catch (ProblemException e) {
            return Optional.empty(); // the corpus reports it when it reads the file
        }
    }

    /// The files of which the name begins and ends so, in order.
    List<String> names(String prefix, String suffix) {
        return list().filter(name -> name.matches(NAME))
                .filter(name -> name.startsWith(prefix) && name.endsWith(suffix))
                .sorted()
                .toList();
    }

    /// Takes out what an earlier run left on its way; another run may be under way, so only what is old.
    void tidy(Instant now) {
        for (String name : names(BEFORE, "")) {
            try {
                if (Files.getLastModifiedTime(path(name)).toInstant().isBefore(now.minus(ABANDONED))) {
                    Files.deleteIfExists(path(name));
                }
            } catch (IOException e) {
                throw unwritable(name, e);
            }
        }
    }

    private Stream<String> list() {
        if (!Files.isDirectory(path(""))) {
            return Stream.of();
        }
        try (Stream<Path> files = Files.list(path(""))) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        } catch (IOException e) {
            throw unwritable("", e);
        }
    }

    /// Names are made of what services send, so none may lead elsewhere.
    private Path path(String name) {
        if (!name.matches(NAME)) {
            throw new IllegalArgumentException(
                    "file name \"" + name + "\" must be of letters, digits, dots and hyphens");
        }
        return corpus.resolve(FOLDER).resolve(name);
    }

    private ProblemException unwritable(String name, IOException cause) {
        return new ProblemException(
                new Problem(
                        "cannot write what was fetched: " + cause.getMessage(),
                        path(name).toString(),
                        "make room or mend the folder's permissions and run it again; what is there already is kept"),
                cause);
    }
}
