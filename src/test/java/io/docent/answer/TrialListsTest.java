package io.docent.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.answer.Answer.Citation;
import io.docent.answer.Answer.TrialLink;
import io.docent.app.Docent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lists of trials by what is stated of their size, dates, design and results, from invented records.
class TrialListsTest {

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

    /// Names of the invented trials that an answer lists, in order of the alphabet.
    private static Set<String> listed(Answer answer) {
        return answer.citations().stream()
                .map(Citation::trials)
                .flatMap(trials -> trials.stream().map(TrialLink::name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                Which trials enrolled more than 100 patients?|HARBOUR,LANTERN,SMILE 1
                Which trials had fewer than 50 participants?|MEADOW
                Which trials started after 2014?|LANTERN,MEADOW
                Which trials were completed before 2018?|CANYON,HARBOUR
                Which trials of renal cell carcinoma were completed before 2018?|HARBOUR
                Which double-blind trials are there?|LANTERN
                List the open-label phase III trials|HARBOUR
                Which trials are phase I only?|MEADOW
                Which trials improved overall survival?|LANTERN
                Which randomised trials showed no survival benefit?|HARBOUR
                Which trials did not prolong overall survival?|HARBOUR
                Which completed phase III trials did not use ipilimumab?|LANTERN
                Which terminated trials were not in renal cell carcinoma?|MEADOW
                """)
    void what_is_stated_of_trials_decides_which_are_listed(String question, String names) {
        Answer answer = ask(question);
        assertThat(listed(answer)).as(answer.answer()).isEqualTo(new TreeSet<>(Arrays.asList(names.split(","))));
    }

    @Test
    void a_bound_that_no_trial_keeps_is_not_answered_by_the_nearest() {
        assertThat(ask("Which trials enrolled more than 5,000 patients?").abstained())
                .isTrue();
        assertThat(ask("Which trials started after 2022?").abstained()).isTrue();
    }

    @Test
    void the_table_shows_what_decided() {
        assertThat(ask("Which trials started after 2014?").answer()).contains("|Start|", "2016-02", "2018-01");
    }

    @Test
    void a_sentence_on_several_trials_is_shown_whole_once() {
        String answer = ask("Which trials combined chemotherapy?").answer();
        assertThat(answer).containsOnlyOnce("Combinations with");
        assertThat(answer).contains("in penile cancer (NCT09000007)");
    }
}
