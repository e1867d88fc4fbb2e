package io.docent.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docent.BuiltIndex;
import io.docent.check.Verdict;
import io.docent.index.Filter;
import io.docent.model.ModelFailure;
import io.docent.model.ModelSettings.OnUnsupported;
import io.docent.model.Prompt;
import io.docent.retrieve.Retriever;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Answers in a model's words, from the corpus that comes with Docent.
class GenerativeTest {

    private static final String QUESTION = "What was the objective response rate in HALO 301?";
    private static final String TRUE =
            "In HALO 301, PEGPH20 brought no overall survival benefit: median OS 11.2 vs 11.5 months (HR 1.00; 95% CI 0.80–1.27)";
    private static final String WORDS = "median OS 11.2 vs 11.5 months (HR 1.00";
    private static final String FALSE = "In HALO 301, PFS was improved with HR 0.66";

    private final Told told = new Told();

    private Answer ask(Function<Prompt, String> writing, OnUnsupported failing) {
        return ask(new InTestModel(writing), failing, Ask.of(QUESTION));
    }

    private Answer ask(InTestModel model, OnUnsupported failing, Ask ask) {
        return answering(new Generation(model, 16_000, 500, failing)).ask(ask, told);
    }

    private static Answering answering(Generation generation) {
        Function<String, float[]> embedder = text -> BuiltIndex.embedder().embedQuestion(text);
        Retriever retriever = new Retriever(BuiltIndex.index(), embedder, Retriever.DENSE_WEIGHT);
        return new Answering(BuiltIndex.index(), retriever, embedder, generation);
    }

    private static String cited(String statement, Prompt prompt) {
        return statement + " [" + InTestModel.keyOf(WORDS, prompt) + "].";
    }

    @Test
    void a_true_statement_is_shown_with_the_words_that_it_rests_on() {
        Answer answer = ask(prompt -> cited(TRUE, prompt), OnUnsupported.MARK);
        assertThat(answer.mode()).isEqualTo(Answer.Mode.GENERATIVE);
        assertThat(answer.model()).isEqualTo("in-test");
        assertThat(answer.answer()).isEqualTo(TRUE + " [1].");
        assertThat(answer.citations()).hasSize(1);
        assertThat(answer.citations().getFirst().quote()).contains(WORDS);
        assertThat(answer.citations().getFirst().trials())
                .extracting(Answer.TrialLink::nctId)
                .contains("NCT02715804");
        assertThat(answer.claims()).singleElement().satisfies(claim -> {
            assertThat(claim.text()).isEqualTo(TRUE + ".");
            assertThat(claim.citations()).containsExactly(1);
            assertThat(claim.verdict()).isEqualTo(Verdict.SUPPORTED);
        });
        assertThat(answer.usage()).isEqualTo(new Answer.Usage(100, 20));
        assertThat(answer.warnings()).isEmpty();
    }

    @Test
    void sources_come_first_then_tokens_and_each_citation_before_its_mark() {
        Answer answer = ask(prompt -> cited(TRUE, prompt), OnUnsupported.MARK);
        assertThat(told.events)
                .containsSubsequence("understand", "retrieve", "sources", "answer", "token", "citation", "token");
        assertThat(told.events.getLast()).isEqualTo("verify");
        assertThat(told.events)
                .doesNotContain("restart")
                .filteredOn("answer"::equals)
                .hasSize(1);
        assertThat(told.text.toString()).isEqualTo(answer.answer());
        assertThat(told.citations).isEqualTo(answer.citations());
    }

    @Test
    void a_table_of_the_sources_words_stands_below_what_is_written_of_trials_side_by_side() {
        InTestModel model = new InTestModel(prompt -> cited(TRUE, prompt));
        Answer answer = ask(model, OnUnsupported.MARK, Ask.of("Compare overall survival in HALO 301 and SARC021"));
        assertThat(answer.mode()).isEqualTo(Answer.Mode.GENERATIVE);
        assertThat(answer.answer()).startsWith(TRUE + " [1].\n\n||HALO 301 (NCT02715804)|SARC021 (NCT01440088)|");
        assertThat(answer.answer())
                .contains("|Overall survival|11.2 vs 11.5 months (HR 1.00; 95% CI 0.80–1.27; P = 0.97) [1]|");
        assertThat(answer.claims().getFirst().cell()).isNull();
        assertThat(answer.claims().subList(1, answer.claims().size()))
                .allSatisfy(claim -> assertThat(claim.cell()).isNotNull())
                .allSatisfy(claim -> assertThat(claim.verdict()).isEqualTo(Verdict.SUPPORTED));
        assertThat(told.text.toString()).isEqualTo(answer.answer());
        assertThat(told.citations).isEqualTo(answer.citations());
    }

    @Test
    void a_table_is_left_out_where_what_is_written_leaves_no_room() {
        InTestModel model = new InTestModel(prompt -> (cited(TRUE, prompt) + " ").repeat(8));
        Answer answer = ask(model, OnUnsupported.MARK, Ask.of("Compare overall survival in HALO 301 and SARC021"));
        assertThat(answer.mode()).isEqualTo(Answer.Mode.GENERATIVE);
        assertThat(answer.answer()).doesNotContain("|---|");
    }

    @Test
    void where_the_model_fails_the_table_answers_alone() {
        InTestModel model = new InTestModel(prompt -> "");
        Answer answer = ask(model, OnUnsupported.MARK, Ask.of("Compare overall survival in HALO 301 and SARC021"));
        assertThat(answer.mode()).isEqualTo(Answer.Mode.EXTRACTIVE);
        assertThat(answer.answer()).startsWith("||HALO 301").containsOnlyOnce("|---|---|---|");
    }

    @Test
    void a_false_statement_is_marked() {
        Answer answer = ask(prompt -> cited(TRUE, prompt) + " " + cited(FALSE, prompt), OnUnsupported.MARK);
        assertThat(answer.mode()).isEqualTo(Answer.Mode.GENERATIVE);
        assertThat(answer.claims()).hasSize(2);
        assertThat(answer.claims().getLast().verdict()).isNotEqualTo(Verdict.SUPPORTED);
        assertThat(answer.claims().getLast().problems()).isNotEmpty();
        assertThat(answer.answer()).contains("0.66");
        assertThat(answer.warnings()).as("the claims say it").isEmpty();
    }

    @Test
    void a_false_statement_can_be_left_out_before_anyone_sees_it() {
        Answer answer = ask(
                prompt -> "- " + cited(FALSE, prompt) + "\n- " + cited(TRUE, prompt) + "\n\nIt cures everyone.",
                OnUnsupported.REMOVE);
        assertThat(answer.answer()).isEqualTo("- " + TRUE + " [1].");
        assertThat(answer.claims())
                .singleElement()
                .satisfies(claim -> assertThat(claim.citations()).containsExactly(1));
        assertThat(answer.citations()).singleElement().satisfies(citation -> {
            assertThat(citation.n()).isEqualTo(1);
            assertThat(citation.quote()).contains(WORDS);
        });
        assertThat(told.text.toString()).isEqualTo(answer.answer());
        assertThat(told.events).doesNotContain("restart");
    }

    @Test
    void a_model_that_is_told_what_is_wrong_may_write_again() {
        InTestModel model =
                new InTestModel(prompt -> prompt.messages().size() == 2 ? cited(FALSE, prompt) : cited(TRUE, prompt));
        Answer answer = ask(model, OnUnsupported.RETRY, Ask.of(QUESTION));
        assertThat(answer.answer()).isEqualTo(TRUE + " [1].");
        assertThat(told.events).containsOnlyOnce("restart");
        assertThat(told.text.toString()).isEqualTo(answer.answer());
        assertThat(model.prompts).hasSize(2);
        assertThat(model.prompts.getLast().messages().getLast().text()).contains("0.66");
        assertThat(answer.usage()).isEqualTo(new Answer.Usage(200, 40));
    }

    @Test
    void a_model_is_asked_again_only_once_and_what_is_wrong_then_is_marked() {
        InTestModel model = new InTestModel(prompt -> cited(TRUE, prompt) + " " + cited(FALSE, prompt));
        Answer answer = ask(model, OnUnsupported.RETRY, Ask.of(QUESTION));
        assertThat(model.prompts).hasSize(2);
        assertThat(answer.mode()).isEqualTo(Answer.Mode.GENERATIVE);
        assertThat(answer.claims())
                .filteredOn(claim -> claim.verdict() != Verdict.SUPPORTED)
                .hasSize(1);
    }

    @Test
    void a_worse_second_reply_is_not_taken() {
        InTestModel model = new InTestModel(prompt ->
                prompt.messages().size() == 2 ? cited(TRUE, prompt) + " " + cited(FALSE, prompt) : "I am sorry.");
        Answer answer = ask(model, OnUnsupported.RETRY, Ask.of(QUESTION));
        assertThat(answer.answer()).startsWith(TRUE).contains("0.66");
        assertThat(told.text.toString()).isEqualTo(answer.answer());
    }

    @Test
    void an_answer_that_fails_throughout_is_replaced_by_the_corpus() {
        assertReplaced(ask(prompt -> cited(FALSE, prompt), OnUnsupported.MARK), "no statement of the language model");
    }

    @Test
    void an_answer_that_cites_nothing_is_replaced_by_the_corpus() {
        assertReplaced(ask(prompt -> TRUE + " [1].", OnUnsupported.MARK), "cites none of the passages");
    }

    @Test
    void an_answer_in_another_language_is_replaced_by_the_corpus() {
        assertReplaced(
                ask(
                        prompt -> cited(TRUE, prompt)
                                + " Die Studie hat gezeigt, dass die Kombination nicht besser ist und"
                                + " das Überleben wurde mit der Therapie in dem Arm für die Patienten nicht verlängert.",
                        OnUnsupported.MARK),
                "another language");
    }

    @Test
    void an_empty_answer_is_replaced_by_the_corpus() {
        assertReplaced(ask(prompt -> " \n", OnUnsupported.MARK), "wrote nothing");
    }

    @Test
    void a_model_that_fails_at_once_is_replaced_by_the_corpus() {
        Answer answer = ask(
                prompt -> {
                    throw new ModelFailure(ModelFailure.Kind.UNAUTHORISED, "The provider refused the key.");
                },
                OnUnsupported.MARK);
        assertReplaced(answer, "because the provider refused the key.");
        assertThat(told.events).doesNotContain("restart");
    }

    @Test
    void a_model_that_breaks_in_any_way_is_replaced_by_the_corpus() {
        Answer answer = ask(
                prompt -> {
                    throw new IllegalStateException("secret sk-123");
                },
                OnUnsupported.MARK);
        assertReplaced(answer, "failed unexpectedly");
        assertThat(answer.warnings().toString()).doesNotContain("secret");
    }

    @Test
    void what_a_model_said_before_it_failed_is_taken_back() {
        Answering answering = answering(Generation.by(new Halting("In HALO 301, it was cur")));
        Answer answer = answering.ask(Ask.of(QUESTION), told);
        assertReplaced(answer, "the connection was cut");
        assertThat(told.events).containsOnlyOnce("restart");
    }

    @Test
    void passages_that_do_not_answer_are_reported_like_a_corpus_that_does_not() {
        Answer answer = ask(prompt -> "[none]", OnUnsupported.MARK);
        assertThat(answer.abstained()).isTrue();
        assertThat(answer.answer()).isEmpty();
        assertThat(answer.reason()).contains("do not answer").contains("Nearest");
        assertThat(answer.nearest()).isNotEmpty();
        assertThat(answer.citations()).isEmpty();
        assertThat(answer.model()).isEqualTo("in-test");
    }

    @Test
    void no_model_is_called_where_the_corpus_lacks_what_is_asked() {
        InTestModel model = new InTestModel(prompt -> "anything");
        Answer answer = ask(model, OnUnsupported.MARK, Ask.of("What was the response rate in ZEBRAFISH-999?"));
        assertThat(answer.abstained()).isTrue();
        assertThat(model.prompts).isEmpty();
    }

    @Test
    void no_model_is_called_where_the_reader_wants_the_corpus_itself() {
        InTestModel model = new InTestModel(prompt -> "anything");
        Ask ask = new Ask(
                "And overall survival?",
                List.of(new Ask.Turn(Ask.Role.USER, QUESTION)),
                Ask.Mode.EXTRACTIVE,
                Filter.NONE,
                20);
        assertThat(ask(model, OnUnsupported.MARK, ask).mode()).isEqualTo(Answer.Mode.EXTRACTIVE);
        assertThat(model.prompts).isEmpty();
    }

    @Test
    void unknown_keys_are_removed_and_reported() {
        Answer answer = ask(prompt -> cited(TRUE, prompt) + " It also helped [p2bb2][3].", OnUnsupported.MARK);
        assertThat(answer.answer()).isEqualTo(TRUE + " [1]. It also helped.");
        assertThat(answer.claims().getLast().verdict()).isEqualTo(Verdict.UNCITED);
        assertThat(answer.warnings()).anyMatch(warning -> warning.contains("[p2bb2] [3]"));
    }

    @Test
    void what_a_model_thinks_aloud_is_not_shown() {
        Answer answer = ask(prompt -> "<think>\nLet me lie.\n</think>\n" + cited(TRUE, prompt), OnUnsupported.MARK);
        assertThat(answer.answer()).isEqualTo(TRUE + " [1].");
        assertThat(told.text.toString()).isEqualTo(answer.answer());
    }

    @Test
    void headings_and_lists_are_no_statements_but_their_items_are() {
        Answer answer = ask(
                prompt -> "## HALO 301\n\nIn summary:\n\n1. " + cited(TRUE, prompt) + "\n2. " + cited(TRUE, prompt),
                OnUnsupported.MARK);
        assertThat(answer.claims()).hasSize(2).allMatch(claim -> claim.text().equals(TRUE + "."));
    }

    @Test
    void a_reader_who_leaves_ends_the_work() {
        InTestModel model = new InTestModel(prompt -> {
            told.cancelled = true;
            return cited(TRUE, prompt);
        });
        assertThatThrownBy(() -> ask(model, OnUnsupported.MARK, Ask.of(QUESTION)))
                .isInstanceOf(CancellationException.class);
        assertThat(told.text.toString()).isEmpty();
    }

    @Test
    void what_does_not_fit_is_left_out_whole_and_reported() {
        InTestModel model = new InTestModel(prompt -> cited(TRUE, prompt));
        Answer answer =
                answering(new Generation(model, 2_600, 300, OnUnsupported.MARK)).ask(Ask.of(QUESTION), told);
        assertThat(answer.mode()).isEqualTo(Answer.Mode.GENERATIVE);
        assertThat(answer.warnings()).anyMatch(warning -> warning.contains("did not fit"));
        Prompt prompt = model.prompts.getFirst();
        int tokens = prompt.messages().stream()
                .mapToInt(message -> Tokens.in(message.text()))
                .sum();
        assertThat(tokens).isLessThan(2_300);
        assertThat(InTestModel.handed(prompt))
                .isNotEmpty()
                .allMatch(handed -> BuiltIndex.index().passages(Filter.NONE, 10_000).stream()
                        .anyMatch(
                                passage -> PassageData.harmless(passage.text()).equals(handed.text())));
    }

    @Test
    void a_context_that_holds_no_passage_leaves_the_corpus_to_answer() {
        InTestModel model = new InTestModel(prompt -> "anything");
        Answer answer =
                answering(new Generation(model, 1_000, 300, OnUnsupported.MARK)).ask(Ask.of(QUESTION), told);
        assertReplaced(answer, "no passage fits");
        assertThat(model.prompts).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(OnUnsupported.class)
    void whatever_is_done_with_failing_sentences_a_reader_is_told_the_answer_that_is_given(OnUnsupported failing) {
        Answer answer = ask(
                prompt -> "### Results\n" + cited(FALSE, prompt) + " " + cited(TRUE, prompt) + "\n\n- It helped [7].",
                failing);
        assertThat(told.text.toString().strip()).isEqualTo(answer.answer());
        assertThat(told.citations).isEqualTo(answer.citations());
    }

    private void assertReplaced(Answer answer, String warning) {
        assertThat(answer.mode()).isEqualTo(Answer.Mode.EXTRACTIVE);
        assertThat(answer.model()).isNull();
        assertThat(answer.warnings()).first().asString().contains(warning);
        assertThat(answer.answer()).contains("47%");
        assertThat(answer.claims()).isNotEmpty().allMatch(claim -> claim.verdict() == Verdict.SUPPORTED);
        assertThat(told.text.toString()).isEqualTo(answer.answer());
        assertThat(told.citations).isEqualTo(answer.citations());
    }

    /// Says something and fails.
    private record Halting(String words) implements io.docent.model.LanguageModel {
        @Override
        public String name() {
            return "halting";
        }

        @Override
        public io.docent.model.Reply write(Prompt prompt, Listener listener) {
            listener.token(words);
            throw new ModelFailure(ModelFailure.Kind.CUT_OFF, "The connection was cut.");
        }
    }
}
