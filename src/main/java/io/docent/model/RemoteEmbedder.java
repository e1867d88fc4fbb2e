package io.docent.model;

import io.docent.embed.Embedder;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;

/// An embedding model behind OpenAI's protocol. Nothing is opened before the first text.
public final class RemoteEmbedder implements Embedder {

    private static final Pattern UNREADABLE = Pattern.compile("[\\s\\p{C}\\p{Z}]*");

    private final EmbeddingSettings settings;
    private final EmbeddingCalls calls;
    private final UnitVectors vectors;

    public RemoteEmbedder(EmbeddingSettings settings) {
        this(settings, Pausing.REAL);
    }

    RemoteEmbedder(EmbeddingSettings settings, Pausing pausing) {
        this.settings = settings;
        this.calls = new EmbeddingCalls(settings, pausing);
        this.vectors = new UnitVectors(settings.dimensions(), toString());
    }

    @Override
    public String model() {
        return settings.model();
    }

    /// What is set, or else what the model gives, which is asked for a word where it has given nothing yet.
    @Override
    public int dimensions() {
        return vectors.length() > 0 ? vectors.length() : embed("length").length;
    }

    @Override
    public float[] embed(String text) {
        return embedAll(List.of(text), done -> {}).getFirst();
    }

    @Override
    public float[] embedQuestion(String question) {
        if (UNREADABLE.matcher(question).matches()) {
            return new float[dimensions()];
        }
        try {
            return vectors.unit(calls.briefly(shortened(question)));
        } catch (ModelFailure e) {
            throw problem(e);
        }
    }

    /// Several requests at a time; progress is told after each batch.
    @Override
    public List<float[]> embedAll(List<String> texts, IntConsumer progress) {
        List<Integer> readable = readable(texts);
        float[][] made = new float[texts.size()][];
        ExecutorService senders = Executors.newFixedThreadPool(
                settings.bulk().concurrency(),
                Thread.ofVirtual().name("embed-remote-", 0).factory());
        try {
            List<Sent> sent = new ArrayList<>();
            for (int from = 0; from < readable.size(); from += settings.bulk().batch()) {
                List<Integer> batch = readable.subList(
                        from, Math.min(readable.size(), from + settings.bulk().batch()));
                sent.add(new Sent(batch, senders.submit(() -> request(batch, texts))));
            }
            for (Sent each : sent) {
                List<float[]> result = result(each.vectors());
                for (int i = 0; i < result.size(); i++) {
                    made[each.places().get(i)] = result.get(i);
                }
                progress.accept(each.places().getLast() + 1);
            }
        } finally {
            senders.shutdownNow();
        }
        return filled(made, progress);
    }

    /// @param places of its texts among all
    private record Sent(List<Integer> places, Future<List<float[]>> vectors) {}

    /// What an endpoint would refuse points nowhere, as it does in this process.
    private static List<Integer> readable(List<String> texts) {
        List<Integer> readable = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (!UNREADABLE.matcher(texts.get(i)).matches()) {
                readable.add(i);
            }
        }
        return readable;
    }

    private List<float[]> filled(float[][] made, IntConsumer progress) {
        int last = made.length - 1;
        boolean told = last < 0 || made[last] != null;
        for (int i = 0; i < made.length; i++) {
            if (made[i] == null) {
                made[i] = new float[dimensions()];
            }
        }
        if (!told) {
            progress.accept(made.length);
        }
        return List.of(made);
    }

    private List<float[]> request(List<Integer> batch, List<String> texts) {
        List<String> sent =
                batch.stream().map(place -> shortened(texts.get(place))).toList();
        return calls.patiently(sent).stream().map(vectors::unit).toList();
    }

    private String shortened(String text) {
        int most = settings.bulk().maxCharacters();
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    private List<float[]> result(Future<List<float[]>> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while embedding");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ModelFailure failure) {
                throw problem(failure);
            }
            if (e.getCause() instanceof ProblemException problem) {
                throw problem;
            }
            throw new IllegalStateException("embedding failed", e.getCause());
        }
    }

    private ProblemException problem(ModelFailure failure) {
        String sentence = failure.getMessage() == null ? "it failed" : failure.getMessage();
        return new ProblemException(new Problem(
                "there are no vectors: " + sentence.replaceAll("\\.$", ""),
                toString(),
                Advice.onEmbedding(failure.kind())));
    }

    @Override
    public void close() {
        calls.close();
    }

    @Override
    public String toString() {
        return settings.endpoint().name() + " at " + settings.endpoint().baseUrl();
    }
}
