package io.docent.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0                             | PT0S
            17                            | PT17S
            ' 17 '                        | PT17S
            Sun, 01 Mar 2026 12:00:30 GMT | PT30S
            Sun, 01 Mar 2026 11:00:00 GMT | PT0S
            """)
    void seconds_and_dates_are_a_wait(String header, Duration wait) {
        assertThat(RetryAfter.read(header, NOW)).contains(wait);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1.5", "1e9", "Sun, 32 Mar 2026 12:00:30 GMT"})
    void anything_else_is_none(String header) {
        assertThat(RetryAfter.read(header, NOW)).isEmpty();
    }

    @Test
    void a_number_that_is_too_long_to_count_is_long() {
        assertThat(RetryAfter.read("9".repeat(30), NOW))
                .hasValueSatisfying(wait -> assertThat(wait).isGreaterThan(Duration.ofDays(365)));
    }
}
