package io.docent.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docent.check.Finding;
import io.docent.check.Verdict;
import io.docent.eval.ClaimsReport.Truth;
import io.docent.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScifactClaimsTest {

    @TempDir
    private Path folder = Path.of("");

    private Path claims = Path.of("");
    private Path abstracts = Path.of("");

    @BeforeEach
    void write() throws IOException {
        claims = folder.resolve("claims_dev.jsonl");
        abstracts = folder.resolve("corpus.jsonl");
        Files.writeString(abstracts, """
                {"_id": "7", "title": "Sleep", "text": "We asked adults. Sleep improves memory. Noise does not."}
                """);
        Files.writeString(claims, """
                {"id": 1, "claim": "Sleep helps memory.", "evidence": {"7": [{"sentences": [1], "label": "SUPPORT"}]}}
                {"id": 2, "claim": "Noise helps memory.", "evidence": {"7": [{"sentences": [2], "label": "CONTRADICT"}]}}
                {"id": 3, "claim": "Nobody asked this.", "evidence": {}}
                """);
    }

    @Test
    void a_claim_meets_the_sentences_that_experts_named() {
        ClaimsReport report = ScifactClaims.read(claims, abstracts)
                .againstSentences((claim, cited) -> new Finding(Verdict.SUPPORTED, List.of()));

        assertThat(report.cases())
                .extracting(ClaimsReport.Case::evidence)
                .containsExactly("Sleep improves memory.", "Noise does not.");
    }

    @Test
    void figures_tell_right_from_wrong() {
        ClaimsReport report = ScifactClaims.read(claims, abstracts)
                .againstAbstracts((claim, cited) -> new Finding(Verdict.SUPPORTED, List.of()));

        assertThat(report.accuracy()).isEqualTo(new Share(1, 2));
        assertThat(report.count(Truth.CONTRADICT, Verdict.SUPPORTED)).isEqualTo(1);
        assertThat(report.f1(Truth.SUPPORT)).isEqualTo(2.0 / 3);
        assertThat(report.f1(Truth.CONTRADICT)).isZero();
    }

    @Test
    void a_line_that_is_not_json_is_named() throws IOException {
        Files.writeString(claims, "{}\nnonsense\n");

        assertThatThrownBy(() -> ScifactClaims.read(claims, abstracts))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().where()).endsWith("line 2"));
    }
}
