package io.docent.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.BuiltIndex;
import io.docent.answer.Ask;
import io.docent.answer.Progress;
import io.docent.model.LanguageModel;
import io.docent.model.Prompt;
import io.docent.model.ScriptedModel;
import io.docent.settings.SettingsReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// With no language model set, a question is answered without a connection: a process of its own, whose every
/// way out leads to a server of this test, loads none of the classes that could open one.
final class NothingLeavesTest {

    private static final Pattern CALLING = Pattern.compile("(?m)^.*\\b(?:java\\.net\\.http\\.HttpClient"
            + "|dev\\.langchain4j\\.(?:http|model\\.(?:chat|openai|anthropic|googleai|ollama))\\."
            + "|io\\.docent\\.model\\.(?:Remote\\w+|\\w*Wire|LazyClient))\\b.*$");

    @TempDir
    private Path folder;

    private ScriptedModel wayOut;

    @BeforeEach
    void start() throws IOException {
        wayOut = ScriptedModel.saying("Somebody listens.");
        assertThat(BuiltIndex.index().info().passages())
                .as("the index is built")
                .isPositive();
    }

    @AfterEach
    void stop() throws IOException {
        wayOut.close();
    }

    @Test
    void without_a_model_nothing_is_called_and_nothing_that_could_is_loaded() throws Exception {
        String loaded = ask(Map.of());

        assertThat(loaded).contains("io.docent.app.Docent", "io.docent.answer.Answering");
        assertThat(CALLING.matcher(loaded).results().map(found -> found.group()).toList())
                .isEmpty();
        assertThat(wayOut.requests()).isEmpty();
    }

    @Test
    void a_model_that_is_set_is_called_which_shows_that_the_test_would_notice() throws Exception {
        String loaded = ask(Map.of(
                "DOCENT_MODEL_PROVIDER", "openai",
                "DOCENT_MODEL_NAME", "m",
                "DOCENT_MODEL_BASE_URL", wayOut.openAi().toString()));

        assertThat(CALLING.matcher(loaded).find()).isTrue();
        assertThat(wayOut.requests()).isNotEmpty();
    }

    /// Asks in a process of its own.
    ///
    /// @return the classes that it loaded
    private String ask(Map<String, String> environment) throws IOException, InterruptedException {
        Path classes = folder.resolve("classes.log");
        URI proxy = wayOut.ollama();
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx400m"));
        for (String scheme : List.of("http", "https")) {
            command.add("-D" + scheme + ".proxyHost=" + proxy.getHost());
            command.add("-D" + scheme + ".proxyPort=" + proxy.getPort());
        }
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+load=info:file=" + classes,
                "--enable-native-access=ALL-UNNAMED",
                "-Ddocent.home=" + System.getProperty("docent.home", ""),
                "-cp",
                System.getProperty("java.class.path"),
                Asking.class.getName()));
        ProcessBuilder asking = new ProcessBuilder(command).redirectErrorStream(true);
        Path output = folder.resolve("output.txt");
        asking.redirectOutput(output.toFile());
        asking.environment().keySet().removeIf(name -> name.startsWith("DOCENT_"));
        asking.environment().putAll(environment);
        asking.environment().put("OPT_OUT_TRACKING", "true");
        Process process = asking.start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        return Files.readString(classes);
    }

    /// What the process does: a question, and a call of the model if one is set.
    static final class Asking {

        private Asking() {}

        public static void main(String[] arguments) {
            Settings usual = BuiltIndex.settings();
            Settings settings = new Settings(
                    usual.corpus(),
                    usual.index(),
                    usual.web(),
                    usual.cache(),
                    usual.listening(),
                    SettingsReader.in(usual.corpus(), System.getenv()).models());
            try (Docent docent = Docent.open(settings, (done, total) -> {})) {
                docent.answering().ask(Ask.of("What is LTX-315?"), Progress.NONE);
                Prompt prompt = new Prompt(List.of(new Prompt.Message(Prompt.Role.USER, "What is LTX-315?")), 10);
                docent.model().ifPresent(model -> model.write(prompt, LanguageModel.Listener.NONE));
            }
        }
    }
}
