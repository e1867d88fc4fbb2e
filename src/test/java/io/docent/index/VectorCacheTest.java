package io.docent.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorCacheTest {

    private static final List<String> TEXTS = List.of("hypoxia", "matrix");
    private static final List<float[]> VECTORS = List.of(new float[] {0.6f, 0.8f}, new float[] {1, 0});

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("vectors");
        try (VectorCache cache = open()) {
            cache.add(TEXTS, VECTORS);
        }
    }

    @Test
    void what_was_added_is_found_again() throws IOException {
        try (VectorCache cache = open()) {
            assertThat(cache.find("hypoxia")).hasValue(VECTORS.getFirst());
            assertThat(cache.find("matrix")).hasValue(VECTORS.getLast());
            assertThat(cache.find("fever")).isEmpty();
        }
    }

    @Test
    void the_same_text_twice_is_kept_once() throws IOException {
        long size = Files.size(file);
        try (VectorCache cache = open()) {
            cache.add(List.of("hypoxia", "fever", "fever"), List.of(VECTORS.get(0), VECTORS.get(1), VECTORS.get(1)));
        }
        assertThat(Files.size(file)).isEqualTo(size / 2 * 3);
    }

    @Test
    void vectors_of_another_model_are_not_found() throws IOException {
        try (VectorCache cache = VectorCache.open(file, "another")) {
            assertThat(cache.holds("hypoxia")).isFalse();
        }
    }

    @Test
    void a_record_that_breaks_off_costs_that_record_alone() throws IOException {
        for (int cut = 1; cut < Files.size(file) / 2; cut++) {
            Path torn = folder.resolve("torn" + cut);
            Files.write(torn, java.util.Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) - cut));
            try (VectorCache cache = VectorCache.open(torn, "model")) {
                assertThat(cache.holds("hypoxia")).isTrue();
                assertThat(cache.holds("matrix")).isFalse();
                cache.add(List.of("fever"), List.of(VECTORS.getFirst()));
            }
            try (VectorCache cache = VectorCache.open(torn, "model")) {
                assertThat(cache.find("fever")).hasValue(VECTORS.getFirst());
            }
        }
    }

    @Test
    void a_record_whose_bytes_are_wrong_is_as_good_as_none() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[22]++;
        Files.write(file, bytes);
        try (VectorCache cache = open()) {
            assertThat(cache.find("hypoxia")).isEmpty();
            assertThat(cache.find("matrix")).hasValue(VECTORS.getLast());
        }
    }

    @Test
    void what_is_no_cache_at_all_is_begun_anew() throws IOException {
        Files.writeString(file, "something else entirely", StandardOpenOption.TRUNCATE_EXISTING);
        try (VectorCache cache = open()) {
            assertThat(cache.holds("hypoxia")).isFalse();
            cache.add(TEXTS, VECTORS);
        }
        try (VectorCache cache = open()) {
            assertThat(cache.holds("hypoxia")).isTrue();
        }
    }

    @Test
    void what_another_process_adds_is_kept_beside_what_this_one_adds() throws IOException {
        try (VectorCache one = open();
                VectorCache other = open()) {
            one.add(List.of("fever"), List.of(VECTORS.getFirst()));
            other.add(List.of("stroma"), List.of(VECTORS.getLast()));
            assertThat(other.holds("fever")).isTrue();
        }
        try (VectorCache cache = open()) {
            assertThat(List.of("hypoxia", "matrix", "fever", "stroma")).allMatch(cache::holds);
        }
    }

    @Test
    void what_nobody_looked_for_during_a_full_build_is_forgotten() throws IOException {
        try (VectorCache cache = open()) {
            cache.startNoting();
            cache.find("matrix");
            cache.keepNoted();
            assertThat(cache.holds("hypoxia")).isFalse();
            assertThat(cache.find("matrix")).hasValue(VECTORS.getLast());
        }
        try (VectorCache cache = open()) {
            assertThat(cache.holds("hypoxia")).isFalse();
            assertThat(cache.find("matrix")).hasValue(VECTORS.getLast());
        }
    }

    private VectorCache open() throws IOException {
        return VectorCache.open(file, "model");
    }
}
