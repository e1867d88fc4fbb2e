package io.docent.app;

import io.docent.embed.Embedder;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// The embedding model, which loads while other things are done.
final class LoadedEmbedder implements Supplier<Embedder>, AutoCloseable {

    private final CompletableFuture<Embedder> loading = new CompletableFuture<>();
    private final String model;

    private LoadedEmbedder(String model) {
        this.model = model;
    }

    static LoadedEmbedder loading(Settings settings) {
        LoadedEmbedder embedder = new LoadedEmbedder(Embedders.model(settings));
        Thread.ofPlatform().daemon().name("load-model").start(() -> embedder.load(settings));
        return embedder;
    }

    private void load(Settings settings) {
        try {
            loading.complete(Embedders.open(settings));
        } catch (RuntimeException | Error e) {
            loading.completeExceptionally(e);
        }
    }

    /// The name that an index of its vectors has, known before it is loaded.
    String model() {
        return model;
    }

    /// Waits for the model.
    @Override
    public Embedder get() {
        return loading.join();
    }

    /// Frees the model if it was loaded; a model that is still loading ends with the process.
    @Override
    public void close() {
        if (loading.isDone() && !loading.isCompletedExceptionally()) {
            loading.join().close();
        }
    }
}
