package io.docent.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.answer.Criteria.Criterion;
import io.docent.evidence.Value.Allocation;
import io.docent.evidence.Value.Met;
import io.docent.evidence.Value.Phases;
import io.docent.evidence.Value.Status;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CriteriaTest {

    private static List<String> fulfilling(String words) {
        List<Criterion> criteria = Criteria.of(words).all();
        return java.util.stream.Stream.of(
                        new Phases(Set.of(2)),
                        new Phases(Set.of(3)),
                        new Phases(Set.of(1, 2)),
                        Allocation.RANDOMISED,
                        Allocation.NOT_RANDOMISED,
                        Met.YES,
                        Met.NO,
                        Status.ONGOING,
                        Status.TERMINATED,
                        Status.COMPLETED)
                .filter(value -> criteria.stream()
                        .anyMatch(criterion -> criterion.holds().test(value)))
                .map(Object::toString)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                Which phase III trials are there?|Phases[numbers=[3]]
                trials in phase 3|Phases[numbers=[3]]
                non-randomised studies|NOT_RANDOMISED
                Which trials were randomized|RANDOMISED
                Which trials did not meet their primary end point|NO
                Which trials failed|NO
                unsuccessful trials|NO
                Which trials met their primary endpoints|YES
                successful studies|YES
                studies still recruiting|ONGOING
                trials stopped early|TERMINATED
                """)
    void words_require_a_value(String words, String value) {
        assertThat(fulfilling(words)).containsExactly(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Which trials failed to improve survival",
                "trials in triple-negative breast cancer",
                "Which trials of PD-L1 positive patients are there",
                "trials that phased out placebo",
            })
    void other_words_require_nothing(String words) {
        assertThat(fulfilling(words)).isEmpty();
    }
}
