package io.docent.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.docent.check.Finding;
import io.docent.corpus.Passage;
import io.docent.corpus.Section;
import io.docent.eval.ClaimsReport.Truth;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import io.docent.text.Sentences;
import io.docent.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/// SciFact's claims against the abstracts that support or contradict them.
///
/// The claims name sentences of abstracts by index. The abstracts are read from BEIR's form, which runs the
/// sentences together; they are split here, so an index may be off where the two disagree about a full stop.
public final class ScifactClaims {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FIX =
            "name a folder with claims_train.jsonl and claims_dev.jsonl, and the corpus.jsonl of their abstracts";

    private final List<EvidenceClaim> claims;

    private ScifactClaims(List<EvidenceClaim> claims) {
        this.claims = List.copyOf(claims);
    }

    /// Reads claims that have evidence; those without are of no use here.
    ///
    /// @param claims a file of SciFact's claims, such as `claims_dev.jsonl`
    /// @param abstracts the corpus in BEIR's form
    /// @throws ProblemException if either cannot be read, naming the line
    public static ScifactClaims read(Path claims, Path abstracts) {
        Map<String, Passage> passages = new HashMap<>();
        for (JsonNode object : objects(abstracts)) {
            Passage passage = passage(
                    object.path("_id").asText(),
                    object.path("title").asText(),
                    object.path("text").asText());
            passages.put(passage.id(), passage);
        }
        List<EvidenceClaim> read = new ArrayList<>();
        for (JsonNode object : objects(claims)) {
            object.path("evidence").properties().forEach(evidence -> {
                Passage whole = passages.get(evidence.getKey());
                if (whole != null) {
                    read.add(claim(object.path("claim").asText(), whole, evidence.getValue()));
                }
            });
        }
        return new ScifactClaims(read);
    }

    private static EvidenceClaim claim(String text, Passage whole, JsonNode evidence) {
        List<Integer> indices = new ArrayList<>();
        evidence.forEach(set -> set.path("sentences").forEach(index -> indices.add(index.asInt())));
        String named = indices.stream()
                .distinct()
                .sorted()
                .filter(index -> index < whole.sentences().size())
                .map(index -> whole.sentences().get(index).in(whole.text()))
                .collect(Collectors.joining(" "));
        Passage alone = passage(whole.id(), whole.section().title(), named);
        return new EvidenceClaim(
                text, whole, alone, Truth.valueOf(evidence.path(0).path("label").asText()));
    }

    private static Passage passage(String id, String title, String text) {
        Section section = new Section("", title);
        List<Span> sentences = Sentences.of(text);
        return new Passage(id, id, Passage.Kind.ABSTRACT, section, 0, text, sentences, List.of(), List.of());
    }

    /// Checks each claim against the whole abstract.
    public ClaimsReport againstAbstracts(BiFunction<String, List<Passage>, Finding> check) {
        return new ClaimsReport(claims.stream()
                .map(claim -> checked(claim, claim.whole(), check))
                .toList());
    }

    /// Checks each claim against the sentences that the experts named.
    public ClaimsReport againstSentences(BiFunction<String, List<Passage>, Finding> check) {
        return new ClaimsReport(claims.stream()
                .filter(claim -> !claim.evidence().text().isEmpty())
                .map(claim -> checked(claim, claim.evidence(), check))
                .toList());
    }

    private static ClaimsReport.Case checked(
            EvidenceClaim claim, Passage cited, BiFunction<String, List<Passage>, Finding> check) {
        Finding finding = check.apply(claim.text(), List.of(cited));
        return new ClaimsReport.Case(claim.text(), cited.id(), claim.evidence().text(), claim.truth(), finding);
    }

    private static List<JsonNode> objects(Path file) {
        try {
            List<JsonNode> objects = new ArrayList<>();
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                objects.add(object(lines.get(i), file + " line " + (i + 1)));
            }
            return objects;
        } catch (IOException e) {
            throw new ProblemException(new Problem("cannot read the claims", file.toString(), FIX), e);
        }
    }

    private static JsonNode object(String line, String where) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new ProblemException(new Problem("a line is not JSON: " + e.getOriginalMessage(), where, FIX), e);
        }
    }
}
