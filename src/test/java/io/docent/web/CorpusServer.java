package io.docent.web;

import io.docent.app.Docent;
import io.docent.app.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A server of the corpus that comes with Docent; its index is built once for all tests, in a temporary folder.
final class CorpusServer {

    private static final CorpusServer INSTANCE = new CorpusServer();

    private final Docent docent;
    private final Server server;

    private CorpusServer() {
        Settings home = Settings.fromSystem();
        try {
            Path index = Files.createTempDirectory("docent-web-index");
            index.toFile().deleteOnExit();
            docent = Docent.open(new Settings(home.corpus(), index, home.web(), home.cache()), (done, total) -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Serving serving = new Serving(
                docent.index(),
                docent.retriever(),
                docent.answering(),
                List.of("What is immunogenic cell death?", "Which phase III trials failed?"));
        server = Server.start("localhost", 0, home.web(), () -> Optional.of(serving));
    }

    static Client client() {
        return new Client(INSTANCE.server.port());
    }

    static Docent docent() {
        return INSTANCE.docent;
    }
}
