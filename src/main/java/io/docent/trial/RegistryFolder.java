package io.docent.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.docent.corpus.CorpusFile;
import io.docent.corpus.CorpusFiles;
import io.docent.corpus.Format;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The records of ClinicalTrials.gov (version 2 of its interface) in a corpus folder: one study a file, or the list
/// that
/// a search of the registry returns.
public final class RegistryFolder {

    /// The registry's largest records have a third of this.
    private static final long LARGEST = 50L * 1024 * 1024;

    private final Path folder;
    private final JsonMapper json = JsonMapper.builder().build();

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

    private void read(CorpusFile file, Map<String, Entry> entries, List<Problem> problems) {
        studies(file).forEach(study -> {
            try {
                Trial trial = new RegistryRecord(study).trial();
                if (entries.putIfAbsent(trial.nctId(), new Entry(trial, file.name())) != null) {
                    problems.add(problem("the trial " + trial.nctId() + " has a record already", file, "keep one"));
                }
            } catch (IllegalArgumentException exception) {
                problems.add(problem(
                        "cannot read the registry's record: " + exception.getMessage(), file, "fetch it again"));
            }
        });
    }

    private Stream<JsonNode> studies(CorpusFile file) {
        try {
            JsonNode root = json.readTree(file.bytes(LARGEST));
            JsonNode list = root.isArray() ? root : root.path("studies");
            return list.isArray() ? RegistryRecord.each(list) : Stream.of(root);
        } catch (JsonProcessingException exception) {
            throw new ProblemException(
                    problem("the JSON breaks off or is malformed", file, "fetch the record again"), exception);
        } catch (IOException exception) {
            throw new ProblemException(problem("cannot read the file", file, "check that it may be read"), exception);
        }
    }

    private static Problem problem(String what, CorpusFile file, String fix) {
        return new Problem(what, file.name(), fix);
    }
}
