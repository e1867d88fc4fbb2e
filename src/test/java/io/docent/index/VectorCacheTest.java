package io.docent.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.BuiltIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorCacheTest {

    private static final List<String> TEXTS = List.of("hypoxia", "matrix", "hypoxia");

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("vectors");
        VectorCache cache = read();
        assertThat(computed(cache, TEXTS))
                .as("the same text twice is computed once")
                .isEqualTo(2);
        cache.write(TEXTS);
    }

    @Test
    void what_was_computed_is_not_computed_again() throws IOException {
        VectorCache cache = read();
        assertThat(computed(cache, TEXTS)).isZero();
        assertThat(vectors(cache, TEXTS).getFirst())
                .isEqualTo(BuiltIndex.embedder().embed("hypoxia"));
        assertThat(vectors(cache, TEXTS).getLast())
                .isEqualTo(vectors(cache, TEXTS).getFirst());
    }

    @Test
    void a_record_that_breaks_off_is_computed_again() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int first = 4 + (bytes.length - 4) / 2;
        for (int length : new int[] {0, 1, 4, 31, 36, 37, first - 1, first, first + 40, bytes.length - 1}) {
            Files.write(file, Arrays.copyOf(bytes, length));
            VectorCache cache = read();
            assertThat(computed(cache, TEXTS)).as("of %s bytes", length).isEqualTo(length < first ? 2 : 1);
            assertThat(vectors(cache, TEXTS))
                    .allSatisfy(vector -> assertThat(vector).hasSize(384));
        }
    }

    @Test
    void texts_that_are_gone_are_forgotten() throws IOException {
        read().write(List.of("matrix"));
        assertThat(computed(read(), List.of("matrix"))).isZero();
        assertThat(computed(read(), List.of("hypoxia"))).isEqualTo(1);
    }

    @Test
    void vectors_of_another_length_are_computed_again() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[3]++;
        Files.write(file, bytes);
        assertThat(computed(read(), TEXTS)).isEqualTo(2);
    }

    @Test
    void nothing_is_left_beside_the_file() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            assertThat(entries).containsExactly(file);
        }
    }

    private VectorCache read() throws IOException {
        return VectorCache.read(file, BuiltIndex.embedder());
    }

    private static int computed(VectorCache cache, List<String> texts) {
        AtomicInteger computed = new AtomicInteger();
        cache.embed(texts, (done, total) -> computed.set(total));
        return computed.get();
    }

    private static List<float[]> vectors(VectorCache cache, List<String> texts) {
        return cache.embed(texts, (done, total) -> {});
    }
}
