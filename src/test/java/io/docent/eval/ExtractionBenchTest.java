package io.docent.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.eval.ExtractionBench.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractionBenchTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_ratio_counts_as_read_only_with_its_interval_and_p_value() throws IOException {
        Path labels = Files.writeString(
                folder.resolve("labels.tsv"),
                "# id\na\tH\t0.8\t0.7\t0.9\t0.01\na\tO\t2\t-\t-\t-\nb\tH\t1.10\t0.9\t1.4\t-\nc\n");
        Path abstracts = Files.writeString(folder.resolve("abstracts.jsonl"), """
                {"_id": "a", "text": "It fell (hazard ratio 0.80; 95% CI 0.70-0.90; P = .01)."}
                {"_id": "b", "text": "It rose (HR 1.1, 95% CI 0.9-1.3)."}
                {"_id": "c", "text": "It stayed (HR 1.0)."}
                {"_id": "d", "text": "Nobody labelled this (HR 0.5)."}
                """);
        Outcome outcome = ExtractionBench.run(abstracts, labels);
        assertThat(outcome.abstracts()).isEqualTo(3);
        assertThat(outcome.labelled()).isEqualTo(3);
        assertThat(outcome.estimates()).isEqualTo(2);
        assertThat(outcome.intervals()).isEqualTo(1);
        assertThat(outcome.whole()).isEqualTo(1);
        assertThat(outcome.spurious()).isEqualTo(1);
        assertThat(outcome.mistakes()).hasSize(3);
    }
}
