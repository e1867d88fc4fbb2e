package io.docent.embed;

import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;

/// Turns text into vectors with bge-small-en-v1.5, quantised, which ships inside a library.
///
/// It never fails, and a text's vector depends on that text alone.
public final class InProcessEmbedder implements Embedder {

    /// Its name in an index.
    public static final String MODEL = "bge-small-en-v1.5-q";

    /// The model of which it is the quantised form, as others name it.
    public static final String FULL_MODEL = "bge-small-en-v1.5";

    /// What is put before a question, not before a passage; empty, because SciFact's training queries are
    /// ranked better without one (docs/retrieval.md).
    public static final String QUESTION_INSTRUCTION = "";

    private static final int DIMENSIONS = 384;

    private static final Pattern UNREADABLE = Pattern.compile("[\\s\\p{C}\\p{Z}]*");

    private final InProcess model;
    private final ExecutorService workers;

    private InProcessEmbedder(InProcess model, ExecutorService workers) {
        this.model = model;
        this.workers = workers;
    }

    static InProcessEmbedder load(Path cache) {
        int cores = Runtime.getRuntime().availableProcessors();
        ExecutorService workers = Executors.newFixedThreadPool(
                cores, Thread.ofPlatform().daemon().name("embed-", 0).factory());
        return new InProcessEmbedder(new InProcess(ModelFiles.encoder(cache)), workers);
    }

    @Override
    public String model() {
        return MODEL;
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    @Override
    public float[] embed(String text) {
        if (UNREADABLE.matcher(text).matches()) {
            return new float[DIMENSIONS];
        }
        try {
            return model.embed(text).content().vector();
        } catch (IllegalArgumentException e) {
            // the tokenizer drops more than blanks, and the encoder refuses a text of which nothing is left
            return new float[DIMENSIONS];
        }
    }

    @Override
    public float[] embedQuestion(String question) {
        return embed(question.isBlank() ? question : QUESTION_INSTRUCTION + question);
    }

    /// One worker a core; progress is told after each text.
    @Override
    public List<float[]> embedAll(List<String> texts, IntConsumer progress) {
        List<Callable<float[]>> jobs = texts.stream()
                .map(text -> (Callable<float[]>) () -> embed(text))
                .toList();
        List<Future<float[]>> futures = jobs.stream().map(workers::submit).toList();
        float[][] vectors = new float[texts.size()][];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = result(futures.get(i));
            progress.accept(i + 1);
        }
        return List.of(vectors);
    }

    private static float[] result(Future<float[]> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while embedding", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("embedding failed", e.getCause());
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }

    /// LangChain4j's in-process model, run in the calling thread.
    private static final class InProcess extends AbstractInProcessEmbeddingModel {

        private final OnnxBertBiEncoder encoder;

        InProcess(OnnxBertBiEncoder encoder) {
            super(Runnable::run);
            this.encoder = encoder;
        }

        @Override
        protected OnnxBertBiEncoder model() {
            return encoder;
        }
    }
}
