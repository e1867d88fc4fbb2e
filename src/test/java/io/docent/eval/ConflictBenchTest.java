package io.docent.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.eval.ConflictBench.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConflictBenchTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {101, 102})
    void planted_contradictions_are_found_and_harmless_variations_let_pass(long seed) {
        Outcome outcome = ConflictBench.run(seed, 4);
        int planted =
                outcome.scores().stream().mapToInt(ConflictBench.Score::planted).sum();
        int found =
                outcome.scores().stream().mapToInt(ConflictBench.Score::found).sum();
        int spurious = outcome.scores().stream()
                .mapToInt(ConflictBench.Score::spurious)
                .sum();
        assertThat(planted).isEqualTo(60);
        assertThat(found).as("%s", outcome.mistakes()).isGreaterThanOrEqualTo(54);
        assertThat(spurious).as("%s", outcome.mistakes()).isLessThanOrEqualTo(3);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {7})
    void a_seed_gives_the_same_texts_each_time(long seed) {
        assertThat(ConflictBench.run(seed, 1)).isEqualTo(ConflictBench.run(seed, 1));
    }
}
