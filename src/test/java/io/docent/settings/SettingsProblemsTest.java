package io.docent.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.docent.app.Settings;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A mistake in the settings is told with the file and the key, and never with the value: it may be a secret.
final class SettingsProblemsTest {

    private static final String SECRET = "sk-0123456789abcdef";

    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "prot: 80 | prot",
                "port: high | port",
                "port: 65536 | port",
                "port: -1 | port",
                "port: [1, 2] | port",
                "port: {a: 1} | port.a",
                "changes: some | changes",
                "upload: {maxFileSize: 0} | upload.maxFileSize",
                "upload: {maxFileSize: 1.5GB} | upload.maxFileSize",
                "upload: {maxFileSize: 5 TB} | upload.maxFileSize",
                "upload: {maxRequestSize: 1025GB} | upload.maxRequestSize",
                "upload: {maxRequestSize: 999999999GB} | upload.maxRequestSize",
                "pdf: {maxSize: 100} | pdf.maxSize",
                "pdf: {maxSize: 0MB} | pdf.maxSize",
                "pdf: {maxPages: 0} | pdf.maxPages",
                "pdf: {maxTime: 60} | pdf.maxTime",
                "pdf: {maxMemory: 100KB} | pdf.maxMemory",
                "model: ollama | model",
                "model: {provider: skynet, name: x} | model.provider",
                "model: {provider: ollama} | model.name",
                "model: {name: llama} | model.name",
                "model: {provider: ollama, name: x, nmae: y} | model.nmae",
                "model: {provider: ollama, name: x, temperature: 2.1} | model.temperature",
                "model: {provider: ollama, name: x, temperature: warm} | model.temperature",
                "model: {provider: ollama, name: x, retries: 11} | model.retries",
                "model: {provider: ollama, name: x, maxTokens: 0} | model.maxTokens",
                "model: {provider: ollama, name: x, maxTokens: 8192} | model.maxTokens",
                "model: {provider: ollama, name: x, totalTimeout: 10} | model.totalTimeout",
                "model: {provider: ollama, name: x, totalTimeout: 0s} | model.totalTimeout",
                "model: {provider: ollama, name: x, totalTimeout: 61m} | model.totalTimeout",
                "model: {provider: ollama, name: x, onUnsupported: shout} | model.onUnsupported",
                "model: {provider: openai, name: x, baseUrl: 'ftp://a.test'} | model.baseUrl",
                "model: {provider: openai, name: x, baseUrl: 'a.test/v1'} | model.baseUrl",
                "model: {provider: openai, name: x, baseUrl: 'https://user:pw@a.test/v1'} | model.baseUrl",
                "model: {provider: openai, name: x, baseUrl: 'https://a.test/v1?key=1'} | model.baseUrl",
                "embedding: {name: x} | embedding.name",
                "embedding: {baseUrl: 'http://a.test'} | embedding.name",
                "embedding: {baseUrl: 'a.test', name: x} | embedding.baseUrl",
                "embedding: {baseUrl: 'http://a.test', name: x, apiKeyVariable: sk-123} | embedding.apiKeyVariable",
                "embedding: {baseUrl: 'http://a.test', name: x, apiKey: sk-123} | embedding.apiKey",
                "embedding: {baseUrl: 'http://a.test', name: x, dimensions: 5000} | embedding.dimensions",
                "embedding: {baseUrl: 'http://a.test', name: x, batch: 0} | embedding.batch",
                "embedding: {baseUrl: 'http://a.test', name: x, concurrency: 65} | embedding.concurrency",
                "embedding: {baseUrl: 'http://a.test', name: x, questions: both} | embedding.questions",
                "embedding: {baseUrl: 'http://a.test', name: x, questions: local} | embedding.questions",
                "embedding: {baseUrl: 'http://a.test', name: bge-small-en-v1.5, dimensions: 9, questions: local} | embedding.questions",
                "fetch: {europePmc: 'ebi.ac.uk/rest'} | fetch.europePmc",
                "fetch: {eutils: 'https://user:pw@a.test'} | fetch.eutils",
                "fetch: {clinicalTrials: 'https://a.test?x=1'} | fetch.clinicalTrials",
                "fetch: {email: nobody} | fetch.email",
                "fetch: {timeout: 10} | fetch.timeout",
                "fetch: {europe: 'https://a.test'} | fetch.europe",
                "profiles: {fast: {provider: ollama}} | model.name",
                "profiles: {fast: {provider: ollama, name: x, retries: many}} | profiles.fast.retries",
                "profiles: {fast: {port: 80}} | profiles.fast.port",
                "profiles: {fast: 1} | profiles.fast",
                "profiles: [fast] | profiles",
                "profiles: {'a b': {name: x}} | profiles.a b",
                "profile: fast | fast",
            })
    void a_mistake_is_told_with_its_place(String yaml, String key) throws IOException {
        assertThat(problem(yaml, Map.of()).where()).endsWith(key);
        assertThat(problem(yaml, Map.of()).fix()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "model: {provider: openai, name: x, apiKey: " + SECRET + "}",
                "model: {provider: openai, name: x, api_key: " + SECRET + "}",
                "model: {provider: openai, name: x, api-key: " + SECRET + "}",
                "profiles: {fast: {provider: openai, name: x, apiKey: " + SECRET + "}}",
                "token: " + SECRET,
            })
    void a_secret_in_the_file_is_refused_and_not_repeated(String yaml) throws IOException {
        Problem problem = problem(yaml, Map.of());

        assertThat(problem.what()).isEqualTo("a secret must not stand in a file");
        assertThat(problem.fix()).contains("DOCENT_MODEL_API_KEY");
        assertThat(problem.render()).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "model: {provider: openai, name: x, apiKeyVariable: " + SECRET + "}",
                "model: {provider: " + SECRET + ", name: x}",
                "model: {provider: openai, name: x, baseUrl: 'https://" + SECRET + "@a.test'}",
                "model: " + SECRET,
                SECRET,
                "model: {apiKey: " + SECRET,
                "a: b\na: " + SECRET,
            })
    void a_secret_in_a_wrong_place_is_not_repeated(String yaml) throws IOException {
        assertThat(problem(yaml, Map.of()).render()).doesNotContain(SECRET).contains("docent.yaml");
    }

    @Test
    void what_is_not_yaml_is_told_with_its_line() throws IOException {
        assertThat(problem("port: 80\nmodel: {provider\n", Map.of()).where()).contains("docent.yaml, line ");
    }

    @Test
    void a_mistake_in_a_variable_is_told_with_its_name() throws IOException {
        Problem problem = problem("", Map.of("DOCENT_PORT", "http"));

        assertThat(problem.where()).isEqualTo("environment variable DOCENT_PORT");
        assertThat(problem.what()).isEqualTo("port is not understood");
        assertThat(problem.fix()).isEqualTo("it may be: a whole number from 0 to 65535");
    }

    private Problem problem(String yaml, Map<String, String> environment) throws IOException {
        Files.writeString(home.resolve("docent.yaml"), yaml);
        return catchThrowableOfType(ProblemException.class, () -> Settings.read(home, environment))
                .problem();
    }
}
