package io.docent.corpus;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds ClinicalTrials.gov numbers in a text: `NCT02715804`, `NCT 02715804`.
final class RegistryNumbers {

    private static final Pattern NUMBER = Pattern.compile("\\bNCT[ -]?(\\d{8})(?!\\d)", Pattern.CASE_INSENSITIVE);

    private RegistryNumbers() {}

    /// The numbers in order of first mention, each once.
    static List<String> of(String text) {
        LinkedHashSet<String> numbers = new LinkedHashSet<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            numbers.add("NCT" + matcher.group(1));
        }
        return List.copyOf(numbers);
    }
}
