package io.docent.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.docent.corpus.Document;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import io.docent.trial.RegistryFolder;
import io.docent.trial.RegistryFolder.Records;
import io.docent.trial.Trial;
import io.docent.trial.TrialSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Compares what Docent reads in records of ClinicalTrials.gov with the records' own JSON, which
/// [RegistryTruth] reads by itself, so that truth and reader share no mistake.
public final class RegistryBench {

    /// How much of one sort of fact was read.
    public record Share(String what, int right, int all) {}

    /// The shares, what was missed (a plain line each), and what Docent reported as unreadable.
    public record Outcome(int records, List<Share> shares, List<String> mistakes, List<String> problems) {
        public Outcome {
            shares = List.copyOf(shares);
            mistakes = List.copyOf(mistakes);
            problems = List.copyOf(problems);
        }
    }

    private final Map<String, int[]> counts = new LinkedHashMap<>();
    private final List<String> mistakes = new ArrayList<>();
    private int records;

    private RegistryBench() {}

    /// @param folder records, one a file or in lists
    /// @throws ProblemException if it cannot be read
    public static Outcome run(Path folder) {
        RegistryBench bench = new RegistryBench();
        Records read = new RegistryFolder(folder).read();
        Map<String, RegistryFolder.Entry> byNumber = new TreeMap<>();
        read.entries().forEach(entry -> byNumber.put(entry.trial().nctId(), entry));
        for (JsonNode study : studies(folder)) {
            bench.compare(study, byNumber);
        }
        List<Share> shares = new ArrayList<>();
        bench.counts.forEach((what, count) -> shares.add(new Share(what, count[0], count[1])));
        return new Outcome(
                bench.records,
                shares,
                bench.mistakes,
                read.problems().stream().map(Problem::toString).toList());
    }

    private static List<JsonNode> studies(Path folder) {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> studies = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                JsonNode root = json.readTree(file.toFile());
                JsonNode list = root.isArray() ? root : root.path("studies");
                (list.isArray() ? list : List.of(root)).forEach(studies::add);
            }
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            "a record cannot be read: " + e.getMessage(),
                            folder.toString(),
                            "name a folder of JSON files"),
                    e);
        }
        return studies;
    }

    private void compare(JsonNode study, Map<String, RegistryFolder.Entry> read) {
        RegistryTruth truth = new RegistryTruth(study);
        RegistryFolder.Entry entry = read.get(truth.number());
        records++;
        count("records", truth.number(), entry != null);
        if (entry == null) {
            return;
        }
        Trial trial = entry.trial();
        Document sheet = new TrialSheet(trial, entry.source()).document();
        RegistryComparison comparison = new RegistryComparison(trial, sheet);
        truth.facts()
                .forEach(fact -> count(
                        fact.getKey(),
                        trial.nctId() + " " + fact.getValue(),
                        comparison.has(fact.getKey(), fact.getValue())));
        truth.measured().forEach(figure -> count(comparison.of(figure), trial.nctId() + " " + figure));
        truth.tests().forEach(test -> count(comparison.of(test), trial.nctId() + " " + test));
        truth.counted().forEach(fact -> count(fact.what(), trial.nctId() + " " + fact, comparison.quotes(fact)));
    }

    private void count(Map<String, Boolean> read, String where) {
        read.forEach((what, right) -> count(what, where, right));
    }

    private void count(String what, String where, boolean right) {
        int[] count = counts.computeIfAbsent(what, key -> new int[2]);
        count[0] += right ? 1 : 0;
        count[1]++;
        if (!right) {
            mistakes.add(what + ": " + where);
        }
    }
}
