package io.docent.eval;

import io.docent.embed.Embedder;
import io.docent.embed.InProcessEmbedder;
import io.docent.index.IndexBuild;
import io.docent.index.IndexFolder;
import io.docent.index.PassageIndex;
import io.docent.index.Weights;
import io.docent.index.WordIndex.Words;
import io.docent.retrieve.Fusion;
import io.docent.retrieve.Retriever;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// Compares ways of ranking on one benchmark, all in one run.
public final class RetrievalBench implements AutoCloseable {

    private static final RetrievalSetting CHOSEN = new RetrievalSetting(
            InProcessEmbedder.QUESTION_INSTRUCTION,
            Weights.CHOSEN,
            new Fusion.MinMax(Retriever.DENSE_WEIGHT),
            Retriever.DEPTH);

    private final PassageIndex index;
    private final RetrievalRun run;

    private RetrievalBench(PassageIndex index, RetrievalRun run) {
        this.index = index;
        this.run = run;
    }

    /// Indexes a benchmark's texts as Docent indexes its corpus.
    ///
    /// @param work folder of the index
    public static RetrievalBench open(BeirSet set, Path work, Embedder embedder, IndexBuild.Progress progress) {
        IndexFolder folder = new IndexFolder(work);
        new IndexBuild(folder, embedder, Clock.systemUTC()).run(BeirCatalog.learning(set.texts()), progress);
        PassageIndex index = folder.open().orElseThrow();
        return new RetrievalBench(index, new RetrievalRun(set, index, embedder));
    }

    /// The yardsticks, each list alone and the two fused, as Docent is set.
    public List<Measured> chosen() {
        return List.of(
                run.plain("BM25, one field, EnglishAnalyzer", Words.ENGLISH),
                run.plain("BM25, one field, Docent's analysis", Words.BIOMEDICAL),
                run.words("list by words", CHOSEN),
                run.meaning("list by meaning", CHOSEN),
                run.fused("fused", CHOSEN));
    }

    /// What could have been chosen instead, one thing changed at a time.
    public List<Measured> alternatives() {
        List<Measured> measured = new ArrayList<>();
        for (float heading : new float[] {0f, 0.2f, 0.4f, 0.7f, 1f}) {
            Weights weights = new Weights(heading, CHOSEN.weights().entity());
            measured.add(run.words("words, heading " + heading, CHOSEN.with(weights)));
        }
        for (float entity : new float[] {0f, 0.25f, 0.5f, 1f, 2f}) {
            Weights weights = new Weights(CHOSEN.weights().heading(), entity);
            measured.add(run.words("words, entity " + entity, CHOSEN.with(weights)));
            measured.add(run.fused("fused, entity " + entity, CHOSEN.with(weights)));
        }
        for (String instruction : List.of("", RetrievalSetting.BGE_INSTRUCTION)) {
            String name = instruction.isEmpty() ? "no instruction" : "bge's instruction";
            measured.add(run.meaning("meaning, " + name, CHOSEN.withInstruction(instruction)));
            measured.add(run.fused("fused, " + name, CHOSEN.withInstruction(instruction)));
        }
        for (double dense : new double[] {0.3, 0.4, 0.5, 0.6, 0.7, 0.8}) {
            measured.add(run.fused("fused, min-max, meaning " + dense, CHOSEN.with(new Fusion.MinMax(dense))));
        }
        measured.add(run.fused("fused, standard scores, meaning 0.6", CHOSEN.with(new Fusion.StandardScore(0.6))));
        measured.add(run.fused("fused, reciprocal ranks, k 60", CHOSEN.with(new Fusion.ReciprocalRank(60))));
        for (int depth : new int[] {50, 200}) {
            measured.add(run.fused("fused, depth " + depth, CHOSEN.withDepth(depth)));
        }
        return measured;
    }

    @Override
    public void close() {
        index.close();
    }
}
