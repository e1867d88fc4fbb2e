package io.docent.trial;

import io.docent.corpus.CorpusFile;
import io.docent.corpus.CorpusFiles;
import io.docent.corpus.Format;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The records of ClinicalTrials.gov (version 2 of its interface) in a corpus folder: one study a file, or the
/// list that a search of the registry returns.
public final class RegistryFolder {

    private final Path folder;

    public RegistryFolder(Path folder) {
        this.folder = folder;
    }

    /// A trial and the file that its record stands in.
    ///
    /// @param source path below the folder
    public record Entry(Trial trial, String source) {}

    /// What was read.
    ///
    /// @param entries ordered by registry number, each number once
    /// @param problems one for each file or record that could not be read
    public record Records(List<Entry> entries, List<Problem> problems) {

        public Records {
            entries = List.copyOf(entries);
            problems = List.copyOf(problems);
        }
    }

    /// @throws ProblemException if the folder cannot be listed
    public Records read() {
        Map<String, Entry> entries = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        for (CorpusFile file : new CorpusFiles(folder).list()) {
            try {
                if (isRegistry(file)) {
                    read(file, entries, problems);
                }
            } catch (ProblemException exception) {
                problems.add(exception.problem());
            }
        }
        return new Records(List.copyOf(entries.values()), problems);
    }

    /// A file that cannot be opened is the reader of papers' to report.
    private static boolean isRegistry(CorpusFile file) {
        try {
            return file.format() == Format.REGISTRY;
        } catch (ProblemException exception) {
            return false;
        }
    }

    private static void read(CorpusFile file, Map<String, Entry> entries, List<Problem> problems) {
        RegistryFile.Records records = new RegistryFile(file).read();
        problems.addAll(records.problems());
        for (Trial trial : records.trials()) {
            if (entries.putIfAbsent(trial.nctId(), new Entry(trial, file.name())) != null) {
                problems.add(RegistryFile.repeated(trial.nctId(), file));
            }
        }
    }
}
