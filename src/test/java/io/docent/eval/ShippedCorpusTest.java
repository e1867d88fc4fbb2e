package io.docent.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.BuiltIndex;
import io.docent.answer.Ask;
import io.docent.eval.GoldenQuestions.Outcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the corpus that ships answers word for word; the figures that hold now, so that a change that costs an
/// answer is noticed.
final class ShippedCorpusTest {

    private static List<Outcome> failed(String file) {
        return GoldenQuestions.read(Path.of("src/test/resources/questions", file))
                .ask(BuiltIndex.docent().answering(), Ask.Mode.EXTRACTIVE)
                .stream()
                .filter(outcome -> !outcome.passed())
                .toList();
    }

    @Test
    void the_questions_that_answers_are_tuned_on_pass_but_for_two() {
        assertThat(failed("dev.jsonl"))
                .extracting(outcome -> outcome.question().id() + " " + outcome.failures())
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void the_questions_that_are_only_measured_pass_but_for_eight() {
        assertThat(failed("heldout.jsonl"))
                .extracting(outcome -> outcome.question().id() + " " + outcome.failures())
                .hasSizeLessThanOrEqualTo(8);
    }
}
