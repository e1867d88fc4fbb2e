package io.docent.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.docent.app.Docent;
import io.docent.app.Joined;
import io.docent.app.Settings;
import io.docent.library.Courier;
import io.docent.library.Curators;
import io.docent.library.FileOutcome;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A server of a small corpus in a folder of its own, which may be changed.
final class LibraryServer implements AutoCloseable {

    static final int MAX_FILE = 1 << 20;
    static final int MAX_REQUEST = 3 << 20;

    private final Path folder;
    private final Docent docent;
    private final Curation curation;
    private final Server server;

    private LibraryServer(Path folder, Curators curators, @Nullable Courier courier) {
        this.folder = folder;
        Settings home = Settings.fromSystem();
        this.docent =
                Docent.serve(new Settings(corpus(), folder.resolve("index"), home.web(), home.cache()), job -> {});
        this.curation = new Curation(
                docent.library().orElseThrow(), curators, new UploadLimits(uploads(), MAX_FILE, MAX_REQUEST), courier);
        this.server = Server.start("127.0.0.1", 0, home.web(), () -> Optional.of(serving(docent.joined())));
    }

    /// Starts one with two papers.
    static LibraryServer open(Path folder, Curators curators) {
        write(
                folder.resolve("corpus/papers/first.txt"),
                paper("A first paper on stroma", "Collagen stiffens the stroma."));
        write(
                folder.resolve("corpus/papers/second.txt"),
                paper("A second paper on hypoxia", "Hypoxia shapes the tumour."));
        return new LibraryServer(folder, curators, null);
    }

    /// Starts one that fetches papers: it knows PubMed numbers, of which those that end in 0 have no paper.
    static LibraryServer fetching(Path folder) {
        write(folder.resolve("corpus/papers/first.txt"), paper("A first paper on stroma", "Collagen stiffens it."));
        return new LibraryServer(folder, Curators.LOCAL, names -> errand(folder.resolve("corpus"), names));
    }

    private static Courier.Errand errand(Path corpus, List<String> names) {
        for (String name : names) {
            if (!name.matches("(?i)(pmid:)?\\d{1,9}")) {
                throw new ProblemException(new Problem("this is no PubMed number", name, "it has up to nine digits"));
            }
        }
        return steps -> names.stream()
                .flatMap(name -> brought(corpus, name.replaceAll("\\D", "")).stream())
                .toList();
    }

    private static Optional<FileOutcome> brought(Path corpus, String number) {
        if (number.endsWith("0")) {
            Problem problem = new Problem("no service has it", "PMID " + number, "look for another name");
            return Optional.of(new FileOutcome("PMID " + number, FileOutcome.Outcome.FAILED, null, problem));
        }
        write(
                corpus.resolve("papers/fetched/pmid-" + number + ".txt"),
                paper("Of number " + number, "It was fetched."));
        return Optional.empty();
    }

    /// A paper of two sections.
    static String paper(String title, String sentence) {
        return """
                # %s

                ## Abstract

                We looked at tumours and at what surrounds them. %s

                ## 1 Introduction

                Tumours are surrounded by much that is no tumour. %s It has long been known.
                """.formatted(title, sentence, sentence);
    }

    private Serving serving(Joined now) {
        return new Serving(now.index(), now.retriever(), now.answering(), List.of(), curation);
    }

    Client client() {
        return new Client(server.port());
    }

    URI address() {
        return Site.address(server);
    }

    Path corpus() {
        return folder.resolve("corpus");
    }

    Path uploads() {
        return folder.resolve("uploads");
    }

    /// What lies in a folder and below it, hidden files too, by path.
    static List<String> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<String> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
                    // the index changes while it is looked at
                    return inner.getFileName().toString().equals("index")
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.add(folder.relativize(file).toString());
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Collections.sort(files);
        return List.copyOf(files);
    }

    static void write(Path file, String content) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The job that a response began, when it is over.
    JsonNode finished(HttpResponse<String> accepted) {
        String address =
                accepted.headers().firstValue("Location").orElseThrow(() -> new AssertionError(accepted.body()));
        List<Event> events = Event.parse(client().send(client().to(address).header("Accept", "text/event-stream"))
                .body());
        return events.getLast().data();
    }

    @Override
    public void close() {
        server.close();
        docent.close();
    }
}
