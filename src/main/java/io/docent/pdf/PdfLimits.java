package io.docent.pdf;

import java.time.Duration;

/// How much one PDF may take before it is given up.
///
/// @param bytes size of the file
/// @param pages number of pages
/// @param time to read it
/// @param memory bytes of main memory for its streams while they are unpacked; more goes to a temporary file. A
///     single stream that unpacks to more is taken for a bomb
/// @param unpacked bytes that its streams may unpack to, in memory and on disk together
public record PdfLimits(long bytes, int pages, Duration time, long memory, long unpacked) {

    /// 100 MB, 1,000 pages, one minute, 64 MB of memory, 1 GB unpacked.
    public static final PdfLimits USUAL = new PdfLimits(100L << 20, 1_000, Duration.ofMinutes(1), 64L << 20, 1L << 30);

    public PdfLimits {
        if (bytes < 1 || pages < 1 || memory < 1 || unpacked < memory || time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("limits must be positive, and unpacked at least memory: " + bytes
                    + " bytes, " + pages + " pages, " + time + ", " + memory + " and " + unpacked + " bytes");
        }
    }
}
