package io.docent.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The text of a prompt with places `{{name}}` to be filled.
final class Template {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([^{}]*)}}");

    private final String text;
    private final Set<String> names;

    private Template(String text, Set<String> names) {
        this.text = text;
        this.names = names;
    }

    /// Reads a prompt that ships with Docent.
    ///
    /// @param file name in the folder `prompts`
    /// @throws IllegalArgumentException if there is no such file, or its places are not exactly `names`
    static Template load(String file, String... names) {
        try (InputStream stream = Template.class.getResourceAsStream("prompts/" + file)) {
            if (stream == null) {
                throw new IllegalArgumentException("there is no prompt " + file);
            }
            return of(file, new String(stream.readAllBytes(), StandardCharsets.UTF_8), names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Template of(String file, String text, String... names) {
        Set<String> found = new TreeSet<>();
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            found.add(place.group(1));
        }
        Set<String> wanted = new TreeSet<>(Set.of(names));
        if (!found.equals(wanted)) {
            throw new IllegalArgumentException("prompt " + file + " must have the places " + wanted + ", not " + found);
        }
        return new Template(text.strip(), wanted);
    }

    /// The text with all places filled; what looks like a place in a value is left as it is.
    ///
    /// @throws IllegalArgumentException if the values are not those of the places
    String fill(Map<String, String> values) {
        if (!values.keySet().equals(names)) {
            throw new IllegalArgumentException("the places " + names + " cannot be filled by " + values.keySet());
        }
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
    }
}
