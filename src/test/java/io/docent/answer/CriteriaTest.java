package io.docent.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.evidence.Attribute;
import io.docent.evidence.PartialDate;
import io.docent.evidence.Value;
import io.docent.evidence.Value.Allocation;
import io.docent.evidence.Value.Arms;
import io.docent.evidence.Value.Certainty;
import io.docent.evidence.Value.Counted;
import io.docent.evidence.Value.Dates;
import io.docent.evidence.Value.Masking;
import io.docent.evidence.Value.Met;
import io.docent.evidence.Value.Patients;
import io.docent.evidence.Value.Phases;
import io.docent.evidence.Value.Status;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
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

    private static List<String> sizes(String words) {
        return java.util.stream.Stream.of(50, 100, 101, 300)
                .filter(number -> Criteria.of(words).all().stream()
                        .anyMatch(criterion -> criterion.holds().test(new Patients(number, Counted.ENROLLED))))
                .map(String::valueOf)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                Which trials enrolled more than 100 patients?|101,300
                studies with over 100 participants|101,300
                trials with at least 100 patients|100,101,300
                trials with 100 or more patients|100,101,300
                trials of 101+ subjects|101,300
                Which trials had fewer than 101 patients|50,100
                trials including no more than 100 people|50,100
                trials with between 60 and 200 patients|100,101
                trials with more than 1,000 patients|''
                """)
    void a_number_of_patients_is_a_bound(String words, String sizes) {
        assertThat(String.join(",", sizes(words))).isEqualTo(sizes);
    }

    private static List<String> dates(String words, Attribute attribute) {
        return java.util.stream.Stream.of(
                        new PartialDate(2013, 0),
                        new PartialDate(2015, 3),
                        new PartialDate(2015, 0),
                        new PartialDate(2018, 11))
                .filter(date -> Criteria.of(words).all().stream()
                        .filter(criterion -> criterion.attribute() == attribute)
                        .anyMatch(criterion -> criterion.holds().test(new Dates(List.of(date), Certainty.ACTUAL))))
                .map(date -> date.year() + (date.month() == 0 ? "" : "-" + date.month()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                trials started after 2014|START|2015-3,2015,2018-11
                trials that began before 2015|START|2013
                trials initiated in 2015|START|2015-3,2015
                trials started before June 2015|START|2013,2015-3
                trials since 2015|START|2015-3,2015,2018-11
                trials that opened in 2015 or later|START|2015-3,2015,2018-11
                Which trials ran from 2012 to 2015|COMPLETION|2013,2015-3,2015
                trials started between 2014 and 2016|START|2015-3,2015
                Which trials were completed before 2016?|COMPLETION|2013,2015-3,2015
                trials completed by 2015|COMPLETION|2013,2015-3,2015
                trials lasting until 2018 or later|COMPLETION|2018-11
                """)
    void a_date_is_a_bound_for_the_start_or_for_the_end(String words, Attribute attribute, String dates) {
        assertThat(String.join(",", dates(words, attribute))).isEqualTo(dates);
    }

    @Test
    void what_is_only_foreseen_is_not_completed() {
        Value foreseen = new Dates(List.of(new PartialDate(2015, 0)), Certainty.EXPECTED);
        assertThat(Criteria.of("trials completed before 2016").all())
                .singleElement()
                .satisfies(criterion ->
                        assertThat(criterion.holds().test(foreseen)).isFalse());
    }

    @ParameterizedTest
    @CsvSource({
        "trials published after 2014",
        "results reported in 2015",
        "trials of NCT20152016",
        "trials of 3 drugs in patients",
        "trials with more than 100 patients per arm"
    })
    void dates_of_papers_and_other_numbers_require_nothing_of_trials(String words) {
        assertThat(Criteria.of(words).all()).isEmpty();
    }

    @Test
    void only_excludes_trials_of_further_phases() {
        assertThat(fulfilling("Which trials are phase I only?")).isEmpty();
        assertThat(fulfilling("trials in phase 2 only")).containsExactly("Phases[numbers=[2]]");
    }

    @ParameterizedTest
    @CsvSource({
        "Which double-blind trials are there, BLINDED",
        "masked studies, BLINDED",
        "open-label trials, OPEN",
        "unblinded trials, OPEN"
    })
    void blinding_is_read(String words, Masking masking) {
        assertThat(Criteria.of(words).all()).singleElement().satisfies(criterion -> {
            assertThat(criterion.holds().test(masking)).isTrue();
            assertThat(criterion.holds().test(masking == Masking.OPEN ? Masking.BLINDED : Masking.OPEN))
                    .isFalse();
        });
    }

    @Test
    void arms_are_counted() {
        assertThat(Criteria.of("single-arm trials").all()).singleElement().satisfies(criterion -> {
            assertThat(criterion.holds().test(new Arms(1))).isTrue();
            assertThat(criterion.holds().test(new Arms(2))).isFalse();
        });
    }
}
