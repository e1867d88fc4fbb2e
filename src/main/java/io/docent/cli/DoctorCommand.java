package io.docent.cli;

import io.docent.app.Docent;
import io.docent.app.Settings;
import io.docent.embed.Embedder;
import io.docent.index.IndexInfo;
import io.docent.index.PassageIndex;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `docent doctor`: says what is there and what is missing.
@Command(name = "doctor", description = "Says what is found and what is missing: JDK, corpus, index, models, browser.")
final class DoctorCommand implements Callable<Integer> {

    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

    private final Console console;
    private final Settings settings;
    private boolean healthy = true;

    @Mixin
    private ProfileOption profile = new ProfileOption();

    DoctorCommand(Console console, Settings settings) {
        this.console = console;
        this.settings = settings;
    }

    @Override
    public Integer call() {
        found("Docent", Version.text());
        found("JDK", Runtime.version() + " at " + System.getProperty("java.home"));
        corpus();
        index();
        model();
        endpoint();
        languageModel(profile.applied(settings));
        browser();
        return healthy ? 0 : 1;
    }

    private void corpus() {
        if (Files.isDirectory(settings.corpus())) {
            found("corpus", settings.corpus().toString());
        } else {
            missing("corpus", "no folder " + settings.corpus() + "; make it and put papers into it");
        }
    }

    private void index() {
        Optional<PassageIndex> index = Docent.current(settings);
        if (index.isPresent()) {
            IndexInfo info = index.get().info();
            index.get().close();
            found(
                    "index",
                    info.documents() + " documents, " + info.passages() + " passages, version " + info.version()
                            + ", built " + info.builtAt());
        } else {
            note("index", "missing or older than the corpus; the next `docent ask` or `docent serve` builds it");
        }
    }

    private void model() {
        long start = System.nanoTime();
        try (Embedder embedder = Embedder.load(settings.cache())) {
            int length = embedder.embed("hypoxia").length;
            long millis = (System.nanoTime() - start) / 1_000_000;
            found("embedding model", embedder.model() + ", " + length + " dimensions, loaded in " + millis + " ms");
        } catch (RuntimeException | LinkageError e) {
            missing("embedding model", "it does not load: " + e.getMessage() + "; build Docent again");
        }
    }

    private void endpoint() {
        if (settings.embedding().isEmpty()) {
            return;
        }
        EmbeddingCheck.Outcome outcome = EmbeddingCheck.of(settings.embedding().get(), settings.cache());
        if (outcome.healthy()) {
            found("remote embedding", outcome.text());
        } else {
            missing("remote embedding", outcome.text());
        }
    }

    private void languageModel(Settings chosen) {
        if (chosen.model().isEmpty()) {
            found("language model", "none configured; answers quote the corpus");
            return;
        }
        LanguageModelCheck.Outcome outcome =
                LanguageModelCheck.of(chosen.model().get());
        if (outcome.healthy()) {
            found("language model", outcome.text());
        } else {
            missing("language model", outcome.text());
        }
    }

    private void browser() {
        Optional<Path> browser = browserPath();
        if (browser.isPresent()) {
            found("browser", browser.get() + " (only the tests need one)");
        } else {
            note("browser", "no Chromium on the PATH; only the tests need one (apt-get install chromium)");
        }
    }

    private static Optional<Path> browserPath() {
        String path = System.getenv("PATH");
        if (path == null) {
            return Optional.empty();
        }
        for (String folder : path.split(java.io.File.pathSeparator)) {
            for (String name : BROWSERS) {
                Path candidate = Path.of(folder, name);
                if (Files.isExecutable(candidate)) {
                    return Optional.of(candidate);
                }
            }
        }
        return Optional.empty();
    }

    private void found(String what, String text) {
        line("ok", what, text);
    }

    private void note(String what, String text) {
        line("--", what, text);
    }

    private void missing(String what, String text) {
        healthy = false;
        line("!!", what, text);
    }

    private void line(String sign, String what, String text) {
        console.out().printf("%s  %-16s %s%n", sign, what, text);
    }
}
