package io.docent.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// The header `Retry-After` (RFC 9110, 10.2.3): seconds, or a date.
public final class RetryAfter {

    /// More digits of seconds than these are more than thirty years.
    private static final int MOST_DIGITS = 9;

    private static final Duration FOR_EVER = Duration.ofSeconds(999_999_999);

    private RetryAfter() {}

    /// How long a service asks to wait, if it says so in a form that can be read; no time at all for a date
    /// that is past.
    ///
    /// @param header what stands in it; empty where there is none
    public static Optional<Duration> read(String header, Instant now) {
        String said = header.strip();
        if (said.matches("\\d+")) {
            return Optional.of(said.length() > MOST_DIGITS ? FOR_EVER : Duration.ofSeconds(Long.parseLong(said)));
        }
        try {
            Instant date = ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(date.isBefore(now) ? Duration.ZERO : Duration.between(now, date));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
