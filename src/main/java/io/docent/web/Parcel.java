package io.docent.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A folder for the files of one request, which goes with all that is left in it. Its name begins with the
/// number of its process, so that what a killed process left can be told from what a living one still needs.
final class Parcel implements AutoCloseable {

    private final Path folder;
    private int files;

    private Parcel(Path folder) {
        this.folder = folder;
    }

    /// Makes one.
    static Parcel in(Path uploads) {
        try {
            Files.createDirectories(uploads);
            sweep(uploads);
            return new Parcel(
                    Files.createTempDirectory(uploads, ProcessHandle.current().pid() + "-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A file that is not there yet.
    Path next() {
        files++;
        return folder.resolve("" + files);
    }

    @Override
    public void close() {
        delete(folder);
    }

    /// Deletes what processes left that are no more.
    private static void sweep(Path uploads) {
        for (Path folder : entries(uploads)) {
            String name = folder.getFileName().toString();
            String process = name.substring(0, Math.max(0, name.indexOf('-')));
            if (process.matches("\\d{1,18}")
                    && ProcessHandle.of(Long.parseLong(process)).isEmpty()) {
                delete(folder);
            }
        }
    }

    private static void delete(Path folder) {
        try {
            for (Path file : entries(folder)) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> entries(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
