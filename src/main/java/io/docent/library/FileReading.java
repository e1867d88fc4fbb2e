package io.docent.library;

import io.docent.corpus.Bibliography;
import io.docent.corpus.CorpusFile;
import io.docent.corpus.CorpusFiles;
import io.docent.corpus.Document;
import io.docent.corpus.Format;
import io.docent.corpus.SourceReader;
import io.docent.index.FileEntry;
import io.docent.index.Part;
import io.docent.index.PartHead;
import io.docent.index.Spool;
import io.docent.index.Work.PartOf;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import io.docent.trial.RegistryFile;
import io.docent.trial.Teaching;
import io.docent.trial.Trial;
import io.docent.trial.TrialReader;
import io.docent.trial.TrialSheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads files one at a time and keeps what they say on disk; in memory stays what tells documents apart.
final class FileReading {

    /// What a curator wrote of trials, which goes before the registry's own records.
    static final String TRIALS = "trials.json";

    private static final Logger LOG = LoggerFactory.getLogger(FileReading.class);

    private final SourceReader reader;
    private final Spool spool;
    private final Map<Place, Known> kept = new HashMap<>();

    FileReading(SourceReader reader, Spool spool) {
        this.reader = reader;
        this.spool = spool;
    }

    /// Names a part by its file and the id of its document there.
    private record Place(String source, String id) {

        static Place of(PartOf part) {
            return new Place(part.source(), part.id());
        }
    }

    /// What stays in memory of a part.
    ///
    /// @param at where it lies
    record Known(long at, Teaching teaching, @Nullable Trial record) {}

    /// Reads a file.
    ///
    /// @param id gives the id of its document, where it is one
    /// @throws ProblemException if `documents.json`, a list that it names or `trials.json` is at fault
    FileEntry read(Differences.ToRead file, Supplier<String> id) {
        CorpusFile source = file.seen().file();
        Pass pass = new Pass(source.name());
        if (source.name().equals(TRIALS)) {
            new TrialReader(source.folder().resolve(TRIALS)).read().forEach(pass::trial);
        } else {
            reader.check(source.name());
            pass.readPaper(source, id);
        }
        return new FileEntry(
                source.name(),
                file.seen().stamp(),
                file.hash(),
                file.context(),
                pass.id,
                List.copyOf(pass.heads.values()),
                pass.listed,
                pass.problems);
    }

    /// One reading of a file.
    private final class Pass implements SourceReader.Taken {

        private final String source;
        private final Map<String, PartHead> heads = new LinkedHashMap<>();
        private final List<Bibliography> listed = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private String id = "";

        Pass(String source) {
            this.source = source;
        }

        void readPaper(CorpusFile file, Supplier<String> given) {
            try {
                Format format = file.format();
                id = format.isOneDocument() ? given.get() : "";
                if (format == Format.REGISTRY) {
                    RegistryFile.Records records = new RegistryFile(file).read();
                    records.trials().forEach(this::trial);
                    problems.addAll(records.problems());
                } else {
                    reader.read(file, id, this);
                }
            } catch (ProblemException exception) {
                problems.add(missing(file).orElse(exception.problem()));
            } catch (UncheckedIOException exception) {
                throw exception; // what was read cannot be kept: that concerns all files
            } catch (RuntimeException | StackOverflowError exception) {
                LOG.debug("{} cannot be read", source, exception);
                problems.add(unforeseen(source));
            }
            if (isMeantToBeRead(file.name()) && heads.isEmpty() && listed.isEmpty() && problems.isEmpty()) {
                problems.add(empty(source));
            }
        }

        /// Beside the papers there may be files of other sorts, and lists that `documents.json` reads by itself.
        private boolean isMeantToBeRead(String path) {
            return path.startsWith(CorpusFiles.PAPERS + "/") && !reader.named().contains(path);
        }

        private Optional<Problem> missing(CorpusFile file) {
            return reader.missing().stream()
                    .filter(problem -> problem.where().equals(file.name()))
                    .findFirst();
        }

        void trial(Trial trial) {
            take(new Part(source, trial.nctId(), new TrialSheet(trial, source).document(), trial));
        }

        @Override
        public void document(Document document) {
            take(new Part(source, document.id(), document, null));
        }

        @Override
        public void withdrawn(String id) {
            take(new Part(source, id, null, null));
        }

        @Override
        public void listed(List<Bibliography> works) {
            listed.addAll(works);
        }

        @Override
        public void problem(Problem problem) {
            problems.add(problem);
        }

        private void take(Part part) {
            keep(part);
            heads.remove(part.id());
            heads.put(part.id(), part.head());
        }
    }

    /// A reader's own mistake costs the one file that shows it.
    private static Problem unforeseen(String path) {
        return new Problem(
                "the file is unlike any that Docent can read",
                path,
                "save it again in another format, or take it out; the log has more at DEBUG");
    }

    private static Problem empty(String path) {
        return new Problem(
                "the file holds no paper, no trial's record and no reference",
                path,
                "add a paper, citations, a record of ClinicalTrials.gov or a list of references, or take it out");
    }

    /// Keeps a part on disk.
    void keep(Part part) {
        try {
            Document document = part.document();
            Teaching teaching = document == null ? Teaching.NONE : Teaching.of(document);
            kept.put(new Place(part.source(), part.id()), new Known(spool.add(part), teaching, part.record()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean holds(PartOf part) {
        return kept.containsKey(Place.of(part));
    }

    /// What is known of a part that was kept.
    Known known(PartOf part) {
        Known known = kept.get(Place.of(part));
        if (known == null) {
            throw new IllegalStateException(part.id() + " was not read from " + part.source());
        }
        return known;
    }

    /// A part that was kept.
    Part part(PartOf part) throws IOException {
        return spool.read(known(part).at());
    }

    /// The document of a part that was kept.
    Document document(PartOf part) throws IOException {
        return Objects.requireNonNull(part(part).document(), "a withdrawn part has no words");
    }
}
