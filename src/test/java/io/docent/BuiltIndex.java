package io.docent;

import io.docent.app.Docent;
import io.docent.app.Settings;
import io.docent.embed.Embedder;
import io.docent.index.PassageIndex;
import java.nio.file.Path;

/// The index of the corpus that comes with Docent, built once for all tests (and kept in `target` for the next
/// run), and the model.
public final class BuiltIndex {

    /// Where tests keep what is unpacked once.
    public static final Path CACHE = Path.of("target/test-cache").toAbsolutePath();

    private BuiltIndex() {}

    /// The shipped corpus, an index of it, the page.
    public static Settings settings() {
        Path home = Path.of("").toAbsolutePath();
        return new Settings(home.resolve("corpus"), home.resolve("target/test-index"), home.resolve("web"), CACHE);
    }

    public static PassageIndex index() {
        return docent().index();
    }

    public static Docent docent() {
        return Held.DOCENT;
    }

    public static Embedder embedder() {
        return Model.EMBEDDER;
    }

    private static final class Held {
        private static final Docent DOCENT = Docent.open(settings(), (done, total) -> {});
    }

    private static final class Model {
        private static final Embedder EMBEDDER = Embedder.load(CACHE);
    }
}
