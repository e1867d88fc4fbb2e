package io.docent.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.answer.BenefitCriteria.Benefit;
import io.docent.evidence.Value.Claim;
import io.docent.evidence.Value.Direction;
import io.docent.retrieve.Unit;
import io.docent.vocabulary.Term.Kind;
import io.docent.vocabulary.Vocabulary;
import io.docent.vocabulary.Vocabulary.Reading;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What a question requires of trials' results, for each end point that it names.
class BenefitCriteriaTest {

    private static final Vocabulary VOCABULARY = Vocabulary.shipped();

    private static List<Benefit> of(String words) {
        List<Unit> units = VOCABULARY.mentions(words, Reading.QUESTION).stream()
                .filter(mention -> mention.term().kind() == Kind.END_POINT)
                .map(mention -> new Unit(
                        mention.span().in(words),
                        mention.term(),
                        Set.of(mention.term().id()),
                        List.of(),
                        1))
                .toList();
        return new BenefitCriteria(VOCABULARY).of(words, units);
    }

    private static boolean holds(Benefit benefit, Direction direction) {
        Claim claim = new Claim(benefit.endPoints().getFirst().id(), direction);
        return benefit.criterion().tells().test(claim)
                && benefit.criterion().holds().test(claim);
    }

    @Test
    void a_gain_that_is_asked_for_must_be_claimed_for_that_end_point() {
        assertThat(of("Which trials improved progression-free survival?"))
                .singleElement()
                .satisfies(benefit -> {
                    assertThat(holds(benefit, Direction.BENEFIT)).isTrue();
                    assertThat(holds(benefit, Direction.NO_BENEFIT)).isFalse();
                    assertThat(benefit.criterion()
                                    .tells()
                                    .test(new Claim("end_point:overall survival", Direction.BENEFIT)))
                            .isFalse();
                });
    }

    @Test
    void each_clause_says_for_itself_whether_a_gain_is_wanted() {
        List<Benefit> benefits =
                of("Which trials had a benefit in progression-free survival but not in overall survival?");
        assertThat(benefits).hasSize(2);
        assertThat(holds(benefits.getFirst(), Direction.BENEFIT)).isTrue();
        assertThat(holds(benefits.getLast(), Direction.NO_BENEFIT)).isTrue();
        assertThat(holds(benefits.getLast(), Direction.BENEFIT)).isFalse();
    }

    @Test
    void words_without_a_gain_or_without_an_end_point_require_nothing() {
        assertThat(of("Which trials measured overall survival?")).isEmpty();
        assertThat(of("Which trials improved perfusion?")).isEmpty();
    }
}
