package io.docent.answer;

import io.docent.BuiltIndex;
import io.docent.app.Docent;
import io.docent.app.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A corpus that a test writes.
///
/// @param folder its texts stand below `corpus` there, its index beside them
record WrittenCorpus(Path folder) {

    /// Adds a text.
    WrittenCorpus with(String name, String text) {
        Path file = corpus().resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /// Answers from it; an index is built first.
    Docent open() {
        Settings settings = new Settings(corpus(), folder.resolve("index"), folder.resolve("web"), BuiltIndex.CACHE);
        return Docent.open(settings, (done, total) -> {});
    }

    private Path corpus() {
        return folder.resolve("corpus");
    }
}
