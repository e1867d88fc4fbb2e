package io.docent.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where files of the corpus go that were removed or replaced: the hidden folder `.removed` in it, a folder for
/// each time, so that nothing is ever destroyed.
final class Aside {

    private static final String FOLDER = ".removed";

    private final Path corpus;
    private final long time;

    /// @param time milliseconds since 1970
    Aside(Path corpus, long time) {
        this.corpus = corpus;
        this.time = time;
    }

    /// Moves a file aside.
    ///
    /// @param path below the corpus folder
    /// @return where it lies then
    Path put(String path) throws IOException {
        Path place = place(path);
        Files.createDirectories(place.getParent());
        return Files.move(corpus.resolve(path), place);
    }

    private Path place(String path) {
        Path place = corpus.resolve(FOLDER).resolve(String.valueOf(time)).resolve(path);
        for (int number = 2; Files.exists(place); number++) {
            place = corpus.resolve(FOLDER).resolve(time + "-" + number).resolve(path);
        }
        return place;
    }
}
