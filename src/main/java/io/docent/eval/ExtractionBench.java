package io.docent.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import io.docent.text.Effect;
import io.docent.text.Effects;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// Reads ratios from abstracts and compares them with figures that a person read.
public final class ExtractionBench {

    /// What was read.
    ///
    /// @param abstracts labelled ones that the file holds
    /// @param labelled ratios that a person read in them
    /// @param estimates of them that were read with the right measure and estimate
    /// @param intervals of them that were read with the right interval too, or rightly none
    /// @param pValues of them that were read with the right P value, or rightly none
    /// @param whole of them with all three right
    /// @param spurious ratios read that nobody labelled
    /// @param mistakes a plain line each
    public record Outcome(
            int abstracts,
            int labelled,
            int estimates,
            int intervals,
            int pValues,
            int whole,
            int spurious,
            List<String> mistakes) {
        public Outcome {
            mistakes = List.copyOf(mistakes);
        }
    }

    /// A ratio as a person read it; what is not given is "-".
    private record Label(String measure, String estimate, String low, String high, String p) {

        boolean isEstimateOf(Effect effect) {
            return effect.measure().name().startsWith(measure) && same(estimate, effect.value());
        }

        boolean isIntervalOf(Effect effect) {
            return same(low, effect.low()) && same(high, effect.high());
        }

        boolean isPOf(Effect effect) {
            if (effect.p() == null || p.equals("-")) {
                return effect.p() == null && p.equals("-");
            }
            boolean below = p.startsWith("<");
            return below == effect.p().printed().startsWith("<")
                    && same(below ? p.substring(1) : p, effect.p().value());
        }

        private static boolean same(String printed, @Nullable BigDecimal read) {
            return read == null
                    ? printed.equals("-")
                    : !printed.equals("-") && new BigDecimal(printed).compareTo(read) == 0;
        }
    }

    private final Map<String, List<Label>> labels = new LinkedHashMap<>();
    private final List<String> mistakes = new ArrayList<>();
    private final int[] counts = new int[7];

    private ExtractionBench() {}

    /// @param abstracts JSON lines with `_id` and `text`, compressed where the name ends in ".gz"
    /// @param labelled a ratio a line: id, measure, estimate, bounds and P value, between tabs
    /// @throws ProblemException if a file cannot be read
    public static Outcome run(Path abstracts, Path labelled) {
        ExtractionBench bench = new ExtractionBench();
        try {
            bench.readLabels(labelled);
            bench.readAbstracts(abstracts);
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            "the abstracts or their labels cannot be read: " + e.getMessage(),
                            abstracts + ", " + labelled,
                            "check both paths"),
                    e);
        }
        int[] n = bench.counts;
        return new Outcome(n[0], n[1], n[2], n[3], n[4], n[5], n[6], bench.mistakes);
    }

    private void readLabels(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.split("\t", -1);
                List<Label> known = labels.computeIfAbsent(cells[0], id -> new ArrayList<>());
                if (cells.length > 1) {
                    known.add(new Label(cells[1], cells[2], cells[3], cells[4], cells[5]));
                }
            }
        }
    }

    private void readAbstracts(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode node = json.readTree(line);
                List<Label> expected = labels.get(node.path("_id").asText());
                if (expected != null) {
                    compare(
                            node.path("_id").asText(),
                            expected,
                            new ArrayList<>(Effects.of(node.path("text").asText())));
                }
            }
        }
    }

    private void compare(String id, List<Label> expected, List<Effect> read) {
        counts[0]++;
        for (Label label : expected) {
            counts[1]++;
            Effect effect = best(label, read);
            if (effect == null) {
                mistakes.add("missed: " + id + " " + label);
                continue;
            }
            read.remove(effect);
            boolean interval = label.isIntervalOf(effect);
            boolean p = label.isPOf(effect);
            counts[2]++;
            counts[3] += interval ? 1 : 0;
            counts[4] += p ? 1 : 0;
            counts[5] += interval && p ? 1 : 0;
            if (!interval || !p) {
                mistakes.add("differs: " + id + " " + label + " read as " + effect);
            }
        }
        counts[6] += read.size();
        read.forEach(effect -> mistakes.add("spurious: " + id + " " + effect));
    }

    /// Of the ratios read with this estimate, one whose interval is right, if there is one.
    private static @Nullable Effect best(Label label, List<Effect> read) {
        return read.stream()
                .filter(label::isEstimateOf)
                .filter(label::isIntervalOf)
                .findFirst()
                .or(() -> read.stream().filter(label::isEstimateOf).findFirst())
                .orElse(null);
    }
}
