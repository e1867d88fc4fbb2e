package io.docent.library;

import io.docent.corpus.SourceReader;
import io.docent.index.FileEntry;
import io.docent.index.IndexFolder;
import io.docent.index.Work;
import io.docent.index.Work.PartOf;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Takes a document's files out of the corpus.
final class Removal {

    private final Path corpus;
    private final List<String> paths;

    private Removal(Path corpus, List<String> paths) {
        this.corpus = corpus;
        this.paths = paths;
    }

    /// @throws ProblemException if there is no such document, or a file of it is more than its own
    static Removal of(Path corpus, IndexFolder index, String documentId) {
        Work work = index.work(documentId)
                .orElseThrow(() -> new ProblemException(new Problem(
                        "there is no document " + documentId, documentId, "list the documents and choose one")));
        SourceReader sources = new SourceReader(corpus);
        Set<String> own = work.parts().stream().map(PartOf::id).collect(Collectors.toSet());
        List<String> paths =
                work.parts().stream().map(PartOf::source).distinct().toList();
        index.files().stream().filter(file -> paths.contains(file.path())).forEach(file -> check(file, own, sources));
        return new Removal(corpus, paths);
    }

    private static void check(FileEntry file, Set<String> own, SourceReader sources) {
        if (file.parts().stream().anyMatch(part -> !own.contains(part.id()))) {
            throw refused(file, "it holds other documents too", "take it out of the file, or remove the whole file");
        }
        if (sources.givenId(file.path()).isPresent() || file.path().equals(FileReading.TRIALS)) {
            throw refused(file, "the corpus folder's own lists name it", "change documents.json or trials.json first");
        }
    }

    private static ProblemException refused(FileEntry file, String why, String fix) {
        return new ProblemException(new Problem("the document's file cannot be removed: " + why, file.path(), fix));
    }

    /// Moves the files aside.
    ///
    /// @throws ProblemException if one cannot be moved
    void run(long time) {
        Aside aside = new Aside(corpus, time);
        for (String path : paths) {
            try {
                if (Files.exists(corpus.resolve(path))) {
                    aside.put(path);
                }
            } catch (IOException e) {
                throw new ProblemException(
                        new Problem("the file cannot be removed: " + e.getMessage(), path, "make the folder writable"),
                        e);
            }
        }
    }
}
