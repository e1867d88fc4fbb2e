package io.docent.library;

import io.docent.corpus.CorpusFile;
import io.docent.corpus.CorpusFiles;
import io.docent.index.FileEntry.Stamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// Looks at the files of a corpus folder from outside, without reading them.
final class Looks {

    private final Path corpus;
    private final Clock clock;

    Looks(Path corpus, Clock clock) {
        this.corpus = corpus;
        this.clock = clock;
    }

    /// A file and how it looks.
    record Seen(CorpusFile file, Stamp stamp) {}

    /// Every file, by its path below the folder.
    ///
    /// @throws io.docent.problem.ProblemException if the folder cannot be listed
    Map<String, Seen> now() {
        Map<String, Seen> seen = new TreeMap<>();
        for (CorpusFile file : new CorpusFiles(corpus).list()) {
            seen.put(file.name(), at(file));
        }
        return seen;
    }

    /// Every file, and those others of these paths.
    Map<String, Seen> nowAnd(Collection<String> paths) {
        Map<String, Seen> seen = now();
        for (String path : paths) {
            if (!seen.containsKey(path)) {
                seen.put(path, at(new CorpusFile(corpus, path)));
            }
        }
        return seen;
    }

    /// One file; a link that leads nowhere looks as the link does.
    Seen at(CorpusFile file) {
        long now = nanos(clock.instant());
        Path path = file.folder().resolve(file.name());
        try {
            return new Seen(file, stamp(Files.readAttributes(path, BasicFileAttributes.class), now));
        } catch (IOException broken) {
            try {
                return new Seen(
                        file,
                        stamp(Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS), now));
            } catch (IOException gone) {
                return new Seen(file, new Stamp(-1, 0, now));
            }
        }
    }

    private static Stamp stamp(BasicFileAttributes attributes, long now) {
        return new Stamp(attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS), now);
    }

    private static long nanos(Instant instant) {
        return TimeUnit.SECONDS.toNanos(instant.getEpochSecond()) + instant.getNano();
    }
}
