package io.docent.web;

import io.docent.BuiltIndex;
import io.docent.answer.Answering;
import io.docent.answer.Generation;
import io.docent.model.ApiKey;
import io.docent.model.ModelRequest;
import io.docent.model.ModelSettings;
import io.docent.model.ModelSettings.Endpoint;
import io.docent.model.ModelSettings.Tries;
import io.docent.model.Provider;
import io.docent.model.RemoteModel;
import io.docent.model.Script;
import io.docent.model.ScriptedModel;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A server whose answers a scripted model writes, with real HTTP between the two.
final class WritingServer implements AutoCloseable {

    static final String MODEL = "scripted:8b";
    static final String QUESTION = "Did HALO 301 improve overall survival?";

    /// Two statements that the passage makes, one with another number, and one that names no passage.
    static final String MIXED = """
            In HALO 301, **PEGPH20 plus nab-paclitaxel/gemcitabine** showed no overall survival benefit (HR 1.00; 95%% CI 0.80–1.27; P = 0.97) [%1$s].

            - Median OS in HALO 301 was **11.2** vs 11.5 months [%1$s].
            - In HALO 301, PEGPH20 improved PFS (HR 0.69; 95%% CI 0.75–1.26) [%1$s].
            - PEGPH20 cures pancreatic cancer in most patients.""";

    private static final Pattern PASSAGE =
            Pattern.compile("<passage key=\"([^\"]+)\">(?:(?!</passage).)*median OS 11\\.2 vs 11\\.5", Pattern.DOTALL);

    private final ScriptedModel scripted;
    private final RemoteModel model;
    private final Server server;

    /// @param text what the model writes; `%1$s` stands for the key of a passage on HALO 301
    WritingServer(String text) throws IOException {
        scripted = new ScriptedModel(request -> Script.words(text.formatted(key(request))));
        String address = scripted.openAi().toString();
        Endpoint endpoint = new Endpoint(Provider.OPENAI, address, MODEL, new ApiKey("sk-secret"));
        ModelSettings usual = ModelSettings.of(endpoint);
        Tries once = new Tries(0, Duration.ofMillis(1), Duration.ofSeconds(1), 50, Duration.ofSeconds(1));
        model = new RemoteModel(
                new ModelSettings(endpoint, usual.limits(), usual.waits(), once, usual.onUnsupported()));
        Answering answering = new Answering(
                CorpusServer.docent().index(),
                CorpusServer.docent().retriever(),
                words -> BuiltIndex.embedder().embedQuestion(words),
                Generation.by(model));
        Serving serving = new Serving(
                CorpusServer.docent().index(), CorpusServer.docent().retriever(), answering, List.of(QUESTION));
        server = Server.start("127.0.0.1", 0, Path.of("web"), () -> Optional.of(serving));
    }

    URI address() {
        return Site.address(server);
    }

    /// What the model does from now on.
    void now(Script script) {
        scripted.now(request -> script);
    }

    /// How often the model was asked.
    int calls() {
        return scripted.requests().size();
    }

    private static String key(ModelRequest request) {
        Matcher passage = PASSAGE.matcher(request.lastMessage());
        if (!passage.find()) {
            throw new IllegalArgumentException("the passage on HALO 301 was not handed over");
        }
        return passage.group(1);
    }

    @Override
    public void close() throws IOException {
        server.close();
        model.close();
        scripted.close();
    }
}
