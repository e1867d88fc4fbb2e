package io.docent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.BuiltIndex;
import io.docent.app.Settings;
import io.docent.model.EmbeddingSettings;
import io.docent.model.Script;
import io.docent.model.ScriptedModel;
import io.docent.model.Vectors;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `docent doctor` asks the embedding endpoint that is set, once, and says what came back.
final class EmbeddingCheckTest {

    private static final String KEY = "sk-very-secret-0123456789";

    @TempDir
    private Path home;

    private ScriptedModel scripted;

    @BeforeEach
    void start() throws IOException {
        scripted = new ScriptedModel(request -> Vectors.of(request, BuiltIndex.embedder()::embed));
    }

    @AfterEach
    void stop() throws IOException {
        scripted.close();
    }

    @Test
    void an_endpoint_that_answers_is_well() {
        EmbeddingCheck.Outcome outcome = check("remote");

        assertThat(outcome.healthy()).isTrue();
        assertThat(outcome.text())
                .matches("bge-small-en-v1\\.5 at http://127\\.0\\.0\\.1:\\d+/v1: 384 dimensions, answered in \\d+ ms;"
                        + " questions are embedded there, too");
        assertThat(scripted.requests()).hasSize(1);
    }

    @Test
    void an_endpoint_with_the_model_of_this_process_is_compared_with_it() {
        EmbeddingCheck.Outcome outcome = check("local");
        assertThat(outcome.text()).contains("least cosine to the model that embeds questions here 1.000");
        assertThat(outcome.healthy()).isTrue();
    }

    @Test
    void an_endpoint_with_another_model_under_the_same_name_is_found_out() {
        scripted.now(request -> Vectors.of(
                request,
                text -> BuiltIndex.embedder()
                        .embed(new StringBuilder(text).reverse().toString())));

        EmbeddingCheck.Outcome outcome = check("local");

        assertThat(outcome.healthy()).isFalse();
        assertThat(outcome.text()).contains("another model", "embedding.questions");
    }

    @Test
    void an_endpoint_with_longer_vectors_is_found_out() {
        scripted.now(request -> Vectors.of(request, text -> new float[] {1, 2, 3}));
        assertThat(check("local").healthy()).isFalse();
    }

    @Test
    void doctor_asks_once_and_marks_an_endpoint_that_fails() {
        scripted.now(request -> Script.failing(503, "down with " + KEY));
        StringWriter printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed);

        int status = Main.run(new Console(out, out, false), settings("remote"), "doctor");

        assertThat(status).isEqualTo(1);
        assertThat(printed.toString())
                .containsPattern("!!  remote embedding bge-small.*failed \\(HTTP 503\\)")
                .doesNotContain(KEY);
        assertThat(scripted.requests()).hasSize(1);
    }

    private EmbeddingCheck.Outcome check(String questions) {
        EmbeddingSettings set = settings(questions).embedding().orElseThrow();
        return EmbeddingCheck.of(set, BuiltIndex.CACHE);
    }

    private Settings settings(String questions) {
        return Settings.read(
                home,
                Map.of(
                        "DOCENT_EMBEDDING_BASE_URL",
                        scripted.openAi().toString(),
                        "DOCENT_EMBEDDING_NAME",
                        "bge-small-en-v1.5",
                        "DOCENT_EMBEDDING_API_KEY",
                        KEY,
                        "DOCENT_EMBEDDING_QUESTIONS",
                        questions,
                        "DOCENT_CACHE",
                        BuiltIndex.CACHE.toString()));
    }
}
