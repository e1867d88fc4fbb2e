package io.docent.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.app.Docent;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Single facts on trials, from invented records and an invented review.
class FactsOfTrialsTest {

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Docent docent;

    @BeforeAll
    static void read() {
        docent = InventedTrials.in(folder);
    }

    private static Answer ask(String question) {
        return docent.answering().ask(Ask.of(question), Progress.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                What percentage of patients responded to nivolumab plus cabozantinib in LANTERN?|54%
                grade 3 or higher adverse events in LANTERN|61%
                What was LANTERN's overall survival?|30.1 months
                median OS ipilimumab|15.0 months
                """)
    void a_fact_is_found_by_other_words_for_it(String question, String fact) {
        Answer answer = ask(question);
        assertThat(answer.abstained()).as(answer.reason()).isFalse();
        assertThat(answer.claims().getFirst().text()).contains(fact);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Does nivolumab work in urothelial carcinoma?",
                "What did pembrolizumab achieve in renal cell carcinoma?",
                "Is durvalumab approved for bladder cancer?",
                "Did patients respond to ipilimumab in HARBOUR?",
            })
    void what_is_said_of_another_trial_nearby_is_no_answer(String question) {
        Answer answer = ask(question);
        assertThat(answer.abstained()).as(answer.answer()).isTrue();
    }

    @Test
    void a_conflict_on_the_start_is_not_told_to_who_asks_for_the_end() {
        Answer answer = docent.answering().ask(Ask.of("When was HARBOUR completed?"), Progress.NONE);
        assertThat(answer.answer()).contains("2017-01").doesNotContain("started");
    }
}
