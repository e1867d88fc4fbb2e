package io.docent.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.app.Docent;
import io.docent.app.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A structured abstract, of which no part says everything.
class AbstractsTest {

    private static final String ABSTRACT = """
            PMID- 91
            TI  - Invented xenografts and zorbatinib in osteosarcoma: the ZEBRA-1 trial.
            AB  - BACKGROUND: Zorbatinib inhibits an invented kinase. METHODS: We randomised 212 patients to
                  zorbatinib or placebo (NCT09999991). RESULTS: Median progression-free survival was 7.4 months
                  and 3.1 months (hazard ratio 0.48; 95% CI 0.35-0.66; P < 0.001). CONCLUSIONS: Patients lived
                  longer without progression.
            DP  - 2025 Mar

            PMID- 92
            TI  - Invented lenses and melanoma.
            AB  - RESULTS: Lenses of patients with melanoma were clear in 12 of 20 eyes.
            DP  - 2024 Mar
            """;

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Docent docent;

    @BeforeAll
    static void open() throws IOException {
        Path corpus = Files.createDirectories(folder.resolve("corpus/papers"));
        Files.writeString(corpus.resolve("some.nbib"), ABSTRACT);
        Settings usual =
                Settings.in(Path.of(System.getProperty("docent.home", "")).toAbsolutePath());
        docent = Docent.open(
                new Settings(folder.resolve("corpus"), folder.resolve("index"), usual.web(), usual.cache()),
                (done, total) -> {});
    }

    @AfterAll
    static void close() {
        docent.close();
    }

    private static Answer ask(String question) {
        return docent.answering().ask(Ask.of(question), Progress.NONE);
    }

    @Test
    void what_the_title_names_is_meant_in_the_results() {
        Answer answer = ask("What was the median progression-free survival in osteosarcoma?");
        assertThat(answer.answer()).contains("7.4 months");
        assertThat(answer.citations().getFirst().passageId()).isEqualTo("pmid-91#abstract.p3");
    }

    @Test
    void the_results_are_those_of_the_trial_whose_number_stands_elsewhere_in_the_abstract() {
        assertThat(ask("What was the hazard ratio for progression-free survival in NCT09999991?")
                        .answer())
                .contains("hazard ratio 0.48");
    }

    @Test
    void another_tumour_is_not_answered_for_and_the_reason_says_what_is_not_told_together() {
        Answer answer = ask("Does zorbatinib help in melanoma?");
        assertThat(answer.abstained()).isTrue();
        assertThat(answer.reason()).contains("zorbatinib").contains("melanoma").doesNotContain("speaks of zorbatinib.");
    }
}
