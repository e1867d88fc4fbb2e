package io.docent.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.BuiltIndex;
import io.docent.check.Verdict;
import io.docent.eval.GoldenQuestions;
import io.docent.eval.GoldenQuestions.Outcome;
import io.docent.model.ModelSettings.OnUnsupported;
import io.docent.model.Prompt;
import io.docent.retrieve.Retriever;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Golden questions, answered by a model that copies the right words, and by models that lie.
class CopyingModelTest {

    private static final Path QUESTIONS = Path.of("src/test/resources/questions/dev.jsonl");

    /// What the corpus says to a question as a prompt asks it.
    private final Map<String, Answer> quoted = new ConcurrentHashMap<>();

    private List<Outcome> written(Function<String, String> lie, Function<String, String> key) {
        for (Outcome outcome : GoldenQuestions.read(QUESTIONS).ask(answering(null), Ask.Mode.AUTO)) {
            String alone = outcome.answer().standaloneQuestion();
            quoted.put(PassageData.harmless(alone == null ? outcome.answer().question() : alone), outcome.answer());
        }
        InTestModel model = new InTestModel(prompt -> copy(prompt, lie, key));
        return GoldenQuestions.read(QUESTIONS)
                .ask(answering(new Generation(model, 64_000, 2_000, OnUnsupported.MARK)), Ask.Mode.AUTO);
    }

    private static Answering answering(@Nullable Generation generation) {
        Function<String, float[]> embedder = text -> BuiltIndex.embedder().embedQuestion(text);
        Retriever retriever = new Retriever(BuiltIndex.index(), embedder, Retriever.DENSE_WEIGHT);
        return new Answering(BuiltIndex.index(), retriever, embedder, generation);
    }

    /// The words that the corpus answers with, each with the key of the passage that they stand in.
    private String copy(Prompt prompt, Function<String, String> lie, Function<String, String> key) {
        String text = prompt.messages().getLast().text();
        Answer right = quoted.entrySet().stream()
                .filter(entry -> text.contains("\nQuestion:\n" + entry.getKey() + "\n"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        if (right == null) {
            return ""; // a follow-up that rules are to complete
        }
        List<String> lines = new ArrayList<>();
        for (Answer.Citation citation : right.citations()) {
            if (!isCopied(citation, right)) {
                continue;
            }
            String words = citation.quote().replace("\n", "; ");
            lines.add("- " + lie.apply(words) + " [" + key.apply(InTestModel.keyOf(citation.quote(), prompt)) + "]");
        }
        return String.join("\n", lines);
    }

    /// Conflicts between sources are stated by Docent itself, whoever wrote the answer.
    private static boolean isCopied(Answer.Citation citation, Answer right) {
        return right.claims().stream()
                .filter(claim -> right.conflicts().stream()
                        .noneMatch(conflict -> conflict.explanation().equals(claim.text())))
                .anyMatch(claim -> claim.citations().contains(citation.n()));
    }

    @Test
    void a_model_that_copies_the_right_words_answers_as_the_corpus_does() {
        List<Outcome> outcomes = written(words -> words, key -> key);
        List<Outcome> quotedOutcomes = GoldenQuestions.read(QUESTIONS).ask(answering(null), Ask.Mode.AUTO);
        for (int i = 0; i < outcomes.size(); i++) {
            Answer answer = outcomes.get(i).answer();
            Answer corpus = quotedOutcomes.get(i).answer();
            assertThat(answer.abstained()).as(answer.question()).isEqualTo(corpus.abstained());
            assertThat(passages(answer)).as(answer.question()).isEqualTo(passages(corpus));
            if (quotedOutcomes.get(i).passed()) {
                assertThat(facts(outcomes.get(i))).as(answer.question()).isEmpty();
            }
        }
        assertThat(outcomes)
                .filteredOn(outcome ->
                        !outcome.answer().abstained() && outcome.answer().mode() != Answer.Mode.GENERATIVE)
                .extracting(outcome ->
                        outcome.answer().question() + outcome.answer().warnings())
                .isEmpty();
    }

    /// What a copy lacks, its length apart: a quote is longer than what is shown of it.
    private static List<String> facts(Outcome outcome) {
        return outcome.failures().stream()
                .filter(failure -> !failure.contains(" words, more than "))
                .toList();
    }

    private static List<String> passages(Answer answer) {
        return answer.citations().stream()
                .filter(citation -> isCopied(citation, answer))
                .map(Answer.Citation::passageId)
                .distinct()
                .sorted()
                .collect(Collectors.toList());
    }

    @Test
    void what_is_copied_is_mostly_found_to_be_supported() {
        List<Answer.Claim> claims = written(words -> words, key -> key).stream()
                .flatMap(outcome -> outcome.answer().claims().stream())
                .toList();
        long supported = claims.stream()
                .filter(claim -> claim.verdict() == Verdict.SUPPORTED)
                .count();
        assertThat((double) supported / claims.size()).isGreaterThan(0.95);
    }

    @Test
    void no_figure_that_a_model_changes_is_reported_as_supported() {
        List<Outcome> outcomes =
                written(words -> words.replaceAll("(?<![\\w.-])(\\d+\\.\\d)(\\d?)(?![\\d.])", "9$1$2"), key -> key);
        assertThat(outcomes).allSatisfy(outcome -> {
            for (Answer.Claim claim : outcome.answer().claims()) {
                if (claim.text().matches("(?s).*(?<![\\w.-])9\\d+\\.\\d+(?![\\d.]).*")
                        && outcome.answer().mode() == Answer.Mode.GENERATIVE) {
                    assertThat(claim.verdict()).as(claim.text()).isNotEqualTo(Verdict.SUPPORTED);
                }
            }
        });
    }

    @Test
    void keys_that_were_never_given_out_leave_the_corpus_to_answer() {
        assertThat(written(words -> words, key -> "p2bb2"))
                .filteredOn(outcome -> !outcome.answer().abstained())
                .allMatch(outcome -> outcome.answer().mode() == Answer.Mode.EXTRACTIVE)
                .allMatch(outcome -> outcome.answer().warnings().getFirst().contains("cites none"));
    }

    @Test
    void numbers_in_place_of_keys_leave_the_corpus_to_answer() {
        assertThat(written(words -> words, key -> "1"))
                .filteredOn(outcome -> !outcome.answer().abstained())
                .allMatch(outcome -> outcome.answer().mode() == Answer.Mode.EXTRACTIVE);
    }
}
