package io.docent.eval;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// Words with another beside each, from a tab-separated file that ships with Docent.
final class WordPairs {

    private WordPairs() {}

    /// The file's words, by the first of each line.
    static Map<String, String> read(String file) {
        try (InputStream bytes =
                        Objects.requireNonNull(WordPairs.class.getResourceAsStream(file), "missing resource " + file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            Map<String, String> pairs = new LinkedHashMap<>();
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        String[] words = line.split("\t", 2);
                        pairs.put(words[0], words[1]);
                    });
            return pairs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A word with a capital where the one that it replaces has one.
    static String likeCase(String word, String replaced) {
        return Character.isUpperCase(replaced.charAt(0))
                ? Character.toUpperCase(word.charAt(0)) + word.substring(1)
                : word;
    }
}
