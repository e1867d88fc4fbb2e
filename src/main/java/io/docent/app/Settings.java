package io.docent.app;

import io.docent.model.ModelSettings;
import io.docent.pdf.PdfLimits;
import io.docent.settings.Models;
import io.docent.settings.Setting;
import io.docent.settings.SettingsReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// What is set for one Docent.
///
/// @param corpus folder of the sources
/// @param index folder of the indexes
/// @param web folder of the page
/// @param cache folder for what is unpacked once
/// @param listening where the server listens
/// @param models the language models that are set, of which one may be in use
/// @param pdf how much one PDF may take
public record Settings(
        Path corpus, Path index, Path web, Path cache, Listening listening, Models models, PdfLimits pdf) {

    private static final int LAST_PORT = 65_535;
    private static final int MOST_PAGES = 100_000;
    private static final long MOST_BYTES = Integer.MAX_VALUE;

    /// Where the server listens.
    ///
    /// @param port 0 for any that is free
    public record Listening(String host, int port) {

        /// This machine alone.
        public static final Listening USUAL = new Listening("127.0.0.1", 7878);
    }

    /// The usual limits for PDF files.
    public Settings(Path corpus, Path index, Path web, Path cache, Listening listening, Models models) {
        this(corpus, index, web, cache, listening, models, PdfLimits.USUAL);
    }

    /// These folders, and no language model.
    public Settings(Path corpus, Path index, Path web, Path cache) {
        this(corpus, index, web, cache, Listening.USUAL, Models.NONE);
    }

    /// The usual folders below Docent's own, and no language model.
    public static Settings in(Path home) {
        return new Settings(
                home.resolve("corpus"), home.resolve("index"), home.resolve("web"), home.resolve(".docent"));
    }

    /// What `docent.yaml` and the environment say of the folder that the launcher names (`docent.home`), or else of the
    /// working folder.
    ///
    /// @throws io.docent.problem.ProblemException if a value is not understood
    public static Settings fromSystem() {
        return read(Path.of(System.getProperty("docent.home", "")).toAbsolutePath(), System.getenv());
    }

    /// What `docent.yaml` in a folder says, and variables, which go before it.
    ///
    /// @throws io.docent.problem.ProblemException if a value is not understood
    public static Settings read(Path home, Map<String, String> environment) {
        SettingsReader reader = SettingsReader.in(home, environment);
        return new Settings(
                reader.folder(Setting.CORPUS),
                reader.folder(Setting.INDEX),
                reader.folder(Setting.WEB),
                reader.folder(Setting.CACHE),
                new Listening(reader.text(Setting.HOST), reader.integer(Setting.PORT, 0, LAST_PORT)),
                reader.models(),
                pdf(reader));
    }

    private static PdfLimits pdf(SettingsReader reader) {
        long memory = reader.bytes(Setting.PDF_MAX_MEMORY, 1L << 20, MOST_BYTES);
        return new PdfLimits(
                reader.bytes(Setting.PDF_MAX_SIZE, 1L << 20, MOST_BYTES),
                reader.integer(Setting.PDF_MAX_PAGES, 1, MOST_PAGES),
                reader.duration(Setting.PDF_MAX_TIME),
                memory,
                Math.max(memory, PdfLimits.USUAL.unpacked()));
    }

    /// The same with the language model of a profile.
    ///
    /// @throws io.docent.problem.ProblemException if there is no such profile
    public Settings withProfile(String profile) {
        return new Settings(corpus, index, web, cache, listening, models.choose(profile), pdf);
    }

    /// The language model in use, if one is.
    public Optional<ModelSettings> model() {
        return models.chosen();
    }
}
