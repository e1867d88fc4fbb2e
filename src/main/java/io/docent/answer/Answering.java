package io.docent.answer;

import io.docent.answer.Course.Step;
import io.docent.check.ClaimCheck;
import io.docent.index.PassageIndex;
import io.docent.index.WordQuery;
import io.docent.retrieve.Found;
import io.docent.retrieve.Question;
import io.docent.retrieve.Retriever;
import io.docent.retrieve.Rewriting;
import io.docent.retrieve.Understanding;
import io.docent.retrieve.Utterance;
import io.docent.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The way of a question: understand, retrieve, decide, answer and check, report.
public final class Answering {

    /// What an embedder gives that fails: passages are then found by their words alone, and the answer says so.
    public static final float[] NO_VECTOR = {};

    private final PassageIndex index;
    private final Vocabulary vocabulary;
    private final Understanding understanding;
    private final Retriever retriever;
    private final Function<String, float[]> embedder;
    private final Candidates candidates;
    private final Extractive extractive;
    private final Halves halves;
    private final Verbatim verbatim;
    private final Tabling tables;
    private final Answerer written;
    private final Report report;
    private final Disagreements disagreements;
    private final @Nullable Generation generation;

    /// Answers in the corpus's own words alone.
    ///
    /// @param embedder gives the vector of a question
    public Answering(PassageIndex index, Retriever retriever, Function<String, float[]> embedder) {
        this(index, retriever, embedder, null);
    }

    /// Answers in a language model's words too.
    ///
    /// @param embedder gives the vector of a question
    /// @param generation how a model writes answers; null without one
    public Answering(
            PassageIndex index,
            Retriever retriever,
            Function<String, float[]> embedder,
            @Nullable Generation generation) {
        this.index = index;
        this.vocabulary = index.vocabulary();
        this.understanding = new Understanding(index);
        this.retriever = retriever;
        this.embedder = embedder;
        this.candidates = new Candidates(index);
        Audited audited = new Audited(index);
        Sources sources = new Sources(index, new Grading(index, audited));
        this.disagreements = new Disagreements(index, audited, sources);
        this.extractive = new Extractive(index, candidates, disagreements);
        this.halves = new Halves(new Halves.Looking(understanding, retriever, embedder), candidates, extractive);
        this.tables = new Tabling(sources, extractive);
        this.verbatim = new Verbatim(sources);
        ClaimCheck check = new ClaimCheck(vocabulary, new IndexedMeaning(index, embedder));
        this.written = generation == null
                ? verbatim
                : new Generative(index, generation, new Writer(generation.model(), index, sources, check), verbatim);
        this.report = new Report(index);
        this.generation = generation;
    }

    /// The name of the language model that writes answers, if there is one.
    public Optional<String> model() {
        return Optional.ofNullable(generation).map(each -> each.model().name());
    }

    /// Answers, or says why the corpus does not.
    ///
    /// @throws CancellationException if `progress` says that nobody waits any more
    public Answer ask(Ask ask, Progress progress) {
        Course course = new Course(progress);

        // 1. Understand: what is asked, standing alone.
        course.step(Step.UNDERSTAND);
        Question question = understanding.understand(ask.question(), utterances(ask), rewriting(ask, course));

        // 2. Retrieve: by words and by meaning.
        course.step(Step.RETRIEVE);
        float[] vector = embedder.apply(question.text());
        WordQuery words = new WordQuery(question.text(), question.entities(), ask.filter());
        List<Found> found = retriever.search(words, vector, ask.maxPassages());
        course.sources(found.stream().map(Report::retrieved).toList());

        // 3. Decide: words of the corpus that answer, or what is missing.
        course.step(Step.ANSWER);
        List<Candidate> quotable = candidates.of(question, found, vector, ask.filter());
        Evidence evidence =
                halves.answer(question, ask).orElseGet(() -> extractive.answer(question, quotable, ask.filter()));

        // 4. Answer from them, and check each claim.
        Outcome outcome = switch (evidence) {
            case Evidence.Missing missing -> silent(question, missing, course);
            case Evidence.Found answering ->
                answerer(ask).answer(new Answerer.Material(question, found, quotable, answering), course);
        };

        // 5. Put trials side by side, state what sources disagree on, and report.
        Outcome tabled = tables.below(question, ask.filter(), outcome, course);
        Outcome told = disagreements.stated(question, tabled, course);
        return report.of(new Report.Asked(ask, question, found, warnings(ask, vector)), told, course);
    }

    /// Where sources on one trial cannot all be right.
    public Disagreements disagreements() {
        return disagreements;
    }

    /// A question in another language than English is not understood, which is said first.
    private static Outcome silent(Question question, Evidence.Missing missing, Course course) {
        course.step(Step.VERIFY);
        String language = Languages.foreign(question.asked())
                .map(name -> "The question reads as " + name + "; questions are understood in English. ")
                .orElse("");
        return new Outcome.Silent(language + missing.reason(), List.of(), Outcome.Author.CORPUS);
    }

    private Answerer answerer(Ask ask) {
        return ask.mode() == Ask.Mode.EXTRACTIVE ? verbatim : written;
    }

    private Rewriting rewriting(Ask ask, Course course) {
        return generation == null || ask.mode() == Ask.Mode.EXTRACTIVE
                ? Rewriting.NONE
                : new ModelRewriting(generation, vocabulary, course);
    }

    private List<String> warnings(Ask ask, float[] vector) {
        List<String> warnings = new ArrayList<>();
        if (generation == null && ask.mode() == Ask.Mode.GENERATIVE) {
            warnings.add("No language model is configured, so the answer quotes the corpus instead.");
        }
        warnings.addAll(SearchWarnings.of(vector, index.info()));
        return warnings;
    }

    private static List<Utterance> utterances(Ask ask) {
        return ask.history().stream()
                .map(turn -> new Utterance(turn.role() == Ask.Role.USER, turn.content()))
                .toList();
    }
}
