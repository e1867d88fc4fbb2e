package io.docent.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class ShareTest {

    /// The figures of the interval's textbook example, Newcombe 1998: 81 of 263.
    @Test
    void the_interval_is_that_of_wilson() {
        Share share = new Share(81, 263);

        assertThat(share.low()).isCloseTo(0.2553, within(0.0001));
        assertThat(share.high()).isCloseTo(0.3662, within(0.0001));
    }

    @Test
    void none_of_some_and_all_of_some_still_have_an_interval() {
        assertThat(new Share(0, 20).low()).isZero();
        assertThat(new Share(0, 20).high()).isCloseTo(0.1611, within(0.0001));
        assertThat(new Share(20, 20).high()).isCloseTo(1, within(1e-9));
    }

    @Test
    void more_hits_than_cases_are_refused() {
        assertThatThrownBy(() -> new Share(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
