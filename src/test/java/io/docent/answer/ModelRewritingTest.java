package io.docent.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.BuiltIndex;
import io.docent.model.ModelFailure;
import io.docent.model.Prompt;
import io.docent.retrieve.Utterance;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelRewritingTest {

    private static final List<Utterance> EARLIER = List.of(
            new Utterance(true, "Did PEGPH20 improve overall survival in HALO 301?"),
            new Utterance(false, "No: median OS was 11.2 against 11.5 months."));

    private static Optional<String> rewritten(String question, String words) {
        return rewritten(question, prompt -> words);
    }

    private static Optional<String> rewritten(String question, Function<Prompt, String> writing) {
        Generation generation = Generation.by(new InTestModel(writing));
        return new ModelRewriting(generation, BuiltIndex.index().vocabulary(), new Course(Progress.NONE))
                .standalone(question, EARLIER);
    }

    @Test
    void a_question_gains_the_names_that_were_spoken_of() {
        assertThat(rewritten("And the toxicity?", "What was the toxicity of PEGPH20 in HALO 301?"))
                .contains("What was the toxicity of PEGPH20 in HALO 301?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What was the toxicity of PEGPH20 in IMpower150?",
                "What was the toxicity of nivolumab?",
                "What was the toxicity of XYZ-9 in HALO 301?",
                "What was the toxicity after 24 months in HALO 301?",
                "Why was there no toxicity in HALO 301?",
                "",
                "Sure!\nWhat was the toxicity?"
            })
    void a_rewriting_that_adds_what_nobody_said_is_not_taken(String words) {
        assertThat(rewritten("And the toxicity?", words)).isEmpty();
    }

    @Test
    void a_rewriting_that_loses_a_name_or_a_number_is_not_taken() {
        assertThat(rewritten("And in IMpower150 at 6 months?", "Did PEGPH20 improve overall survival in HALO 301?"))
                .isEmpty();
        assertThat(rewritten("Was it not blinded?", "Was HALO 301 blinded?")).isEmpty();
    }

    @Test
    void a_model_that_fails_leaves_it_to_rules() {
        assertThat(rewritten("And the toxicity?", prompt -> {
                    throw new ModelFailure(ModelFailure.Kind.TIMEOUT, "Nothing came in time.");
                }))
                .isEmpty();
    }

    @Test
    void the_latest_turns_that_fit_are_told_whole() {
        Utterance longest = new Utterance(true, "word ".repeat(500));
        assertThat(ModelRewriting.history(List.of(longest, EARLIER.get(0), EARLIER.get(1)), 60))
                .isEqualTo("Reader: " + EARLIER.get(0).text() + "\nAnswer: "
                        + EARLIER.get(1).text());
        assertThat(ModelRewriting.history(List.of(EARLIER.get(0), longest), 60)).isEmpty();
    }
}
