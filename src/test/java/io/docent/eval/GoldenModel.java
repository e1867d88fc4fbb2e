package io.docent.eval;

import io.docent.BuiltIndex;
import io.docent.answer.Answer;
import io.docent.answer.Answering;
import io.docent.answer.Ask;
import io.docent.answer.Generation;
import io.docent.corpus.Passage;
import io.docent.eval.GoldenQuestions.Outcome;
import io.docent.index.Filter;
import io.docent.model.ApiKey;
import io.docent.model.ModelRequest;
import io.docent.model.ModelSettings;
import io.docent.model.ModelSettings.Endpoint;
import io.docent.model.ModelSettings.OnUnsupported;
import io.docent.model.Provider;
import io.docent.model.RemoteModel;
import io.docent.model.Script;
import io.docent.model.ScriptedModel;
import io.docent.trial.Trials;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Golden questions put to Docent with a model, over HTTP, that knows what the corpus answers: it copies that,
/// or lies.
final class GoldenModel implements AutoCloseable {

    private static final int LINES = 10;

    /// Numbers of a paper's own list of references, which no check reads.
    private static final Pattern REFERENCES = Pattern.compile(" ?\\(\\d{1,3}(?:(?:, ?|–|-)\\d{1,3})*\\)");

    private final ScriptedModel scripted;
    private final RemoteModel model;
    private final Answering quoting = BuiltIndex.docent().answering();
    private final Answering writing;
    private final List<Passage> passages = BuiltIndex.index().passages(Filter.NONE, Integer.MAX_VALUE);
    private final Ground ground = new Ground(passages, BuiltIndex.index().vocabulary());
    private final Draw draw = new Draw(Draw.DEFAULT_SEED, 1, Draw.Half.ALL);
    private final AtomicReference<Handed> handed = new AtomicReference<>(new Handed(Map.of()));

    GoldenModel() throws IOException {
        scripted = ScriptedModel.saying("");
        Endpoint endpoint = new Endpoint(Provider.OPENAI, scripted.openAi().toString(), "scripted", new ApiKey("none"));
        model = new RemoteModel(ModelSettings.of(endpoint));
        Generation generation =
                new Generation(model, Generation.CONTEXT_TOKENS, Generation.MAX_TOKENS, OnUnsupported.MARK);
        writing = new Answering(
                BuiltIndex.index(),
                BuiltIndex.docent().retriever(),
                text -> BuiltIndex.embedder().embedQuestion(text),
                generation);
    }

    /// What the corpus answers in its own words.
    Outcome quoted(GoldenQuestion question) {
        return GoldenQuestions.ask(question, quoting, Ask.Mode.EXTRACTIVE);
    }

    /// What a model answers that copies these words, each with the key of the passage that it stands in.
    Outcome copied(GoldenQuestion question, Answer words) {
        return written(
                question,
                words,
                keys -> own(words).stream()
                        .map(claim -> "- " + line(claim, words) + " " + marks(claim, words, keys))
                        .collect(Collectors.joining("\n")));
    }

    /// What the answer states, without the conflicts between sources that Docent adds whoever writes.
    private static List<Answer.Claim> own(Answer words) {
        return words.claims().stream()
                .filter(claim -> words.conflicts().stream()
                        .noneMatch(conflict -> conflict.explanation().equals(claim.text())))
                .toList();
    }

    private static String marks(Answer.Claim claim, Answer words, Handed keys) {
        return words.citations().stream()
                .filter(citation -> claim.citations().contains(citation.n()))
                .map(citation -> keys.mark(citation.passageId()))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /// A statement on one line; the parts of a table's row that stand apart there, behind each other, and a
    /// cell with the attribute that it is on.
    private static String line(Answer.Claim claim, Answer answer) {
        Answer.Place cell = claim.cell();
        if (cell == null || cell.column().equals("Trial")) {
            return words(claim);
        }
        boolean ofTrial =
                Trials.named(cell.row(), BuiltIndex.index().vocabulary()).isEmpty();
        return trial(claim, answer) + (ofTrial ? cell.row() : cell.column()) + ": " + words(claim);
    }

    private static String trial(Answer.Claim claim, Answer answer) {
        List<String> names = answer.citations().stream()
                .filter(citation -> claim.citations().contains(citation.n()))
                .flatMap(citation -> citation.trials().stream())
                .map(Answer.TrialLink::name)
                .distinct()
                .toList();
        return names.size() == 1 ? names.getFirst() + ", " : "";
    }

    private static String words(Answer.Claim claim) {
        return REFERENCES.matcher(claim.text()).replaceAll("").replaceAll("\\s*(?:\n|…)\\s*", "; ");
    }

    /// What is told of every lie that can be made of these words, a few lies and a true line in each answer.
    ///
    /// The first line is true, since an answer in which nothing is supported is put aside as a whole.
    List<Told> lied(GoldenQuestion question, Answer words) {
        List<Statement> truths = truths(words);
        if (copied(question, words).answer().mode() == Answer.Mode.EXTRACTIVE) {
            throw new AssertionError("a true copy was put aside: " + question.question());
        }
        List<Lie> lies = truths.stream()
                .flatMap(truth -> Lie.of(truth, ground, handed.get(), draw).stream())
                .toList();
        List<Told> told = new ArrayList<>();
        for (int start = 0; start < lies.size(); start += LINES) {
            List<Lie> lines = new ArrayList<>(lies.subList(start, Math.min(lies.size(), start + LINES)));
            lines.addFirst(Lie.copied(truths.getFirst()));
            Function<Handed, String> reply =
                    keys -> lines.stream().map(each -> each.line(keys)).collect(Collectors.joining("\n"));
            told.addAll(Told.in(written(question, words, reply).answer(), lines));
        }
        return told;
    }

    private Outcome written(GoldenQuestion question, Answer words, Function<Handed, String> reply) {
        scripted.now(request -> Script.words(Handed.isIn(request) ? answer(request, reply) : completed(words)));
        return GoldenQuestions.ask(question, writing, Ask.Mode.GENERATIVE);
    }

    private String answer(ModelRequest request, Function<Handed, String> reply) {
        handed.set(Handed.in(request, passages));
        return reply.apply(handed.get());
    }

    /// A follow-up that stands alone.
    private static String completed(Answer words) {
        return words.standaloneQuestion() == null ? words.question() : words.standaloneQuestion();
    }

    /// The statements of an answer that rest on one passage.
    private static List<Statement> truths(Answer words) {
        List<Statement> truths = new ArrayList<>();
        for (Answer.Claim claim : own(words)) {
            List<Passage> cited = words.citations().stream()
                    .filter(citation -> claim.citations().contains(citation.n()))
                    .map(citation ->
                            BuiltIndex.index().passage(citation.passageId()).orElseThrow())
                    .distinct()
                    .toList();
            String text = line(claim, words);
            if (cited.size() == 1) {
                truths.add(new Statement(new Claim(text, cited), cited.getFirst(), "verbatim"));
            }
        }
        return truths;
    }

    @Override
    public void close() throws IOException {
        model.close();
        scripted.close();
    }
}
