package io.docent.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.docent.answer.Answer;
import io.docent.answer.Answering;
import io.docent.answer.Ask;
import io.docent.answer.Progress;
import io.docent.index.Filter;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Asks golden questions and says which of them pass.
public final class GoldenQuestions {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final List<GoldenQuestion> questions;

    private GoldenQuestions(List<GoldenQuestion> questions) {
        this.questions = List.copyOf(questions);
    }

    /// Reads a file with a question as JSON on each line.
    ///
    /// @throws ProblemException if it cannot be read, naming the line
    public static GoldenQuestions read(Path file) {
        try {
            List<GoldenQuestion> questions = new ArrayList<>();
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).isBlank()) {
                    questions.add(parse(lines.get(i), file + " line " + (i + 1)));
                }
            }
            return new GoldenQuestions(questions);
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem("cannot read the golden questions", file.toString(), "name a file of JSON lines"), e);
        }
    }

    private static GoldenQuestion parse(String line, String where) {
        try {
            return JSON.readValue(line, GoldenQuestion.class);
        } catch (JsonProcessingException e) {
            throw new ProblemException(
                    new Problem("a golden question is malformed: " + e.getOriginalMessage(), where, "mend the line"),
                    e);
        }
    }

    /// What came of one question.
    ///
    /// @param failures a plain sentence each; empty where it passed
    public record Outcome(GoldenQuestion question, Answer answer, List<String> failures) {
        public boolean passed() {
            return failures.isEmpty();
        }
    }

    /// Asks every question, in order.
    ///
    /// @param mode how the answers are to be written
    public List<Outcome> ask(Answering answering, Ask.Mode mode) {
        return questions.stream()
                .map(question -> ask(question, answering, mode))
                .toList();
    }

    List<GoldenQuestion> questions() {
        return questions;
    }

    static Outcome ask(GoldenQuestion question, Answering answering, Ask.Mode mode) {
        List<Ask.Turn> history = question.history().stream()
                .map(turn ->
                        new Ask.Turn(turn.role().equals("user") ? Ask.Role.USER : Ask.Role.ASSISTANT, turn.content()))
                .toList();
        Ask ask = new Ask(question.question(), history, mode, Filter.NONE, Ask.DEFAULT_PASSAGES);
        Answer answer = answering.ask(ask, Progress.NONE);
        return new Outcome(question, answer, GoldenCheck.failures(question, answer));
    }
}
