package io.docent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.BuiltIndex;
import io.docent.app.Settings;
import io.docent.model.Script;
import io.docent.model.ScriptedModel;
import io.docent.settings.Models;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `docent doctor` calls the language model that is set, once, and says what came back.
final class LanguageModelCheckTest {

    private static final String KEY = "sk-very-secret-0123456789";

    @TempDir
    private Path home;

    private ScriptedModel scripted;

    @BeforeEach
    void start() throws IOException {
        scripted = new ScriptedModel(request -> Script.saying("OK"));
    }

    @AfterEach
    void stop() throws IOException {
        scripted.close();
    }

    @Test
    void a_model_that_answers_is_well() {
        LanguageModelCheck.Outcome outcome = check();

        assertThat(outcome.healthy()).isTrue();
        assertThat(outcome.text())
                .matches("small at http://127\\.0\\.0\\.1:\\d+ answered in \\d+ ms, 100 tokens read, 1 written");
        assertThat(scripted.requests()).hasSize(1);
    }

    @Test
    void a_model_that_does_not_exist_is_told_with_what_to_do() {
        scripted.now(request -> Script.failing(404, "model 'small' not found"));

        LanguageModelCheck.Outcome outcome = check();

        assertThat(outcome.healthy()).isFalse();
        assertThat(outcome.text())
                .contains("model 'small' not found", "model.name")
                .doesNotContain(KEY);
    }

    @Test
    void doctor_calls_the_model_of_the_profile_and_marks_it_when_it_fails() throws IOException {
        Files.writeString(
                home.resolve("docent.yaml"),
                "profiles: {fast: {provider: ollama, name: small, baseUrl: '" + scripted.ollama() + "'}}");
        Models models = Settings.read(home, Map.of("DOCENT_MODEL_API_KEY", KEY)).models();
        Settings usual = BuiltIndex.settings();
        Settings settings =
                new Settings(usual.corpus(), usual.index(), usual.web(), usual.cache(), usual.listening(), models);
        scripted.now(request -> Script.failing(401, "who are you with " + KEY));

        StringWriter printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed);
        int status = Main.run(new Console(out, out, false), settings, "doctor", "--profile", "fast");

        assertThat(status).isEqualTo(1);
        assertThat(printed.toString())
                .containsPattern("!!  language model   small at .*refused the key \\(HTTP 401\\)")
                .doesNotContain(KEY);
        assertThat(scripted.requests()).hasSize(1);
    }

    private LanguageModelCheck.Outcome check() {
        Map<String, String> environment = Map.of(
                "DOCENT_MODEL_PROVIDER",
                "ollama",
                "DOCENT_MODEL_NAME",
                "small",
                "DOCENT_MODEL_BASE_URL",
                scripted.ollama().toString(),
                "DOCENT_MODEL_API_KEY",
                KEY);
        return LanguageModelCheck.of(Settings.read(home, environment).model().orElseThrow());
    }
}
