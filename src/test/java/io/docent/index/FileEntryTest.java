package io.docent.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.index.FileEntry.Stamp;
import org.junit.jupiter.api.Test;

class FileEntryTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void a_file_that_was_seen_well_after_its_change_is_surely_the_same() {
        Stamp known = new Stamp(10, 100 * SECOND + 7, 101 * SECOND);
        assertThat(known.isSurely(new Stamp(10, 100 * SECOND + 7, 500 * SECOND)))
                .isTrue();
        assertThat(known.isSurely(new Stamp(11, 100 * SECOND + 7, 500 * SECOND)))
                .isFalse();
        assertThat(known.isSurely(new Stamp(10, 100 * SECOND + 8, 500 * SECOND)))
                .isFalse();
    }

    @Test
    void a_file_that_was_seen_in_the_tick_of_its_change_may_have_changed_since() {
        Stamp fine = new Stamp(10, 100 * SECOND + 7, 100 * SECOND + 1_000_000);
        assertThat(fine.isSurely(fine)).isFalse();
        assertThat(fine.looksLike(fine)).isTrue();
    }

    @Test
    void a_file_system_that_tells_no_fractions_may_count_in_two_seconds() {
        Stamp early = new Stamp(10, 100 * SECOND, 101 * SECOND);
        Stamp late = new Stamp(10, 100 * SECOND, 103 * SECOND);
        assertThat(early.isSurely(early)).isFalse();
        assertThat(late.isSurely(late)).isTrue();
    }

    @Test
    void a_file_from_the_future_is_never_surely_the_same() {
        Stamp future = new Stamp(10, 900 * SECOND + 7, 100 * SECOND);
        assertThat(future.isSurely(future)).isFalse();
    }
}
