package io.docent.web;

import io.docent.answer.Answer;
import io.docent.answer.Ask;
import io.docent.answer.Examples;
import io.docent.answer.Progress;
import io.docent.app.Docent;
import io.docent.app.Settings;
import io.docent.corpus.Passage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Docent as people meet it: the corpus that comes with it, indexed into a temporary folder and served on a
/// free port.
final class Site implements AutoCloseable {

    /// Vectors of an earlier run, by text and model: a run computes only those of passages that changed.
    private static final String VECTORS = "vectors";

    private final Path home;
    private final Path folder;
    private final Docent docent;
    private final Serving serving;
    private final Server server;

    private Site(Path home, Path folder) {
        this.home = home;
        this.folder = folder;
        Settings usual = Settings.in(home);
        this.docent =
                Docent.open(new Settings(usual.corpus(), folder, usual.web(), usual.cache()), (done, total) -> {});
        this.serving = new Serving(
                docent.index(), docent.retriever(), docent.answering(), new Examples(docent.index()).questions());
        this.server = start(0);
        docent.warmUp();
    }

    static Site open() {
        Path home = Path.of(System.getProperty("docent.home", "")).toAbsolutePath();
        try {
            Path folder = Files.createTempDirectory("docent-site");
            copy(remembered(home), folder.resolve(VECTORS));
            Site site = new Site(home, folder);
            copy(folder.resolve(VECTORS), remembered(home));
            return site;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return address(server);
    }

    /// What the page must show for a question.
    Answer answer(String question) {
        return docent.answering().ask(Ask.of(question), Progress.NONE);
    }

    Passage passage(Answer.Citation citation) {
        return docent.index().passage(citation.passageId()).orElseThrow();
    }

    /// One more server of the same corpus, for tests that stop it.
    ///
    /// @param port to listen at; 0 for any that is free
    Server start(int port) {
        return Server.start("127.0.0.1", port, home.resolve("web"), () -> Optional.of(serving));
    }

    static URI address(Server server) {
        return URI.create("http://127.0.0.1:" + server.port() + "/");
    }

    private static Path remembered(Path home) {
        return home.resolve("target").resolve("test-" + VECTORS);
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            Files.createDirectories(to.toAbsolutePath().getParent());
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        docent.close();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
