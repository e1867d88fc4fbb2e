package io.docent.trial;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.docent.corpus.CorpusFile;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A file of ClinicalTrials.gov's records (version 2 of its interface): one study, or the list that a search of
/// the registry returns.
public final class RegistryFile {

    /// The registry's largest records have a third of this.
    private static final long LARGEST = 50L * 1024 * 1024;

    /// How deep a record may nest; the registry's stay below 20.
    private static final int DEEPEST = 200;

    /// Names, values and brackets of a file, each an object in memory; a list of a thousand studies has a tenth
    /// of this.
    private static final long MOST_TOKENS = 4_000_000;

    private final CorpusFile file;
    private final JsonMapper json = JsonMapper.builder(within()).build();

    public RegistryFile(CorpusFile file) {
        this.file = file;
    }

    /// What was read.
    ///
    /// @param trials ordered by registry number, each number once
    /// @param problems one for each record that could not be read
    public record Records(List<Trial> trials, List<Problem> problems) {

        public Records {
            trials = List.copyOf(trials);
            problems = List.copyOf(problems);
        }
    }

    /// @throws ProblemException if the file cannot be read at all
    public Records read() {
        Map<String, Trial> trials = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        studies().forEach(study -> {
            try {
                Trial trial = new RegistryRecord(study).trial();
                if (trials.putIfAbsent(trial.nctId(), trial) != null) {
                    problems.add(repeated(trial.nctId(), file));
                }
            } catch (IllegalArgumentException exception) {
                problems.add(problem("cannot read the registry's record: " + exception.getMessage(), "fetch it again"));
            }
        });
        return new Records(List.copyOf(trials.values()), problems);
    }

    private static JsonFactory within() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxTokenCount(MOST_TOKENS)
                        .build())
                .build();
    }

    static Problem repeated(String number, CorpusFile file) {
        return new Problem("the trial " + number + " has a record already", file.name(), "keep one");
    }

    private Stream<JsonNode> studies() {
        try {
            JsonNode root = json.readTree(file.bytes(LARGEST));
            JsonNode list = root.isArray() ? root : root.path("studies");
            return list.isArray() ? RegistryRecord.each(list) : Stream.of(root);
        } catch (StreamConstraintsException exception) {
            throw new ProblemException(
                    problem("the JSON is larger or nests deeper than the registry's records", "take the file out"),
                    exception);
        } catch (JsonProcessingException exception) {
            throw new ProblemException(
                    problem("the JSON breaks off or is malformed", "fetch the record again"), exception);
        } catch (IOException exception) {
            throw new ProblemException(problem("cannot read the file", "check that it may be read"), exception);
        }
    }

    private Problem problem(String what, String fix) {
        return new Problem(what, file.name(), fix);
    }
}
