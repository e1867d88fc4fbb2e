package io.docent.answer;

import io.docent.answer.Answer.IndexInfo;
import io.docent.answer.Answer.Nearest;
import io.docent.answer.Answer.Retrieved;
import io.docent.answer.Answer.Timings;
import io.docent.corpus.Document;
import io.docent.corpus.Passage;
import io.docent.index.PassageIndex;
import io.docent.index.WordQuery;
import io.docent.retrieve.Found;
import io.docent.retrieve.Question;
import io.docent.retrieve.Retriever;
import io.docent.retrieve.Understanding;
import io.docent.retrieve.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/// The way of a question: understand, retrieve, decide, answer, check.
public final class Answering {

    private static final int NEAREST = 3;

    private final PassageIndex index;
    private final Understanding understanding;
    private final Retriever retriever;
    private final Function<String, float[]> embedder;
    private final Candidates candidates;
    private final Extractive extractive;
    private final FollowUps followUps;
    private final Disagreements disagreements;

    /// @param embedder gives the vector of a question
    public Answering(PassageIndex index, Retriever retriever, Function<String, float[]> embedder) {
        this.index = index;
        this.understanding = new Understanding(index);
        this.retriever = retriever;
        this.embedder = embedder;
        this.candidates = new Candidates(index);
        this.extractive = new Extractive(index, candidates);
        this.followUps = new FollowUps(index);
        this.disagreements = new Disagreements(index);
    }

    /// Answers, or says why the corpus does not.
    ///
    /// @throws CancellationException if `progress` says that nobody waits any more
    public Answer ask(Ask ask, Progress progress) {
        Stopwatch watch = new Stopwatch();

        // 1. Understand: what is asked, standing alone.
        step("understand", progress);
        Question question = understanding.understand(ask.question(), utterances(ask));
        watch.lap();

        // 2. Retrieve: by words and by meaning.
        step("retrieve", progress);
        float[] vector = embedder.apply(question.text());
        WordQuery words = new WordQuery(question.text(), question.entities(), ask.filter());
        List<Found> found = retriever.search(words, vector, ask.maxPassages());
        List<Retrieved> retrieved = found.stream().map(Answering::retrieved).toList();
        progress.sources(retrieved);
        watch.lap();

        // 3. Decide and answer: words of the corpus, or what is missing.
        step("answer", progress);
        Evidence evidence = extractive.answer(question, candidates.of(question, found, vector, ask.filter()));
        watch.lap();

        // 4. Check each claim against its quote, and 5. show.
        step("verify", progress);
        Draft draft = new Draft(ask, question, retrieved, found, watch);
        return switch (evidence) {
            case Evidence.Missing missing -> abstained(draft, missing.reason());
            case Evidence.Found answered -> answered(draft, answered, progress);
        };
    }

    /// Where sources on one trial cannot all be right.
    public Disagreements disagreements() {
        return disagreements;
    }

    private record Draft(Ask ask, Question question, List<Retrieved> retrieved, List<Found> found, Stopwatch watch) {}

    private Answer answered(Draft draft, Evidence.Found evidence, Progress progress) {
        Writing.Written written = disagreements.stated(draft.question(), new Writing(index).write(evidence));
        written.citations().forEach(progress::citation);
        written.tokens().forEach(progress::token);
        List<String> next = followUps.after(draft.question(), written.citations());
        return answer(draft, written, null, evidence.notes(), List.of(), next);
    }

    private Answer abstained(Draft draft, String reason) {
        List<Nearest> nearest = draft.found().stream()
                .filter(found -> found.passage().kind() != Passage.Kind.REFERENCE)
                .limit(NEAREST)
                .map(found -> nearest(found.passage()))
                .toList();
        String places = String.join(
                "; ", nearest.stream().map(Answering::place).distinct().toList());
        String full = places.isEmpty() ? reason : reason + " Nearest: " + places + ".";
        Writing.Written nothing = new Writing.Written(List.of(), List.of(), List.of());
        return answer(draft, nothing, full, List.of(), nearest, List.of());
    }

    private static String place(Nearest nearest) {
        return nearest.section().number().isEmpty()
                ? nearest.section().title() + " of " + nearest.passageId().replaceAll("#.*", "")
                : "section " + nearest.section().label();
    }

    private Nearest nearest(Passage passage) {
        String title = index.document(passage.documentId())
                .map(Document::bibliography)
                .map(work -> work.title())
                .orElse(passage.documentId());
        return new Nearest(passage.id(), title, passage.section(), passage.text());
    }

    private Answer answer(
            Draft draft,
            Writing.Written written,
            @org.jspecify.annotations.Nullable String reason,
            List<String> notes,
            List<Nearest> nearest,
            List<String> next) {
        Question question = draft.question();
        List<String> warnings = new ArrayList<>(notes);
        if (draft.ask().mode() == Ask.Mode.GENERATIVE) {
            warnings.add("No language model is configured, so the answer quotes the corpus instead.");
        }
        draft.watch().lap();
        io.docent.index.IndexInfo info = index.info();
        return new Answer(
                UUID.randomUUID().toString(),
                draft.ask().question(),
                question.isRewritten() ? question.text() : null,
                written.markdown(),
                Answer.Mode.EXTRACTIVE,
                null,
                reason != null,
                reason,
                written.citations(),
                written.claims(),
                written.conflicts(),
                warnings,
                draft.retrieved(),
                nearest,
                next,
                new IndexInfo(
                        info.version(),
                        info.documents(),
                        info.passages(),
                        info.builtAt().toString()),
                draft.watch().timings(),
                null);
    }

    private static void step(String name, Progress progress) {
        if (progress.cancelled()) {
            throw new CancellationException("nobody waits for the answer");
        }
        progress.step(name.toLowerCase(Locale.ROOT));
    }

    private static List<Utterance> utterances(Ask ask) {
        return ask.history().stream()
                .map(turn -> new Utterance(turn.role() == Ask.Role.USER, turn.content()))
                .toList();
    }

    private static Retrieved retrieved(Found found) {
        return new Retrieved(found.passage().id(), found.score(), found.lexicalRank(), found.denseRank());
    }

    /// Measures the steps.
    private static final class Stopwatch {
        private final long start = System.nanoTime();
        private final List<Long> laps = new ArrayList<>();

        void lap() {
            laps.add(System.nanoTime());
        }

        Timings timings() {
            return new Timings(lap(0), lap(1), lap(2), lap(3), millis(laps.getLast() - start));
        }

        private double lap(int number) {
            return number >= laps.size() ? 0 : millis(laps.get(number) - (number == 0 ? start : laps.get(number - 1)));
        }

        private static double millis(long nanos) {
            return Math.round(nanos / 10_000.0) / 100.0;
        }
    }
}
