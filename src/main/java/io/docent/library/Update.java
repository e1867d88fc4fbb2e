package io.docent.library;

import io.docent.corpus.CorpusFile;
import io.docent.corpus.Document;
import io.docent.corpus.DocumentIds;
import io.docent.corpus.SourceReader;
import io.docent.corpus.Works;
import io.docent.index.FileEntry;
import io.docent.index.IndexEditor;
import io.docent.index.Part;
import io.docent.index.Spool;
import io.docent.index.Work;
import io.docent.index.Work.PartOf;
import io.docent.library.Differences.Moved;
import io.docent.library.Differences.ToRead;
import io.docent.library.FileOutcome.Outcome;
import io.docent.trial.Teaching;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// One update of an index: from how the files differ to what is written. Nothing is committed here.
final class Update {

    private final Path corpus;
    private final SourceReader sources;
    private final IndexEditor editor;
    private final FileReading reading;
    private final long now;
    private final Map<String, FileEntry> files = new TreeMap<>();
    private final Map<String, Work> before = new TreeMap<>();
    private final Map<String, Work> after = new TreeMap<>();
    private final Map<PartOf, PartOf> movedFrom = new HashMap<>();
    private final Map<String, FileOutcome> outcomes = new TreeMap<>();
    private final ChangeCount count = new ChangeCount();

    /// Where an update writes.
    ///
    /// @param now milliseconds since 1970
    record Written(IndexEditor editor, Spool spool, long now) {}

    Update(Path corpus, SourceReader sources, Written written) throws IOException {
        this.corpus = corpus;
        this.sources = sources;
        this.editor = written.editor();
        this.reading = new FileReading(sources, written.spool());
        this.now = written.now();
        editor.works().forEach(work -> before.put(work.id(), work));
    }

    /// @param known ids that files have already, where the index itself does not say: when it is built anew
    Upkeep.Result run(Differences differences, Map<String, FileEntry> known, Uploads uploads, Steps steps)
            throws IOException {
        // 1. Files: what is the same stays known, what is new is read.
        differences.same().forEach(entry -> files.put(entry.path(), entry));
        differences.touched().forEach(entry -> files.put(entry.path(), entry));
        differences.moved().forEach(this::move);
        List<ToRead> read = read(differences.toRead(), known, uploads, steps);
        differences.gone().forEach(this::forget);

        // 2. Documents: which there are now, and which have to be written.
        Set<String> toWrite = plan();

        // 3. Names: what all documents teach together.
        steps.at("learning names", 0, 0);
        Lessons lessons = Lessons.of(after.values());
        Set<List<String>> names = editor.learn(lessons.learned());
        editor.trials(lessons.trials());

        // 4. Write what changed, and what names changed for.
        write(toWrite, steps);
        Set<String> rewritten = new HashSet<>(toWrite);
        before.keySet().stream().filter(id -> !after.containsKey(id)).forEach(rewritten::add);
        editor.link(names, rewritten);
        writeFiles(differences, read);
        List<FileOutcome> files = new ArrayList<>(outcomes.values());
        files.addAll(uploads.settled());
        files.sort(Comparator.comparing(FileOutcome::path));
        return new Upkeep.Result(files, count.change());
    }

    private void move(Moved moved) {
        FileEntry to = moved.to();
        files.put(to.path(), to);
        to.parts()
                .forEach(head -> movedFrom.put(
                        new PartOf(to.path(), head.id(), head.fingerprint()),
                        new PartOf(moved.from().path(), head.id(), head.fingerprint())));
        outcomes.put(
                to.path(),
                new FileOutcome(to.path(), Outcome.UPDATED, moved.from().path(), null));
    }

    /// @return those that are taken
    private List<ToRead> read(List<ToRead> toRead, Map<String, FileEntry> known, Uploads uploads, Steps steps) {
        List<ToRead> read = new ArrayList<>();
        Set<String> taken = new HashSet<>(sources.givenIds());
        files.values().forEach(entry -> taken.add(entry.id()));
        toRead.forEach(file -> keptId(file, known).ifPresent(taken::add));
        DocumentIds ids = new DocumentIds(taken);
        int done = 0;
        for (ToRead file : toRead) {
            String path = file.seen().file().name();
            steps.at("reading files", done++, toRead.size());
            FileEntry entry = reading.read(
                    file,
                    () -> sources.givenId(path).or(() -> keptId(file, known)).orElseGet(() -> ids.of(path)));
            if (uploads.refuses(entry)) {
                file.known().ifPresent(old -> files.put(path, old));
            } else {
                files.put(path, entry);
                outcomes.put(path, outcome(entry, file.known().isPresent()));
                read.add(file);
            }
        }
        return read;
    }

    /// The id that a file's document has already, under this path or under one that is gone.
    private Optional<String> keptId(ToRead file, Map<String, FileEntry> known) {
        Optional<FileEntry> here =
                Optional.ofNullable(known.get(file.seen().file().name()));
        return here.or(() -> known.values().stream()
                        .filter(entry -> !file.hash().isEmpty() && entry.hash().equals(file.hash()))
                        .filter(entry ->
                                !Files.exists(file.seen().file().folder().resolve(entry.path())))
                        .findFirst())
                .map(FileEntry::id)
                .filter(id -> !id.isEmpty() && !sources.givenIds().contains(id));
    }

    private static FileOutcome outcome(FileEntry entry, boolean wasKnown) {
        Outcome outcome = !entry.problems().isEmpty() ? Outcome.FAILED : wasKnown ? Outcome.UPDATED : Outcome.ADDED;
        return new FileOutcome(
                entry.path(),
                outcome,
                null,
                entry.problems().stream().findFirst().orElse(null));
    }

    private void forget(FileEntry gone) {
        if (gone.stamp().size() >= 0) {
            outcomes.put(gone.path(), new FileOutcome(gone.path(), Outcome.REMOVED, null, null));
        }
    }

    /// Tells which documents there are, and reads the parts of those that are not what they were.
    ///
    /// @return ids of the documents that have to be written
    private Set<String> plan() throws IOException {
        Map<List<PartOf>, Work> known = new HashMap<>();
        before.values().forEach(work -> known.put(work.parts(), work));
        Set<String> toWrite = new TreeSet<>();
        List<List<PartOf>> works = WorkPlan.of(files.values());
        works.stream().map(known::get).filter(Objects::nonNull).forEach(same -> after.put(same.id(), same));
        for (List<PartOf> parts : works) {
            if (!known.containsKey(parts)) {
                Work work = work(parts);
                after.put(work.id(), work);
                toWrite.add(work.id());
            }
        }
        return toWrite;
    }

    /// Two works may be called alike by lists that tell neither's number.
    private String free(String wanted) {
        String id = wanted;
        for (int number = 2; after.containsKey(id); number++) {
            id = wanted + "-" + number;
        }
        return id;
    }

    private Work work(List<PartOf> parts) throws IOException {
        for (PartOf part : parts) {
            if (!reading.holds(part)) {
                fetch(part);
            }
        }
        if (parts.size() == 1) {
            FileReading.Known known = reading.known(parts.getFirst());
            return new Work(free(parts.getFirst().id()), parts, known.teaching(), known.record(), now);
        }
        Document merged = merged(parts);
        return new Work(free(merged.id()), parts, Teaching.of(merged), null, now);
    }

    private Document merged(List<PartOf> parts) throws IOException {
        List<Document> documents = new ArrayList<>();
        for (PartOf part : parts) {
            documents.add(reading.document(part));
        }
        return Works.merge(documents);
    }

    /// Gets a part that was not read just now: the index holds its words, or else its file is read again.
    private void fetch(PartOf part) throws IOException {
        PartOf old = movedFrom.getOrDefault(part, part);
        Work work = before.get(part.id());
        Optional<Part> kept = editor.part(old);
        if (work != null && work.parts().equals(List.of(old))) {
            Document document = editor.document(work.id()).orElseThrow();
            kept = Optional.of(new Part(old.source(), old.id(), document, work.record()));
        }
        if (kept.isPresent()) {
            reading.keep(kept.get().movedTo(part.source()));
        } else {
            FileEntry entry = Objects.requireNonNull(files.get(part.source()));
            Looks.Seen seen = new Looks.Seen(new CorpusFile(corpus, part.source()), entry.stamp());
            reading.read(new ToRead(seen, entry.hash(), entry.context(), Optional.of(entry)), entry::id);
        }
    }

    private void write(Set<String> toWrite, Steps steps) throws IOException {
        int done = 0;
        for (String id : toWrite) {
            steps.at("writing documents", done++, toWrite.size());
            Work work = Objects.requireNonNull(after.get(id));
            Document document = merged(work.parts()).named(id);
            count.written(before.containsKey(id) ? editor.document(id) : Optional.empty(), document);
            editor.put(work, document);
            for (PartOf part : work.parts().size() == 1 ? List.<PartOf>of() : work.parts()) {
                editor.put(work, reading.part(part));
            }
        }
        for (Work old : before.values()) {
            if (!after.containsKey(old.id())) {
                editor.document(old.id()).ifPresent(count::removed);
                editor.remove(old);
            }
        }
    }

    private void writeFiles(Differences differences, List<ToRead> toRead) throws IOException {
        for (Moved moved : differences.moved()) {
            editor.removeFile(moved.from().path());
            editor.put(moved.to());
        }
        for (FileEntry touched : differences.touched()) {
            editor.put(touched);
        }
        for (ToRead read : toRead) {
            editor.put(Objects.requireNonNull(files.get(read.seen().file().name())));
        }
        for (FileEntry gone : differences.gone()) {
            editor.removeFile(gone.path());
        }
    }
}
