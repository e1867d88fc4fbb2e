package io.docent.app;

import io.docent.answer.Answering;
import io.docent.answer.Generation;
import io.docent.embed.Embedder;
import io.docent.index.IndexBuild;
import io.docent.index.IndexFolder;
import io.docent.index.IndexInfo;
import io.docent.index.PassageIndex;
import io.docent.library.Library;
import io.docent.library.Library.Extent;
import io.docent.library.Steps;
import io.docent.library.Upkeep;
import io.docent.model.LanguageModel;
import io.docent.model.ModelSettings;
import io.docent.model.RemoteModel;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import io.docent.retrieve.Retriever;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Docent, joined: an index of the corpus, and what answers from it. [#open] brings the index up to date and
/// reads from it as it is then; [#serve] follows the corpus while questions are answered.
public final class Docent implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Docent.class);

    private final Settings settings;
    private final LoadedEmbedder embedder;
    private final @Nullable RemoteModel model;
    private final Optional<Following> following;
    private volatile Joined joined;

    private Docent(Settings settings, LoadedEmbedder embedder, PassageIndex index, Optional<Following> following) {
        this.settings = settings;
        this.embedder = embedder;
        this.following = following;
        // No method reference: without a model, not even the classes that could call one are loaded.
        this.model =
                settings.model().isPresent() ? new RemoteModel(settings.model().get()) : null;
        this.joined = join(index);
    }

    private Joined join(PassageIndex index) {
        Retriever retriever = new Retriever(index, this::embed, Retriever.DENSE_WEIGHT);
        return new Joined(index, retriever, new Answering(index, retriever, this::embed, generation(settings, model)));
    }

    private static @Nullable Generation generation(Settings settings, @Nullable LanguageModel model) {
        if (model == null) {
            return null;
        }
        ModelSettings set = settings.model().orElseThrow();
        ModelSettings.Limits limits = set.limits();
        return new Generation(model, limits.contextTokens(), limits.maxTokens(), set.onUnsupported());
    }

    /// Opens the index after what changed in the corpus was brought in, vectors and all.
    ///
    /// @param progress follows the computing of vectors, if some are missing
    /// @throws ProblemException if the corpus holds nothing that can be read, or there is no index and none can
    ///     be written; where only what is new cannot be brought in, the index that is there is opened
    public static Docent open(Settings settings, IndexBuild.Progress progress) {
        LoadedEmbedder embedder = LoadedEmbedder.loading(settings);
        try {
            PassageIndex index = upToDate(settings, embedder, progress);
            if (index.info().documents() == 0) {
                index.close();
                throw nothingThere(settings);
            }
            return new Docent(settings, embedder, index, Optional.empty());
        } catch (RuntimeException e) {
            embedder.close();
            throw e;
        }
    }

    /// The index after what changed in the corpus was brought in, as far as it can be found by words.
    ///
    /// @throws ProblemException if the corpus cannot be read, or the index cannot be written
    static PassageIndex foundByWords(Settings settings) {
        try (Upkeep upkeep = upkeep(settings)) {
            upkeep.update(Extent.CHANGED, Steps.NONE);
        }
        return new IndexFolder(settings.index()).open().orElseThrow(() -> nothingThere(settings));
    }

    private static PassageIndex upToDate(Settings settings, LoadedEmbedder embedder, IndexBuild.Progress progress) {
        IndexFolder folder = new IndexFolder(settings.index());
        try (Upkeep upkeep = upkeep(settings)) {
            Optional<PassageIndex> last = lastGood(folder, embedder.model());
            try {
                boolean current = last.isPresent() && upkeep.isCurrent(last.get());
                if (!current) {
                    upkeep.update(Extent.CHANGED, Steps.NONE);
                }
                if (!current || last.get().info().pending() > 0) {
                    last.ifPresent(PassageIndex::close);
                    finishVectors(upkeep, folder, embedder, progress);
                    last = folder.open();
                }
            } catch (ProblemException e) {
                last = lastGood(folder, embedder.model());
                if (last.isEmpty()) {
                    throw e;
                }
                LOG.warn("the index is not up to date: {}", e.problem().render());
            }
            return last.orElseThrow();
        }
    }

    private static void finishVectors(
            Upkeep upkeep, IndexFolder folder, LoadedEmbedder embedder, IndexBuild.Progress progress) {
        int total = folder.info().map(IndexInfo::pending).orElse(0);
        while (upkeep.embedSome(embedder) > 0) {
            int pending = folder.info().map(IndexInfo::pending).orElse(0);
            progress.embedded(Math.max(0, total - pending), total);
        }
    }

    static Optional<PassageIndex> lastGood(IndexFolder folder, String model) {
        try {
            Optional<PassageIndex> index = folder.open();
            if (index.isPresent() && !index.get().info().embeddingModel().equals(model)) {
                index.get().close();
                return Optional.empty();
            }
            return index;
        } catch (ProblemException e) {
            LOG.info("{}; it is built again", e.getMessage());
            return Optional.empty();
        }
    }

    /// Brings the index up to date, vectors and all.
    ///
    /// @return what came of the files that are new, changed or gone
    /// @throws ProblemException if the corpus holds nothing that can be read, or the index cannot be written
    public static Upkeep.Result index(Settings settings, Extent extent, IndexBuild.Progress progress) {
        IndexFolder folder = new IndexFolder(settings.index());
        try (LoadedEmbedder embedder = LoadedEmbedder.loading(settings);
                Upkeep upkeep = upkeep(settings)) {
            Upkeep.Result result = upkeep.update(extent, Steps.NONE);
            if (folder.info().map(IndexInfo::documents).orElse(0) == 0) {
                throw nothingThere(settings);
            }
            finishVectors(upkeep, folder, embedder, progress);
            return result;
        }
    }

    private static ProblemException nothingThere(Settings settings) {
        return new ProblemException(new Problem(
                "the corpus holds no document that can be read",
                settings.corpus().toString(),
                "put papers into this folder"));
    }

    static Upkeep upkeep(Settings settings) {
        return new Upkeep(
                new Upkeep.Corpus(settings.corpus(), settings.intake().pdf()),
                new IndexFolder(settings.index()),
                Embedders.model(settings),
                java.time.Clock.systemUTC());
    }

    /// Opens the last good index at once, or, where there is none, as soon as the corpus can be searched by
    /// words; goes on to follow the corpus, and what other processes do to the index.
    ///
    /// @param watched told of each job that is over
    /// @throws ProblemException if there is no index and none can be built
    public static Docent serve(Settings settings, java.util.function.Consumer<io.docent.library.Job> watched) {
        LoadedEmbedder embedder = LoadedEmbedder.loading(settings);
        try {
            Following following = new Following(settings, embedder, watched);
            Docent docent = new Docent(settings, embedder, following.firstIndex(), Optional.of(following));
            docent.joined.examples();
            following.follow(docent::swap);
            return docent;
        } catch (RuntimeException e) {
            embedder.close();
            throw e;
        }
    }

    /// The index, if it can be read and holds what the corpus does.
    public static Optional<PassageIndex> current(Settings settings) {
        try (Upkeep upkeep = upkeep(settings)) {
            Optional<PassageIndex> index = lastGood(new IndexFolder(settings.index()), Embedders.model(settings));
            if (index.isPresent() && !upkeep.isCurrent(index.get())) {
                index.get().close();
                return Optional.empty();
            }
            return index;
        }
    }

    /// Answers from another index from now on; who reads from the old one finishes. What everybody asks for is
    /// made before, while nobody can close the index.
    private void swap(PassageIndex index) {
        Joined old = joined;
        Joined next = join(index);
        next.examples();
        joined = next;
        old.index().close();
    }

    /// The vector of a question, or [Answering#NO_VECTOR] where an embedding model on another machine gives
    /// none.
    private float[] embed(String text) {
        Embedder loaded = embedder.get();
        try {
            return loaded.embedQuestion(text);
        } catch (ProblemException e) {
            LOG.warn("{}; passages are found by their words alone", e.problem().what());
            return Answering.NO_VECTOR;
        }
    }

    /// What answers now. Who reads from its index for longer than a moment must [PassageIndex#retain] it.
    public Joined joined() {
        return joined;
    }

    public PassageIndex index() {
        return joined.index();
    }

    public Retriever retriever() {
        return joined.retriever();
    }

    public Answering answering() {
        return joined.answering();
    }

    /// The library, where the corpus is followed.
    public Optional<Library> library() {
        return following.map(Following::library);
    }

    /// The language model that is set, if one is. It opens no connection before it is asked for something.
    public Optional<LanguageModel> model() {
        return Optional.ofNullable(model);
    }

    /// Waits for the embedding model and asks once, and compares what sources say of trials, so that the first
    /// question of a user is not the slow one. A model on another machine is not asked before a user asks
    /// something.
    public void warmUp() {
        embedder.get();
        if (!Embedders.askElsewhere(settings)) {
            embed("warm up");
        }
        Joined now = joined;
        if (now.index().retain()) {
            try {
                now.answering().disagreements().audit();
            } finally {
                now.index().release();
            }
        }
    }

    @Override
    public void close() {
        following.ifPresent(Following::close);
        if (model != null) {
            model.close();
        }
        joined.index().close();
        embedder.close();
    }
}
