package io.docent.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A retrieval benchmark in the form of BEIR (Thakur et al. 2021): `corpus.jsonl`, `queries.jsonl` and
/// `qrels/train.tsv` or `qrels/test.tsv`.
///
/// @param texts the corpus, in the order of the file
/// @param queries those that have judgements, in the order of the judgements
public record BeirSet(List<Text> texts, List<Query> queries) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FIX = "name a folder with corpus.jsonl, queries.jsonl and qrels in BEIR's form";

    /// Which judgements are read.
    public enum Split {
        /// What constants may be chosen on.
        TRAIN,
        /// What is measured once they are.
        TEST
    }

    /// A document of the corpus.
    public record Text(String id, String title, String text) {}

    /// A query and what is relevant to it.
    ///
    /// @param grades by document, above 0 where it is relevant, more where it is more so; others are not
    ///     relevant
    public record Query(String id, String text, Map<String, Integer> grades) {
        public Query {
            grades = Map.copyOf(grades);
        }
    }

    public BeirSet {
        texts = List.copyOf(texts);
        queries = List.copyOf(queries);
    }

    /// Reads a set.
    ///
    /// @throws ProblemException if a file is missing or a line malformed
    public static BeirSet read(Path folder, Split split) {
        List<Text> texts = new ArrayList<>();
        objects(folder.resolve("corpus.jsonl")).forEach((id, text) -> texts.add(text));
        Map<String, Text> asked = objects(folder.resolve("queries.jsonl"));
        Path judgements = folder.resolve("qrels").resolve(split.name().toLowerCase(Locale.ROOT) + ".tsv");
        List<Query> queries = new ArrayList<>();
        grades(judgements).forEach((id, grades) -> {
            Text query = asked.get(id);
            if (query == null) {
                throw new ProblemException(
                        new Problem("a judgement is of a query that is not there: " + id, judgements.toString(), FIX));
            }
            queries.add(new Query(id, query.text(), grades));
        });
        return new BeirSet(texts, queries);
    }

    private static Map<String, Text> objects(Path file) {
        Map<String, Text> texts = new LinkedHashMap<>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            Text text = object(lines.get(i), file + " line " + (i + 1));
            texts.put(text.id(), text);
        }
        return texts;
    }

    private static Text object(String line, String where) {
        try {
            JsonNode object = JSON.readTree(line);
            String id = object.path("_id").asText();
            if (id.isEmpty()) {
                throw new ProblemException(new Problem("a line has no `_id`", where, FIX));
            }
            return new Text(
                    id, object.path("title").asText(), object.path("text").asText());
        } catch (JsonProcessingException e) {
            throw new ProblemException(new Problem("a line is not JSON: " + e.getOriginalMessage(), where, FIX), e);
        }
    }

    private static Map<String, Map<String, Integer>> grades(Path file) {
        Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
        List<String> lines = lines(file);
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split("\t", -1);
            if (cells.length != 3 || !cells[2].matches("-?\\d{1,6}")) {
                throw new ProblemException(new Problem(
                        "a judgement must be a query, a document and a grade, with tabs between",
                        file + " line " + (i + 1),
                        FIX));
            }
            grades.computeIfAbsent(cells[0], query -> new LinkedHashMap<>()).put(cells[1], Integer.valueOf(cells[2]));
        }
        return grades;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new ProblemException(new Problem("cannot read a benchmark", file.toString(), FIX), e);
        }
    }
}
