package io.docent.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.corpus.Passage;
import io.docent.corpus.Section;
import io.docent.eval.PerturbationBench.Outcome;
import io.docent.eval.PerturbationBench.Score;
import io.docent.text.Sentences;
import io.docent.trial.Trial;
import io.docent.trial.TrialSheet;
import io.docent.trial.Trials;
import io.docent.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PerturbationBenchTest {

    private static final Trial RECORD = new Trial(
            "NCT90000001",
            List.of("VESPER"),
            "",
            "PHASE3",
            "COMPLETED",
            List.of("hepatocellular carcinoma"),
            List.of("nivolumab", "sorafenib"),
            new Trial.Design("RANDOMIZED", "OPEN", 2),
            500,
            "2015-03",
            "2019-06",
            List.of("overall survival"),
            null,
            List.of(),
            List.of(),
            List.of("a registry"));

    @Test
    void wrong_facts_are_counted_apart_from_harmless_words() {
        String text = "The randomized phase III trial VESPER tested nivolumab in hepatocellular carcinoma.";
        Passage paragraph = new Passage(
                "review#1",
                "review",
                Passage.Kind.PARAGRAPH,
                new Section("1", "Trials"),
                0,
                text,
                Sentences.of(text),
                List.of(),
                List.of("NCT90000001"));
        List<Passage> passages = new ArrayList<>(List.of(paragraph));
        passages.addAll(new TrialSheet(RECORD, "trials.json").document().passages());
        Vocabulary vocabulary = Vocabulary.shipped()
                .with(Trials.of(List.of(RECORD), List.of(), Vocabulary.shipped())
                        .terms());

        Outcome outcome = PerturbationBench.run(passages, List.of(RECORD), vocabulary);

        assertThat(outcome.scores()).extracting(Score::kind).contains("condition", "drugs", "phase", "randomised");
        assertThat(outcome.scores())
                .filteredOn(score -> score.kind().equals("condition"))
                .allSatisfy(score ->
                        assertThat(score.found()).isEqualTo(score.changed()).isPositive());
        assertThat(outcome.scores())
                .allSatisfy(score -> assertThat(score.alarms()).isZero());
        assertThat(outcome.scores().stream().mapToInt(Score::reworded).sum()).isPositive();
    }
}
