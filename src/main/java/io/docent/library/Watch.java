package io.docent.library;

import io.docent.index.FileEntry;
import io.docent.index.FileEntry.Stamp;
import io.docent.library.Looks.Seen;
import io.docent.problem.ProblemException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Follows a folder by looking at it every half second. A file counts as there when it looks the same in two
/// looks, so that one that is being copied is not read half.
final class Watch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private static final long PAUSE_MILLIS = 500;

    /// Looking takes at most this part of the time, however large the folder is.
    private static final int SHARE = 10;

    /// After how long what could not be brought in is tried again as it is.
    private static final long AGAIN_NANOS = 60_000_000_000L;

    private final Looks looks;
    private final Supplier<List<FileEntry>> known;
    private final Consumer<Set<String>> update;
    private final Thread thread;
    private Map<String, Stamp> last = Map.of();
    private Map<String, Stamp> tried = Map.of();
    private long triedAt;
    private volatile boolean ending;

    /// @param known what the index knows of the files
    /// @param update brings the index up to date, but for the files whose paths it is given
    Watch(Path corpus, Supplier<List<FileEntry>> known, Consumer<Set<String>> update) {
        this.looks = new Looks(corpus, Clock.systemUTC());
        this.known = known;
        this.update = update;
        this.thread = Thread.ofPlatform().daemon().name("watch").start(this::run);
    }

    private void run() {
        try {
            while (!ending) {
                long start = System.nanoTime();
                look();
                long taken = (System.nanoTime() - start) / 1_000_000;
                Thread.sleep(Math.max(PAUSE_MILLIS, taken * SHARE));
            }
        } catch (InterruptedException ended) {
            return;
        }
    }

    private void look() {
        try {
            Map<String, Stamp> different = different();
            Set<String> unsettled = new HashSet<>();
            different.forEach((path, stamp) -> {
                Stamp before = last.get(path);
                if (before == null || !before.looksLike(stamp)) {
                    unsettled.add(path);
                }
            });
            last = different;
            if (different.size() > unsettled.size() && isNews(different)) {
                tried = different;
                triedAt = System.nanoTime();
                update.accept(unsettled);
            }
        } catch (ProblemException e) {
            LOG.debug("{}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.warn("the corpus folder cannot be followed now", e);
        }
    }

    /// What was tried and is different still (the index cannot be written, say) is not tried twice a second.
    private boolean isNews(Map<String, Stamp> different) {
        boolean same = different.keySet().equals(tried.keySet())
                && different.entrySet().stream()
                        .allMatch(each ->
                                tried.getOrDefault(each.getKey(), Stamp.NONE).looksLike(each.getValue()));
        return !same || System.nanoTime() - triedAt > AGAIN_NANOS;
    }

    /// Files that look otherwise than the index knows them, with how they look; those that are gone look like
    /// nothing.
    private Map<String, Stamp> different() {
        Map<String, Stamp> different = new HashMap<>();
        Map<String, Seen> seen = looks.now();
        Map<String, FileEntry> entries = new HashMap<>();
        known.get().forEach(entry -> entries.put(entry.path(), entry));
        seen.forEach((path, file) -> {
            FileEntry entry = entries.remove(path);
            if (entry == null || differs(entry, file.stamp())) {
                different.put(path, file.stamp());
            }
        });
        entries.values().stream()
                .filter(entry -> entry.stamp().size() >= 0)
                .forEach(entry -> different.put(entry.path(), Stamp.NONE));
        return different;
    }

    /// A file that was read within the tick in which it was written may have been changed since without looking
    /// so.
    private static boolean differs(FileEntry entry, Stamp now) {
        return !entry.stamp().looksLike(now)
                || !entry.hash().isEmpty() && !entry.stamp().isSurely(now) && now.isSurely(now);
    }

    @Override
    public void close() {
        ending = true;
        thread.interrupt();
    }
}
