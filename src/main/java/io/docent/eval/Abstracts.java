package io.docent.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.docent.corpus.Passage;
import io.docent.corpus.Section;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import io.docent.text.Abbreviations;
import io.docent.text.Sentences;
import io.docent.trial.Trials;
import io.docent.vocabulary.Term;
import io.docent.vocabulary.Term.Kind;
import io.docent.vocabulary.Vocabulary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// Abstracts as passages, so that checks can be measured on text that does not ship with Docent.
///
/// @param passages one for each abstract, its title the heading
/// @param vocabulary the shipped one and the abbreviations that the abstracts explain
public record Abstracts(List<Passage> passages, Vocabulary vocabulary) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern RESULTS = Pattern.compile("[Hh]azard ratio|\\d%? (?:vs\\.?|versus) \\d");
    private static final String FIX = "name a file of JSON lines with `_id`, `title` and `text`, gzipped or not";

    public Abstracts {
        passages = List.copyOf(passages);
    }

    /// Draws abstracts that report comparisons from a file of JSON lines in BEIR's form (`_id`, `title`,
    /// `text`).
    ///
    /// @param file `.gz` where it is compressed
    /// @throws ProblemException if it cannot be read, naming the line
    public static Abstracts read(Path file, Draw draw) {
        List<Passage> taken = lines(file, RESULTS).stream().filter(draw::takes).toList();
        return learning(draw.some(taken, Passage::id, draw.sample()));
    }

    /// All abstracts of a file of JSON lines in BEIR's form.
    ///
    /// @param file `.gz` where it is compressed
    /// @throws ProblemException if it cannot be read, naming the line
    public static Abstracts all(Path file) {
        return learning(lines(file, Pattern.compile("")));
    }

    private static List<Passage> lines(Path file, Pattern wanted) {
        List<Passage> passages = new ArrayList<>();
        try (BufferedReader lines = reader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (wanted.matcher(line).find()) {
                    passages.add(passage(line, file + " line " + number));
                }
            }
        } catch (IOException e) {
            throw new ProblemException(new Problem("cannot read the abstracts", file.toString(), FIX), e);
        }
        return passages;
    }

    private static BufferedReader reader(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
        return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
    }

    private static Passage passage(String line, String where) {
        try {
            JsonNode object = JSON.readTree(line);
            String text = object.path("text").asText();
            String id = object.path("_id").asText();
            Section section = new Section("", object.path("title").asText());
            return new Passage(
                    id, id, Passage.Kind.ABSTRACT, section, 0, text, Sentences.of(text), List.of(), List.of());
        } catch (JsonProcessingException e) {
            throw new ProblemException(new Problem("a line is not JSON: " + e.getOriginalMessage(), where, FIX), e);
        }
    }

    private static Abstracts learning(List<Passage> passages) {
        List<Term> learned = passages.stream()
                .flatMap(passage -> Abbreviations.of(passage.text()).stream())
                .map(found -> Term.of(Kind.CONCEPT, found.longForm(), List.of(found.shortForm())))
                .toList();
        Vocabulary vocabulary = Vocabulary.shipped().with(learned).with(trials(passages));
        return new Abstracts(
                passages.stream()
                        .map(passage -> passage.withTrials(Trials.named(passage.text(), vocabulary)))
                        .toList(),
                vocabulary);
    }

    private static List<Term> trials(List<Passage> passages) {
        Pattern number = Pattern.compile("NCT\\d{8}");
        return passages.stream()
                .flatMap(passage -> number.matcher(passage.text()).results().map(found -> found.group()))
                .distinct()
                .map(found -> new Term(found, Kind.TRIAL, found, List.of(), List.of()))
                .toList();
    }
}
