package io.docent.app;

import io.docent.fetch.FetchSettings;
import io.docent.library.Curators;
import io.docent.model.EmbeddingSettings;
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
/// @param curating who may change the corpus through the server, and how much may be handed in
/// @param models the language models that are set, of which one may be in use, and the embedding model
/// @param intake how papers come in
public record Settings(
        Path corpus,
        Path index,
        Path web,
        Path cache,
        Listening listening,
        Curating curating,
        Models models,
        Intake intake) {

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

    /// Changes of the corpus through the server.
    ///
    /// @param who may make them
    /// @param maxFileSize bytes of a file that is handed in
    /// @param maxRequestSize bytes of all files that are handed in at once
    public record Curating(Curators who, long maxFileSize, long maxRequestSize) {

        /// For those who sit at the server's machine.
        public static final Curating USUAL = new Curating(Curators.LOCAL, 200L << 20, 1L << 30);
    }

    /// How papers come into the corpus.
    ///
    /// @param fetch where they are fetched from
    /// @param pdf how much one PDF may take
    /// @param watch whether `docent serve` follows the corpus folder by itself
    public record Intake(FetchSettings fetch, PdfLimits pdf, boolean watch) {

        /// From the services themselves, into a folder that is followed.
        public static final Intake USUAL = new Intake(FetchSettings.USUAL, PdfLimits.USUAL, true);
    }

    /// These folders, and no language model.
    public Settings(Path corpus, Path index, Path web, Path cache) {
        this(corpus, index, web, cache, Listening.USUAL, Models.NONE);
    }

    /// These, and the usual for whatever comes in.
    public Settings(Path corpus, Path index, Path web, Path cache, Listening listening, Models models) {
        this(corpus, index, web, cache, listening, Curating.USUAL, models, Intake.USUAL);
    }

    /// The usual folders below Docent's own, and no language model.
    public static Settings in(Path home) {
        return new Settings(
                home.resolve("corpus"), home.resolve("index"), home.resolve("web"), home.resolve(".docent"));
    }

    /// What `docent.yaml` and the environment say of the folder that the launcher names (`docent.home`), or
    /// else of the working folder.
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
                new Curating(
                        reader.choice(Setting.CHANGES, Curators.class),
                        reader.size(Setting.UPLOAD_MAX_FILE_SIZE),
                        reader.size(Setting.UPLOAD_MAX_REQUEST_SIZE)),
                reader.models(),
                new Intake(reader.fetch(), pdf(reader), reader.truth(Setting.WATCH)));
    }

    private static PdfLimits pdf(SettingsReader reader) {
        long memory = reader.size(Setting.PDF_MAX_MEMORY, 1L << 20, MOST_BYTES);
        return new PdfLimits(
                reader.size(Setting.PDF_MAX_SIZE, 1L << 20, MOST_BYTES),
                reader.integer(Setting.PDF_MAX_PAGES, 1, MOST_PAGES),
                reader.duration(Setting.PDF_MAX_TIME),
                memory,
                Math.max(memory, PdfLimits.USUAL.unpacked()));
    }

    /// The same with the language model of a profile.
    ///
    /// @throws io.docent.problem.ProblemException if there is no such profile
    public Settings withProfile(String profile) {
        return new Settings(corpus, index, web, cache, listening, curating, models.choose(profile), intake);
    }

    /// The same with a corpus folder that is followed.
    public Settings watching() {
        return new Settings(
                corpus, index, web, cache, listening, curating, models, new Intake(intake.fetch(), intake.pdf(), true));
    }

    /// Where papers are fetched from.
    public FetchSettings fetch() {
        return intake.fetch();
    }

    /// Whether `docent serve` follows the corpus folder by itself.
    public boolean watch() {
        return intake.watch();
    }

    /// The embedding model on another machine, if one is set.
    public Optional<EmbeddingSettings> embedding() {
        return models.embedding();
    }

    /// The language model in use, if one is.
    public Optional<ModelSettings> model() {
        return models.chosen();
    }
}
