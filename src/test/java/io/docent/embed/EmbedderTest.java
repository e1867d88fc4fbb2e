package io.docent.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtEnvironment;
import io.docent.BuiltIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbedderTest {

    private static final Embedder EMBEDDER = BuiltIndex.embedder();

    @Test
    void the_same_text_has_the_same_vector() {
        assertThat(EMBEDDER.embed("tumor hypoxia")).isEqualTo(EMBEDDER.embed("tumor hypoxia"));
    }

    @Test
    void a_vector_depends_on_its_text_alone() {
        List<String> texts = List.of("tumor hypoxia", "a".repeat(500), "fever", "tumor hypoxia", "");
        List<float[]> vectors = EMBEDDER.embedAll(texts, done -> {});
        for (int i = 0; i < texts.size(); i++) {
            assertThat(vectors.get(i)).isEqualTo(EMBEDDER.embed(texts.get(i)));
        }
    }

    @Test
    void progress_counts_every_text() {
        List<Integer> counts = new ArrayList<>();
        EMBEDDER.embedAll(List.of("one", "two", "three"), counts::add);
        assertThat(counts).containsExactly(1, 2, 3);
    }

    @Test
    void a_vector_has_length_one() {
        float[] vector = EMBEDDER.embed("hyaluronan");
        assertThat(vector).hasSize(EMBEDDER.dimensions());
        assertThat(product(vector, vector)).isCloseTo(1.0, within(1e-4));
    }

    @Test
    void what_means_alike_is_near() {
        float[] question = EMBEDDER.embed("Did patients live longer?");
        double near = product(question, EMBEDDER.embed("Overall survival was prolonged in the treated group."));
        double far = product(question, EMBEDDER.embed("The nanoparticles were coated with polyethylene glycol."));
        assertThat(near).isGreaterThan(far + 0.05);
    }

    @Test
    void a_blank_text_points_nowhere() {
        assertThat(EMBEDDER.embed(" \n")).containsOnly(0f);
    }

    @Test
    void any_text_has_a_vector() {
        for (String text : List.of("\u0000", "漢字", "🧬", "word ".repeat(2_000), "\ud800")) {
            assertThat(EMBEDDER.embed(text)).hasSize(EMBEDDER.dimensions());
        }
    }

    /// Later releases count their users: 1.29.0 wrote a device id below the user's home when it was loaded.
    @Test
    void the_runtime_is_the_release_that_reports_nothing() {
        assertThat(OrtEnvironment.getEnvironment().getVersion()).isEqualTo("1.20.0");
    }

    @Test
    void nothing_is_written_outside_the_cache_folder(@TempDir Path folder) throws IOException, InterruptedException {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Path home = Files.createDirectory(folder.resolve("home"));
        Path working = Files.createDirectory(folder.resolve("working"));
        Path cache = folder.resolve("cache");
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + temporary,
                "-Duser.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                Loads.class.getName(),
                cache.toString());
        java.directory(working.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        java.environment().put("HOME", home.toString());
        java.environment().remove("DJL_CACHE_DIR");
        java.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = java.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(folder.resolve("log"))).contains("384 dimensions");
        assertThat(files(temporary)).isEmpty();
        assertThat(files(home)).isEmpty();
        assertThat(files(working)).isEmpty();
        assertThat(files(cache)).isNotEmpty().noneMatch(file -> file.toString().endsWith(".tmp"));
    }

    /// What the test above runs in a process of its own.
    static final class Loads {

        private Loads() {}

        public static void main(String[] arguments) {
            try (Embedder embedder = Embedder.load(Path.of(arguments[0]))) {
                System.out.println(embedder.embed("hypoxia").length + " dimensions");
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> entries = Files.walk(folder)) {
            return entries.filter(Files::isRegularFile).toList();
        }
    }

    private static double product(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
