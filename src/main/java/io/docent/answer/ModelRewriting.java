package io.docent.answer;

import io.docent.model.LanguageModel;
import io.docent.model.ModelFailure;
import io.docent.model.Prompt;
import io.docent.model.Prompt.Message;
import io.docent.model.Prompt.Role;
import io.docent.retrieve.Rewriting;
import io.docent.retrieve.Utterance;
import io.docent.vocabulary.Vocabulary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has a model complete a follow-up, and takes its words only where they keep what was asked ([SameQuestion]).
final class ModelRewriting implements Rewriting {

    private static final Logger LOG = LoggerFactory.getLogger(ModelRewriting.class);

    private static final Template RULES = Template.load("follow-up.txt");
    private static final Template CONVERSATION = Template.load("conversation.txt", "history", "question");
    private static final int MAX_TOKENS = 160;
    private static final int MOST_HISTORY = 1_500;
    private static final Duration LONGEST = Duration.ofSeconds(6);

    private final Generation generation;
    private final SameQuestion same;
    private final Course course;

    ModelRewriting(Generation generation, Vocabulary vocabulary, Course course) {
        this.generation = generation;
        this.same = new SameQuestion(vocabulary);
        this.course = course;
    }

    @Override
    public Optional<String> standalone(String question, List<Utterance> earlier) {
        String history = history(earlier, Math.min(MOST_HISTORY, generation.contextTokens() / 4));
        if (history.isEmpty()) {
            return Optional.empty();
        }
        Prompt prompt = new Prompt(
                List.of(
                        new Message(Role.SYSTEM, RULES.fill(Map.of())),
                        new Message(
                                Role.USER,
                                CONVERSATION.fill(
                                        Map.of("history", history, "question", PassageData.harmless(question))))),
                Math.min(MAX_TOKENS, generation.maxTokens()));
        try {
            StringBuilder answer = new StringBuilder();
            Thoughts thoughts = new Thoughts(answer::append);
            thoughts.accept(
                    generation.model().write(prompt, new Hurried(course)).text());
            String rewritten = answer.toString().strip();
            return same.isKept(question, earlier, rewritten) ? Optional.of(rewritten) : Optional.empty();
        } catch (CancellationException e) {
            if (course.isCancelled()) {
                throw e;
            }
            LOG.info("the language model took too long to complete a follow-up");
        } catch (ModelFailure e) {
            LOG.info("the language model did not complete a follow-up ({}): {}", e.kind(), e.getMessage());
        } catch (RuntimeException e) {
            LOG.warn("the language model failed to complete a follow-up: {}", Failures.place(e));
        }
        return Optional.empty();
    }

    /// The latest turns that fit, whole, oldest first.
    static String history(List<Utterance> earlier, int tokens) {
        List<String> turns = new ArrayList<>();
        int room = tokens;
        for (Utterance utterance : earlier.reversed()) {
            String turn = (utterance.byUser() ? "Reader: " : "Answer: ") + PassageData.harmless(utterance.text());
            room -= Tokens.in(turn) + 2;
            if (room < 0) {
                break;
            }
            turns.add(turn);
        }
        return String.join("\n", turns.reversed());
    }

    /// Loses interest after a few seconds: rules complete a follow-up at once.
    private static final class Hurried implements LanguageModel.Listener {
        private final long start = System.nanoTime();
        private final Course course;

        Hurried(Course course) {
            this.course = course;
        }

        @Override
        public void token(String text) {
            // the reply is taken whole
        }

        @Override
        public boolean cancelled() {
            return course.isCancelled() || System.nanoTime() - start > LONGEST.toNanos();
        }
    }
}
