package io.docent.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.BuiltIndex;
import io.docent.evidence.Conflict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisagreementsTest {

    private static final Answering ANSWERING = BuiltIndex.docent().answering();

    @ParameterizedTest
    @CsvSource({
        "NCT02366143, condition",
        "NCT01497808, condition",
        "NCT02492568, primaryEndPointMet",
        "NCT02492568, benefit",
        "NCT02769962, condition",
        "NCT02769962, drugs",
        "NCT02375672, drugs",
        "NCT02375672, comparator",
        "NCT02263508, name",
        "NCT02263508, completion",
        "NCT01440088, start",
        "NCT01839487, population"
    })
    void the_shipped_corpus_contradicts_itself_here(String trial, String attribute) {
        assertThat(ANSWERING.disagreements().audit().conflicts(trial))
                .extracting(conflict -> conflict.attribute().wireName())
                .contains(attribute);
    }

    @Test
    void no_more_is_reported_of_the_shipped_corpus_than_was_looked_at() {
        List<Conflict> conflicts = ANSWERING.disagreements().audit().conflicts();
        assertThat(conflicts).hasSize(19);
    }

    @Test
    void an_answer_states_a_conflict_on_what_is_asked_and_cites_each_side() {
        Answer answer = ANSWERING.ask(Ask.of("Which tumour was studied in RADVAX?"), Progress.NONE);
        assertThat(answer.conflicts()).extracting(Answer.Conflict::trial).contains("NCT01497808");
        assertThat(answer.answer()).contains("prostate cancer", "melanoma", "Sources disagree");
        assertThat(answer.citations())
                .extracting(citation -> citation.section().number())
                .contains("4.2", "4.5");
        answer.citations().forEach(citation -> assertThat(answer.answer()).contains("[" + citation.n() + "]"));
    }

    @Test
    void a_conflict_on_something_else_is_not_stated() {
        Answer answer = ANSWERING.ask(Ask.of("What median PFS did IMpower150 report?"), Progress.NONE);
        assertThat(answer.abstained()).isFalse();
        assertThat(answer.conflicts()).isEmpty();
    }
}
