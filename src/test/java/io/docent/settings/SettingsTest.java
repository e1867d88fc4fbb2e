package io.docent.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.app.Settings;
import io.docent.model.ApiKey;
import io.docent.model.EmbeddingSettings;
import io.docent.model.ModelSettings;
import io.docent.model.ModelSettings.Endpoint;
import io.docent.model.ModelSettings.OnUnsupported;
import io.docent.model.Provider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What `docent.yaml` and the environment say is what Docent does, and docs/settings.md says the same.
final class SettingsTest {

    private static final Map<String, String> LLAMA =
            Map.of("DOCENT_MODEL_PROVIDER", "ollama", "DOCENT_MODEL_NAME", "llama");

    private static final Map<String, String> KEYS = Map.of("KEY_A", "aaaa", "KEY_B", "bbbb");

    @TempDir
    private Path home;

    @Test
    void without_a_file_all_is_as_usual_and_there_is_no_model() {
        assertThat(Settings.read(home, Map.of())).isEqualTo(Settings.in(home));
        assertThat(Settings.read(home, Map.of()).model()).isEmpty();
    }

    @Test
    void a_provider_and_a_name_are_enough_for_a_model() {
        assertThat(Settings.read(home, LLAMA).model())
                .contains(ModelSettings.of(
                        new Endpoint(Provider.OLLAMA, "http://127.0.0.1:11434", "llama", ApiKey.NONE)));
    }

    @Test
    void the_documents_name_each_setting_with_its_variable_and_its_default() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        for (Setting setting : Setting.values()) {
            rows.put(setting.key(), setting.variable());
        }

        Map<String, String> documented = new TreeMap<>();
        Matcher row = Pattern.compile("(?m)^\\| `([A-Za-z.]+)` \\| `(DOCENT_[A-Z_]+)` \\|")
                .matcher(document());
        while (row.find()) {
            documented.put(row.group(1), row.group(2));
        }

        assertThat(documented).isEqualTo(rows);
        for (Setting setting : Setting.values()) {
            if (!setting.usual().isEmpty()) {
                assertThat(document())
                        .containsPattern(
                                "\\| `" + setting.key() + "` \\|.*\\| `" + Pattern.quote(setting.usual()) + "` \\|");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_setting_is_read_from_the_file(Setting setting) throws IOException {
        file(with(setting, yaml(setting)));

        assertThat(Settings.read(home, KEYS)).isNotEqualTo(usual(setting));
    }

    @ParameterizedTest
    @EnumSource
    void each_variable_goes_before_the_file(Setting setting) throws IOException {
        file(with(setting, yaml(setting)));
        Settings fromFile = Settings.read(home, KEYS);

        Map<String, String> environment = new TreeMap<>(KEYS);
        environment.put(setting.variable(), third(setting));

        assertThat(Settings.read(home, environment)).isNotEqualTo(fromFile);
    }

    @Test
    void an_empty_variable_is_none() throws IOException {
        file("port: 9000\n");

        assertThat(Settings.read(home, Map.of("DOCENT_PORT", "")).listening().port())
                .isEqualTo(9000);
    }

    @Test
    void the_key_comes_from_the_variable_that_is_named() throws IOException {
        file("model: {provider: anthropic, name: c, apiKeyVariable: OTHER_KEY}\n");

        Settings settings = Settings.read(home, Map.of("OTHER_KEY", "s3cret-value", "DOCENT_MODEL_API_KEY", "no"));

        assertThat(settings.model().orElseThrow().endpoint().key().value()).isEqualTo("s3cret-value");
        assertThat(settings.toString()).doesNotContain("s3cret-value");
    }

    @Test
    void an_address_and_a_name_are_enough_for_an_embedding_model() throws IOException {
        file("embedding: {baseUrl: 'http://127.0.0.1:8081/v1/', name: nomic-embed-text}\n");

        Endpoint endpoint = new Endpoint(Provider.OPENAI, "http://127.0.0.1:8081/v1", "nomic-embed-text", ApiKey.NONE);
        assertThat(Settings.read(home, Map.of()).embedding()).contains(EmbeddingSettings.of(endpoint));
    }

    @Test
    void the_key_of_an_embedding_model_comes_from_its_own_variable() throws IOException {
        file("embedding: {baseUrl: 'https://e.test/v1', name: e}\n");

        Settings settings = Settings.read(
                home, Map.of("DOCENT_EMBEDDING_API_KEY", "s3cret-value", "DOCENT_MODEL_API_KEY", "another"));

        assertThat(settings.embedding().orElseThrow().endpoint().key().value()).isEqualTo("s3cret-value");
        assertThat(settings.toString()).doesNotContain("s3cret-value");
    }

    @Test
    void the_key_for_pubmed_comes_from_the_environment_and_does_not_show() {
        Settings settings = Settings.read(home, Map.of("NCBI_API_KEY", "s3cret-value"));

        assertThat(settings.fetch().key().value()).isEqualTo("s3cret-value");
        assertThat(settings.toString()).doesNotContain("s3cret-value");
    }

    @Test
    void a_profile_changes_what_it_names() throws IOException {
        file("""
                model:
                  provider: ollama
                  name: large
                  maxTokens: 500
                profiles:
                  fast:
                    name: small
                    onUnsupported: remove
                """);

        Settings settings = Settings.read(home, Map.of()).withProfile("fast");

        ModelSettings model = settings.model().orElseThrow();
        assertThat(model.endpoint().name()).isEqualTo("small");
        assertThat(model.endpoint().provider()).isEqualTo(Provider.OLLAMA);
        assertThat(model.limits().maxTokens()).isEqualTo(500);
        assertThat(model.onUnsupported()).isEqualTo(OnUnsupported.REMOVE);
    }

    @Test
    void a_profile_of_another_provider_takes_neither_address_nor_key_along() throws IOException {
        file("""
                model: {provider: openai, name: gpt, baseUrl: "https://gateway.test/v1", apiKeyVariable: GATEWAY_KEY}
                profiles:
                  home: {provider: ollama, name: llama}
                """);

        Endpoint endpoint = Settings.read(home, Map.of("GATEWAY_KEY", "s3cret-value"))
                .withProfile("home")
                .model()
                .orElseThrow()
                .endpoint();

        assertThat(endpoint).isEqualTo(new Endpoint(Provider.OLLAMA, "http://127.0.0.1:11434", "llama", ApiKey.NONE));
    }

    @Test
    void times_may_be_written_in_three_units() throws IOException {
        file("model: {provider: ollama, name: x, retryPause: 250ms, tokenTimeout: 5s, totalTimeout: 2m}\n");

        ModelSettings model = Settings.read(home, Map.of()).model().orElseThrow();

        assertThat(model.tries().pause()).isEqualTo(Duration.ofMillis(250));
        assertThat(model.waits().next()).isEqualTo(Duration.ofSeconds(5));
        assertThat(model.waits().total()).isEqualTo(Duration.ofMinutes(2));
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "7KB, 7168", "7 MB, 7340032", "7G, 7516192768", "1024GB, 1099511627776"})
    void sizes_may_be_written_in_four_units(String written, long bytes) throws IOException {
        file("upload: {maxFileSize: " + written + "}\n");

        assertThat(Settings.read(home, Map.of()).curating().maxFileSize()).isEqualTo(bytes);
    }

    @Test
    void a_model_may_be_left_its_own_temperature() throws IOException {
        file("model: {provider: openai, name: x, temperature: none}\n");

        assertThat(Settings.read(home, Map.of()).model().orElseThrow().limits().temperature())
                .isNull();
    }

    /// The usual settings as far as they are needed for this one to matter.
    private Settings usual(Setting setting) throws IOException {
        file(with(setting, ""));
        return Settings.read(home, KEYS);
    }

    private static String with(Setting setting, String line) {
        String model = setting.key().startsWith("model.") ? line : "";
        String embedding = setting.key().startsWith("embedding.") ? line : "";
        String top = model.isEmpty() && embedding.isEmpty() ? line : "";
        String name = setting == Setting.MODEL_NAME && !line.isEmpty() ? "" : "  name: llama\n";
        String provider = setting == Setting.MODEL_PROVIDER && !line.isEmpty() ? "" : "  provider: ollama\n";
        String address =
                setting == Setting.EMBEDDING_BASE_URL && !line.isEmpty() ? "" : "  baseUrl: http://e.test/v1\n";
        String served = setting == Setting.EMBEDDING_NAME && !line.isEmpty() ? "" : "  name: bge-small-en-v1.5\n";
        return top + "embedding:\n" + address + served + embedding + "model:\n" + provider + name + model
                + "profiles:\n  a:\n    name: a\n  b:\n    name: b\n";
    }

    private static String yaml(Setting setting) {
        String key = setting.key().replaceFirst("^(?:model|embedding)\\.", "  ");
        return key + ": " + second(setting) + "\n";
    }

    private static String second(Setting setting) {
        return switch (setting) {
            case CORPUS, INDEX, WEB, CACHE -> "elsewhere";
            case HOST -> "0.0.0.0";
            case PORT -> "9000";
            case CHANGES -> "all";
            case UPLOAD_MAX_FILE_SIZE, UPLOAD_MAX_REQUEST_SIZE -> "7MB";
            case WATCH -> "false";
            case PROFILE -> "a";
            case MODEL_PROVIDER -> "openai";
            case MODEL_BASE_URL -> "http://a.test:1/v1";
            case MODEL_NAME -> "other";
            case MODEL_API_KEY_VARIABLE -> "KEY_A";
            case MODEL_TEMPERATURE -> "0.5";
            case MODEL_MAX_TOKENS, MODEL_CONTEXT_TOKENS -> "2000";
            case MODEL_CONNECT_TIMEOUT, MODEL_FIRST_TOKEN_TIMEOUT, MODEL_TOKEN_TIMEOUT, MODEL_TOTAL_TIMEOUT -> "7s";
            case MODEL_RETRY_PAUSE, MODEL_MAX_RETRY_AFTER, MODEL_REST -> "7s";
            case MODEL_RETRIES, MODEL_REST_AFTER -> "7";
            case PDF_MAX_SIZE, PDF_MAX_MEMORY -> "70MB";
            case PDF_MAX_PAGES -> "70";
            case PDF_MAX_TIME -> "7s";
            case MODEL_ON_UNSUPPORTED -> "remove";
            case EMBEDDING_BASE_URL -> "http://a.test:1/v1";
            case EMBEDDING_NAME -> "other";
            case EMBEDDING_API_KEY_VARIABLE -> "KEY_A";
            case EMBEDDING_QUESTIONS -> "local";
            case EMBEDDING_DIMENSIONS, EMBEDDING_BATCH, EMBEDDING_MAX_CHARACTERS -> "700";
            case EMBEDDING_CONCURRENCY, EMBEDDING_RETRIES, EMBEDDING_REST_AFTER -> "7";
            case EMBEDDING_CONNECT_TIMEOUT, EMBEDDING_TIMEOUT, EMBEDDING_QUESTION_TIMEOUT -> "7s";
            case EMBEDDING_RETRY_PAUSE, EMBEDDING_MAX_RETRY_AFTER, EMBEDDING_REST -> "7s";
            case FETCH_EUROPE_PMC, FETCH_EUTILS, FETCH_CLINICAL_TRIALS -> "http://a.test:1/rest";
            case FETCH_EMAIL -> "a@a.test";
            case FETCH_TIMEOUT -> "7s";
        };
    }

    private static String third(Setting setting) {
        return switch (setting) {
            case CORPUS, INDEX, WEB, CACHE -> "/nowhere";
            case HOST -> "127.0.0.2";
            case PORT -> "0";
            case CHANGES -> "none";
            case UPLOAD_MAX_FILE_SIZE, UPLOAD_MAX_REQUEST_SIZE -> "8MB";
            case WATCH -> "true";
            case PROFILE -> "b";
            case MODEL_PROVIDER -> "gemini";
            case MODEL_BASE_URL -> "https://b.test";
            case MODEL_NAME -> "third";
            case MODEL_API_KEY_VARIABLE -> "KEY_B";
            case MODEL_TEMPERATURE -> "2";
            case MODEL_MAX_TOKENS, MODEL_CONTEXT_TOKENS -> "3000";
            case MODEL_CONNECT_TIMEOUT, MODEL_FIRST_TOKEN_TIMEOUT, MODEL_TOKEN_TIMEOUT, MODEL_TOTAL_TIMEOUT -> "8s";
            case MODEL_RETRY_PAUSE, MODEL_MAX_RETRY_AFTER, MODEL_REST -> "8s";
            case MODEL_RETRIES, MODEL_REST_AFTER -> "8";
            case PDF_MAX_SIZE, PDF_MAX_MEMORY -> "80MB";
            case PDF_MAX_PAGES -> "80";
            case PDF_MAX_TIME -> "8s";
            case MODEL_ON_UNSUPPORTED -> "retry";
            case EMBEDDING_BASE_URL -> "https://b.test";
            case EMBEDDING_NAME -> "third";
            case EMBEDDING_API_KEY_VARIABLE -> "KEY_B";
            case EMBEDDING_QUESTIONS -> "remote";
            case EMBEDDING_DIMENSIONS, EMBEDDING_BATCH, EMBEDDING_MAX_CHARACTERS -> "800";
            case EMBEDDING_CONCURRENCY, EMBEDDING_RETRIES, EMBEDDING_REST_AFTER -> "8";
            case EMBEDDING_CONNECT_TIMEOUT, EMBEDDING_TIMEOUT, EMBEDDING_QUESTION_TIMEOUT -> "8s";
            case EMBEDDING_RETRY_PAUSE, EMBEDDING_MAX_RETRY_AFTER, EMBEDDING_REST -> "8s";
            case FETCH_EUROPE_PMC, FETCH_EUTILS, FETCH_CLINICAL_TRIALS -> "https://b.test";
            case FETCH_EMAIL -> "b@b.test";
            case FETCH_TIMEOUT -> "8s";
        };
    }

    private void file(String text) throws IOException {
        Files.writeString(home.resolve("docent.yaml"), text);
    }

    private static String document() throws IOException {
        return Files.readString(Path.of("docs/settings.md"));
    }
}
