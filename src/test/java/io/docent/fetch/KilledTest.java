package io.docent.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.corpus.CorpusFile;
import io.docent.corpus.CorpusFolder;
import io.docent.corpus.PaperXml;
import io.docent.trial.RegistryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run that is killed (`kill -9`, a real process) leaves whole files alone, and the next one goes on.
final class KilledTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private Path home;

    private StandIn services;
    private Path fetched;

    @BeforeEach
    void start() throws IOException {
        services = new StandIn(Clock.systemUTC());
        fetched = Files.createDirectories(home.resolve("corpus")).resolve(Shelf.FOLDER);
    }

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void while_citations_are_laid_down() throws Exception {
        List<String> arguments = new ArrayList<>();
        for (int number = 300_000; number < 300_400; number++) {
            services.add(Work.closed(String.valueOf(number), "10.5555/" + number, "Wall " + number, "Abel", 2020));
            arguments.addAll(List.of("--pmid", String.valueOf(number)));
        }

        killed(arguments, 60);

        List<String> whole = files("pmid-");
        assertThat(whole).hasSizeBetween(60, 399);
        for (String name : whole) {
            CorpusFile file = new CorpusFile(home.resolve("corpus"), Shelf.file(name));
            assertThat(name).isEqualTo(PaperXml.read(file).id() + ".xml");
        }
        assertThat(files(".part").size()).isLessThanOrEqualTo(1);

        services.forget();
        assertThat(fetch(arguments).waitFor()).isZero();

        assertThat(files("pmid-")).hasSize(400);
        assertThat(services.requests("/efetch"))
                .flatExtracting(
                        request -> List.of(request.form().getOrDefault("id", "").split(",")))
                .hasSize(400 - whole.size());
        assertThat(new CorpusFolder(home.resolve("corpus")).read().problems()).isEmpty();
    }

    @Test
    void while_a_record_arrives() throws Exception {
        List<String> numbers =
                IntStream.range(1, 6).mapToObj(number -> "NCT9900000" + number).toList();
        numbers.forEach(number -> services.addTrial(number, "Trial " + number));
        services.fail("/studies/NCT99000003", Fault.stalled(PATIENCE));
        List<String> arguments =
                numbers.stream().flatMap(number -> Stream.of("--nct", number)).toList();

        Process process = fetch(arguments);
        await(() -> !services.requests("NCT99000003").isEmpty(), process);
        process.destroyForcibly().waitFor();

        assertThat(files("")).containsExactly("NCT99000001.json", "NCT99000002.json");
        services.forget();
        assertThat(fetch(arguments).waitFor()).isZero();
        assertThat(files("")).hasSize(5);
        assertThat(services.requests("/studies"))
                .extracting(StandIn.Request::path)
                .containsExactly(
                        "/ctgov/studies/NCT99000003", "/ctgov/studies/NCT99000004", "/ctgov/studies/NCT99000005");
        assertThat(new RegistryFolder(home.resolve("corpus")).read().problems()).isEmpty();
    }

    /// Runs `docent fetch` and kills it once so many files are there.
    private void killed(List<String> arguments, int files) throws Exception {
        Process process = fetch(arguments);
        await(() -> files("pmid-").size() >= files, process);
        process.destroyForcibly().waitFor();
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void await(Condition condition, Process process) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            assertThat(process.isAlive()).as("the run is under way").isTrue();
            assertThat(System.nanoTime()).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    private Process fetch(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx200m",
                "-XX:TieredStopAtLevel=1",
                "-Ddocent.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                "io.docent.cli.Main",
                "fetch"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("output.txt").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("DOCENT_"));
        builder.environment()
                .put("DOCENT_FETCH_EUROPE_PMC", services.addresses().europePmc());
        builder.environment().put("DOCENT_FETCH_EUTILS", services.addresses().eutils());
        builder.environment()
                .put("DOCENT_FETCH_CLINICAL_TRIALS", services.addresses().clinicalTrials());
        return builder.start();
    }

    private List<String> files(String prefix) throws IOException {
        if (!Files.isDirectory(fetched)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(fetched)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(prefix))
                    .sorted()
                    .toList();
        }
    }
}
