package io.docent.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.BuiltIndex;
import io.docent.index.IndexFolder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Real processes that index, killed and hindered in real ways: the last good index serves, and the next run
/// finishes.
class FaultsTest {

    private static final long PATIENCE_SECONDS = 180;

    @TempDir
    private Path home;

    private Path corpus;
    private Path index;

    @BeforeEach
    void folders() {
        corpus = home.resolve("corpus");
        index = home.resolve("index");
        // what the processes unpack once lies there then
        BuiltIndex.embedder();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void a_process_that_is_killed_loses_nothing_that_was_committed(long seed) throws Exception {
        Random random = new Random(seed);
        Folder folder = new Folder(corpus, random);
        write("papers/first.txt", "On firsts\n\nThe first paper stays.\n");
        for (int kill = 0; kill < 2; kill++) {
            folder.change();
            folder.change();
            kill(index(), random);
            // what serves then is whole, if there is one yet
            if (new IndexFolder(index).info().isPresent()) {
                assertThat(Snapshot.of(index).documents()).isNotEmpty();
            }
        }
        assertFinished(index());
        assertEqualsFullBuild();
        assertThat(leftovers()).isEmpty();
    }

    /// Kills it after it has begun to work, at any moment of its usual time.
    private static void kill(Process process, Random random) throws Exception {
        if (!process.waitFor(500 + random.nextInt(6_000), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    /// Whoever was told that files were taken (202) finds them there, however the server ended.
    @Test
    void what_a_killed_server_took_is_read_by_the_next_run() throws Exception {
        write("papers/first.txt", "On firsts\n\nThe first paper stays.\n");
        assertFinished(index());
        Process server = start(List.of(), "serve", "--port", "0");
        List<String> taken = new ArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = address(client).resolve("/v1/documents");
            for (int i = 0; i < 15; i++) {
                HttpRequest request = HttpRequest.newBuilder(address)
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(HttpRequest.BodyPublishers.ofString("""
                                --b\r
                                Content-Disposition: form-data; name="file"; filename="taken%d.txt"\r
                                \r
                                On taking %d

                                Paper %d was taken.
                                \r
                                --b--\r
                                """.formatted(i, i, i)))
                        .build();
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 202) {
                    taken.add("On taking " + i);
                }
            }
        }
        server.destroyForcibly().waitFor();
        assertThat(taken).hasSize(15);

        assertFinished(index());

        assertThat(Snapshot.of(index).documents())
                .extracting(document -> document.bibliography().title())
                .containsAll(taken)
                .hasSize(16);
        try (Stream<Path> left = Files.list(corpus.resolve(".uploads"))) {
            assertThat(left).isEmpty();
        }
        assertEqualsFullBuild();
    }

    /// Where the server listens, once it is ready.
    private URI address(HttpClient client) throws Exception {
        Pattern printed = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");
        for (long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
                System.nanoTime() < until;
                Thread.sleep(100)) {
            Matcher address = printed.matcher(output());
            if (address.find()) {
                URI server = URI.create(address.group());
                HttpRequest ready =
                        HttpRequest.newBuilder(server.resolve("/health/ready")).build();
                if (client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return server;
                }
            }
        }
        throw new IllegalStateException(output());
    }

    @Test
    void two_processes_at_once_do_the_work_once() throws Exception {
        for (int i = 0; i < 20; i++) {
            write("papers/p" + i + ".txt", "On paper " + i + "\n\nPaper " + i + " says this.\n");
        }
        Process one = index();
        Process other = index();
        assertFinished(one);
        assertFinished(other);

        Snapshot both = Snapshot.of(index);
        assertThat(both.documents()).hasSize(20);
        assertThat(both.passages()).hasSize(20);
        assertEqualsFullBuild();
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void a_lock_that_a_dead_process_left_is_no_obstacle() throws Exception {
        write("papers/p.txt", "On paper\n\nThis is said.\n");
        Files.createDirectories(index);
        Files.writeString(index.resolve("lock"), "");
        assertFinished(index());
        try (Stream<Path> files = Files.walk(index)) {
            assertThat(files.filter(file -> file.endsWith("write.lock"))).hasSize(1);
        }
        write("papers/q.txt", "On another\n\nThat is said.\n");
        assertFinished(index());
        assertThat(Snapshot.of(index).documents()).hasSize(2);
    }

    /// A disk that is full is stood in for by the largest file that a process may write: both fail in the
    /// middle of a file, and this needs no right to mount anything.
    @Test
    void a_disk_that_is_full_leaves_the_last_good_index_and_the_next_run_finishes() throws Exception {
        write("papers/p.txt", "On paper\n\nThis is said.\n");
        assertFinished(index());
        Snapshot before = Snapshot.of(index);
        StringBuilder large = new StringBuilder("On much\n\n");
        for (int i = 0; i < 6_000; i++) {
            large.append("Sentence ")
                    .append(i)
                    .append(" tells of matter ")
                    .append(i * 7)
                    .append(".\n\n");
        }
        write("papers/large.txt", large.toString());

        Process hindered = start(List.of("bash", "-c", "ulimit -f 200; exec \"$@\"", "bash"), "index");
        assertThat(hindered.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(hindered.exitValue()).isEqualTo(1);
        assertThat(output()).contains("the index cannot be written", "fix:");
        assertThat(Snapshot.of(index)).isEqualTo(before);

        Process again = start(List.of(), "search", "sentence", "5999");
        assertThat(again.waitFor(0, TimeUnit.SECONDS)).isFalse();
        again.destroyForcibly().waitFor();
        try (Upkeep upkeep = new Upkeep(
                corpus, new IndexFolder(index), io.docent.embed.InProcessEmbedder.MODEL, java.time.Clock.systemUTC())) {
            upkeep.update(Library.Extent.CHANGED, Steps.NONE);
        }
        assertThat(Snapshot.of(index).documents()).hasSize(2);
        assertThat(leftovers()).isEmpty();
    }

    private void write(String path, String text) throws IOException {
        Path file = corpus.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Process index() throws IOException {
        return start(List.of(), "index");
    }

    private Process start(List<String> before, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED",
                "-Ddocent.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                "io.docent.cli.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DOCENT_CACHE", BuiltIndex.CACHE.toString());
        return builder.redirectOutput(home.resolve("output").toFile()).start();
    }

    private String output() throws IOException {
        return Files.readString(home.resolve("output"));
    }

    private void assertFinished(Process process) throws Exception {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        // 1 where one of the files cannot be read, which the folder may hold
        assertThat(process.exitValue()).as(output()).isLessThanOrEqualTo(1);
        assertThat(new IndexFolder(index).info().orElseThrow().pending())
                .as(output())
                .isZero();
    }

    private void assertEqualsFullBuild() {
        Snapshot grown = Snapshot.of(index);
        try (Upkeep upkeep = new Upkeep(
                corpus, new IndexFolder(index), io.docent.embed.InProcessEmbedder.MODEL, java.time.Clock.systemUTC())) {
            upkeep.update(Library.Extent.FULL, Steps.NONE);
        }
        assertThat(grown).isEqualTo(Snapshot.of(index));
    }

    /// What no index and no cache needs, once somebody had the lock again.
    private List<String> leftovers() throws IOException {
        try (Stream<Path> entries = Files.list(index)) {
            List<String> names = entries.map(entry -> entry.getFileName().toString())
                    .sorted()
                    .toList();
            long indexes =
                    names.stream().filter(name -> name.startsWith("index-")).count();
            assertThat(indexes).isEqualTo(1);
            return names.stream()
                    .filter(name -> !List.of("current", "lock", "vectors").contains(name))
                    .filter(name -> !name.startsWith("index-"))
                    .toList();
        }
    }
}
