package io.docent.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// JSON that only begins like a record of the registry is one problem, and the other records are read.
final class HostileRecordsTest {

    private static final String START = "{\"protocolSection\": ";
    private static final String GOOD =
            START + "{\"identificationModule\": {\"nctId\": \"NCT00000001\", \"briefTitle\": \"T\"}}}";

    private static final Map<String, String> BROKEN = Map.ofEntries(
            Map.entry("half.json", GOOD.substring(0, 60)),
            Map.entry("no-number.json", START + "{}}"),
            Map.entry("text-for-object.json", START + "\"x\"}"),
            Map.entry("null.json", START + "null}"),
            Map.entry("number.json", START + "{\"identificationModule\": {\"nctId\": 12}}}"),
            Map.entry("deep-lists.json", START + "[".repeat(100_000)),
            Map.entry("deep-objects.json", START + "{\"a\":".repeat(100_000)),
            Map.entry("nul.json", START + "\u0000}"),
            Map.entry("many-values.json", START + "[" + "1,".repeat(5_000_000) + "1]}"),
            Map.entry("long-text.json", START + "{\"a\": \"" + "x".repeat(30_000_000) + "\"}}"));

    @TempDir
    private Path folder;

    static Stream<String> broken() {
        return BROKEN.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void it_is_one_problem_and_the_record_is_read(String name) throws IOException {
        Files.writeString(folder.resolve("good.json"), GOOD);
        Files.writeString(folder.resolve(name), BROKEN.getOrDefault(name, ""));

        RegistryFolder.Records records = new RegistryFolder(folder).read();

        assertThat(records.entries()).extracting(entry -> entry.trial().nctId()).containsExactly("NCT00000001");
        assertThat(records.problems()).singleElement().satisfies(problem -> isClear(problem, name));
    }

    @Test
    void a_record_on_one_very_long_line_is_read() throws IOException {
        String lists = "{\"x\": \"" + "word ".repeat(200_000) + "\"},".repeat(1);
        Files.writeString(
                folder.resolve("long.json"),
                START + "{\"identificationModule\": {\"nctId\": \"NCT00000002\"}, \"other\": [" + lists + "{}]}}");

        assertThat(new RegistryFolder(folder).read().entries())
                .extracting(entry -> entry.trial().nctId())
                .containsExactly("NCT00000002");
    }

    private static void isClear(Problem problem, String where) {
        assertThat(problem.where()).contains(where);
        assertThat(problem.what()).isNotBlank().doesNotContain("Exception");
        assertThat(problem.fix()).isNotBlank();
    }
}
