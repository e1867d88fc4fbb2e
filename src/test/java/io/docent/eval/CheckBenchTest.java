package io.docent.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.BuiltIndex;
import io.docent.check.Finding;
import io.docent.check.Verdict;
import io.docent.corpus.Passage;
import io.docent.index.Filter;
import io.docent.index.PassageIndex;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The benchmark as it is built from the corpus that ships with Docent.
final class CheckBenchTest {

    private static final CheckBench BENCH = bench(new Draw(Draw.DEFAULT_SEED, 400, Draw.Half.ALL));

    private static CheckBench bench(Draw draw) {
        PassageIndex index = BuiltIndex.index();
        return CheckBench.of(index.passages(Filter.NONE, index.info().passages()), index.vocabulary(), draw);
    }

    private static CheckBench some(long seed, Draw.Half half) {
        return bench(new Draw(seed, 40, half));
    }

    @Test
    void there_are_enough_claims_of_both_sorts() {
        assertThat(BENCH.faithful().count()).isGreaterThanOrEqualTo(300);
        assertThat(BENCH.faults().count()).isGreaterThanOrEqualTo(1000);
    }

    @Test
    void every_kind_of_fault_is_made() {
        Set<String> made =
                BENCH.faults().map(fault -> fault.perturbation().kind()).collect(Collectors.toSet());

        assertThat(Kinds.perturbations()).allSatisfy(kind -> assertThat(made).contains(kind.kind()));
    }

    @Test
    void no_fault_is_what_it_was_made_from_or_stands_in_what_it_cites() {
        assertThat(BENCH.faults()).allSatisfy(fault -> {
            assertThat(fault.claim()).isNotEqualTo(fault.of().claim());
            assertThat(fault.claim().cited())
                    .noneMatch(passage -> passage.text().contains(fault.claim().text()));
        });
    }

    @Test
    void a_seed_gives_the_same_claims_and_another_seed_others() {
        List<Fault> again =
                bench(new Draw(Draw.DEFAULT_SEED, 400, Draw.Half.ALL)).faults().toList();
        List<Fault> others = bench(new Draw(7, 400, Draw.Half.ALL)).faults().toList();

        assertThat(again).isEqualTo(BENCH.faults().toList());
        assertThat(others).isNotEqualTo(again);
    }

    @Test
    void the_halves_share_no_passage() {
        Set<String> dev = sources(some(Draw.DEFAULT_SEED, Draw.Half.DEV));
        Set<String> test = sources(some(Draw.DEFAULT_SEED, Draw.Half.TEST));

        assertThat(dev).isNotEmpty().doesNotContainAnyElementsOf(test);
        assertThat(test).isNotEmpty();
    }

    private static Set<String> sources(CheckBench bench) {
        return bench.faithful().map(Statement::source).map(Passage::id).collect(Collectors.toSet());
    }

    @Test
    void checks_that_believe_everything_detect_nothing_and_raise_no_alarm() {
        CheckReport report = BENCH.run((claim, cited) -> new Finding(Verdict.SUPPORTED, List.of()));

        assertThat(report.detected().getLast().flagged().hits()).isZero();
        assertThat(report.alarms().getLast().flagged().hits()).isZero();
    }

    @Test
    void checks_that_believe_nothing_detect_everything_and_doubt_the_faithful() {
        CheckReport report = BENCH.run((claim, cited) -> new Finding(Verdict.UNSUPPORTED, List.of("no")));

        assertThat(report.detected().getLast().flagged().value()).isEqualTo(1);
        assertThat(report.alarms().getLast().flagged().value()).isEqualTo(1);
        assertThat(report.aims()).allMatch(row -> row.numberMismatch() == 0);
    }
}
