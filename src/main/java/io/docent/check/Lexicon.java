package io.docent.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The plain words that checks know: those that say nothing of their own, and those that say which way a thing
/// goes.
final class Lexicon {

    private static final List<String> INFLECTIONS = List.of("", "s", "d", "es", "ed", "ing", "ly");

    private final Set<String> function;
    private final Map<String, Signed> directions = new HashMap<>();
    private int families;

    private Lexicon() {
        this.function = lines("function-words.txt").flatMap(Lexicon::words).collect(Collectors.toUnmodifiableSet());
        lines("directions.tsv").forEach(this::addFamily);
    }

    static Lexicon shipped() {
        return new Lexicon();
    }

    boolean isFunction(String form) {
        return function.contains(form);
    }

    /// A word that says which way something goes.
    ///
    /// @param family number of its family of antonyms
    /// @param core whether it may stand for a word of another core family
    record Signed(Direction direction, int family, boolean core) {

        boolean comparableWith(Signed other) {
            return family == other.family || core && other.core;
        }
    }

    /// Which way a word says that something goes; null for a word that does not. Of several words the last
    /// counts.
    @Nullable
    Signed signed(String form) {
        String word = form.substring(form.lastIndexOf(' ') + 1);
        for (String ending : INFLECTIONS) {
            String base = word.endsWith(ending) ? word.substring(0, word.length() - ending.length()) : word;
            Signed signed = directions.get(base);
            if (signed == null && !ending.isEmpty()) {
                signed = directions.get(base + "e");
            }
            if (signed != null) {
                return signed;
            }
        }
        return null;
    }

    private void addFamily(String line) {
        String[] columns = line.split("\t", -1);
        List<Direction> order = List.of(Direction.UP, Direction.DOWN, Direction.LEVEL, Direction.NOT_LEVEL);
        int family = families++;
        for (int i = 1; i < columns.length; i++) {
            Signed signed = new Signed(order.get(i - 1), family, columns[0].equals("core"));
            words(columns[i]).forEach(word -> directions.put(word, signed));
        }
    }

    private static Stream<String> words(String line) {
        return Stream.of(line.split("\\s+")).filter(word -> !word.isEmpty());
    }

    private static Stream<String> lines(String file) {
        try (InputStream bytes = Objects.requireNonNull(Lexicon.class.getResourceAsStream(file), file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
