package io.docent.web;

import java.nio.file.Path;

/// Where files that are handed in lie until they are taken, and how large they may be.
///
/// @param folder of Docent's own
/// @param maxFileSize bytes of one file
/// @param maxRequestSize bytes of one request, with all its files
public record UploadLimits(Path folder, long maxFileSize, long maxRequestSize) {

    public UploadLimits {
        if (maxFileSize < 1 || maxRequestSize < 1) {
            throw new IllegalArgumentException(
                    "sizes must be 1 byte or more, not " + maxFileSize + " and " + maxRequestSize);
        }
    }
}
