package io.docent.app;

import io.docent.answer.Answering;
import io.docent.answer.Generation;
import io.docent.embed.Embedder;
import io.docent.index.IndexBuild;
import io.docent.index.IndexFolder;
import io.docent.index.PassageIndex;
import io.docent.model.LanguageModel;
import io.docent.model.ModelSettings;
import io.docent.model.RemoteModel;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import io.docent.retrieve.Retriever;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Docent, joined: an index of the corpus as it is now, and what answers from it.
public final class Docent implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Docent.class);

    private final PassageIndex index;
    private final CompletableFuture<Embedder> embedder;
    private final Retriever retriever;
    private final Answering answering;
    private final @Nullable RemoteModel model;
    private final boolean askElsewhere;

    private Docent(PassageIndex index, CompletableFuture<Embedder> embedder, Settings settings) {
        this.index = index;
        this.embedder = embedder;
        this.askElsewhere = Embedders.askElsewhere(settings);
        this.retriever = new Retriever(index, this::embed, Retriever.DENSE_WEIGHT);
        // No method reference: without a model, not even the classes that could call one are loaded.
        this.model =
                settings.model().isPresent() ? new RemoteModel(settings.model().get()) : null;
        this.answering = new Answering(index, retriever, this::embed, generation(settings, model));
    }

    private static @Nullable Generation generation(Settings settings, @Nullable LanguageModel model) {
        if (model == null) {
            return null;
        }
        ModelSettings set = settings.model().orElseThrow();
        ModelSettings.Limits limits = set.limits();
        return new Generation(model, limits.contextTokens(), limits.maxTokens(), set.onUnsupported());
    }

    /// Opens the index, building it first where it is missing, damaged or older than the corpus.
    ///
    /// @param progress follows a build, if there is one
    /// @throws ProblemException if the corpus cannot be read or the index cannot be written
    public static Docent open(Settings settings, IndexBuild.Progress progress) {
        CompletableFuture<Embedder> embedder = loading(settings);
        try {
            Optional<PassageIndex> current = current(settings);
            if (current.isEmpty()) {
                build(settings, embedder, progress);
                current = new IndexFolder(settings.index()).open();
            }
            return new Docent(current.orElseThrow(), embedder, settings);
        } catch (RuntimeException e) {
            close(embedder);
            throw e;
        }
    }

    /// Reads the corpus and builds the index, whether or not there is one.
    ///
    /// @return problems of files that could not be read; the index holds the others
    public static List<Problem> index(Settings settings, IndexBuild.Progress progress) {
        CompletableFuture<Embedder> embedder = loading(settings);
        try {
            return build(settings, embedder, progress);
        } finally {
            close(embedder);
        }
    }

    /// The index, if it can be read and was built from the corpus as it is.
    public static Optional<PassageIndex> current(Settings settings) {
        try {
            Optional<PassageIndex> index = new IndexFolder(settings.index()).open();
            if (index.isPresent() && !fits(index.get(), settings)) {
                index.get().close();
                return Optional.empty();
            }
            return index;
        } catch (ProblemException e) {
            LOG.info("{}; it is built again", e.getMessage());
            return Optional.empty();
        }
    }

    private static boolean fits(PassageIndex index, Settings settings) {
        return index.info().embeddingModel().equals(Embedders.model(settings))
                && index.info().corpus().equals(new Fingerprint(settings.corpus()).value());
    }

    private static CompletableFuture<Embedder> loading(Settings settings) {
        CompletableFuture<Embedder> loading = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("load-model").start(() -> {
            try {
                loading.complete(Embedders.open(settings));
            } catch (RuntimeException | Error e) {
                loading.completeExceptionally(e);
            }
        });
        return loading;
    }

    private static List<Problem> build(
            Settings settings, CompletableFuture<Embedder> embedder, IndexBuild.Progress progress) {
        if (!Files.isDirectory(settings.corpus())) {
            throw new ProblemException(new Problem(
                    "there is no corpus to index", settings.corpus().toString(), "put papers into this folder"));
        }
        long start = System.nanoTime();
        CorpusReading.Corpus corpus = new CorpusReading(settings).read();
        if (corpus.catalog().documents().isEmpty()) {
            throw new ProblemException(new Problem(
                    "the corpus holds no document that can be read",
                    settings.corpus().toString(),
                    "put papers into this folder"));
        }
        new IndexBuild(new IndexFolder(settings.index()), embedder.join(), Clock.systemUTC())
                .run(corpus.catalog(), progress);
        LOG.info(
                "indexed {} documents in {} ms",
                corpus.catalog().documents().size(),
                (System.nanoTime() - start) / 1_000_000);
        return corpus.problems();
    }

    /// Frees the model if it was loaded; a model that is still loading ends with the process.
    private static void close(CompletableFuture<Embedder> embedder) {
        if (embedder.isDone() && !embedder.isCompletedExceptionally()) {
            embedder.join().close();
        }
    }

    /// The vector of a question, or [Answering#NO_VECTOR] where an embedding model on another machine gives none.
    private float[] embed(String text) {
        Embedder loaded = embedder.join();
        try {
            return loaded.embedQuestion(text);
        } catch (ProblemException e) {
            LOG.warn("{}; passages are found by their words alone", e.problem().what());
            return Answering.NO_VECTOR;
        }
    }

    public PassageIndex index() {
        return index;
    }

    public Retriever retriever() {
        return retriever;
    }

    public Answering answering() {
        return answering;
    }

    /// The language model that is set, if one is. It opens no connection before it is asked for something.
    public Optional<LanguageModel> model() {
        return Optional.ofNullable(model);
    }

    /// Waits for the embedding model and asks once, so that the first question of a user is not the slow one. A model
    /// on
    /// another machine is not asked before a user asks something.
    public void warmUp() {
        embedder.join();
        if (!askElsewhere) {
            embed("warm up");
        }
    }

    @Override
    public void close() {
        if (model != null) {
            model.close();
        }
        index.close();
        close(embedder);
    }
}
