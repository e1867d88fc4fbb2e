package io.docent.web;

import io.docent.answer.Ask;
import io.docent.corpus.Passage;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// The values that fields and parameters may take, by the names that the contract gives them.
final class Choices {

    static final Named<Ask.Mode> MODES = new Named<>("mode", Ask.Mode.values());
    static final Named<Ask.Role> ROLES = new Named<>("role", Ask.Role.values());
    static final Named<Passage.Kind> KINDS = new Named<>("kind", Passage.Kind.values());

    private static final Pattern TRIAL = Pattern.compile("(?i)NCT\\d{8}");

    private final Supplier<? extends Collection<String>> documents;

    /// @param documents ids of the documents that there are
    Choices(Supplier<? extends Collection<String>> documents) {
        this.documents = documents;
    }

    /// The id, if there is such a document.
    String document(String id, String pointer) {
        Collection<String> known = documents.get();
        if (!known.contains(id)) {
            throw Refusal.invalid(pointer, unknown("document", id, known));
        }
        return id;
    }

    /// The registry number, in capitals.
    static String trial(String number, String pointer) {
        if (!TRIAL.matcher(number).matches()) {
            throw Refusal.invalid(
                    pointer,
                    "\"%s\" is not a registry number; it must be NCT and eight digits"
                            .formatted(CleanText.shortened(number)));
        }
        return number.toUpperCase(Locale.ROOT);
    }

    /// The name of a constant in the contract: `TABLE_ROW` is "tableRow".
    static String wireName(Enum<?> constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.name().split("_")) {
            String lower = word.toLowerCase(Locale.ROOT);
            name.append(name.isEmpty() ? lower : word.charAt(0) + lower.substring(1));
        }
        return name.toString();
    }

    private static String unknown(String what, String value, Collection<String> known) {
        String hint = Nearest.to(value, known)
                .map(nearest -> "; did you mean \"" + nearest + "\"?")
                .orElse(known.size() > 10 ? "" : "; known are " + String.join(", ", known));
        return "there is no %s \"%s\"%s".formatted(what, CleanText.shortened(value), hint);
    }

    /// Constants by their names in the contract.
    static final class Named<T extends Enum<T>> {

        private final String what;
        private final Map<String, T> values = new LinkedHashMap<>();

        @SafeVarargs
        private Named(String what, T... constants) {
            this.what = what;
            for (T constant : constants) {
                values.put(wireName(constant), constant);
            }
        }

        T get(String name, String pointer) {
            T value = values.get(name);
            if (value == null) {
                throw Refusal.invalid(pointer, unknown(what, name, values.keySet()));
            }
            return value;
        }
    }
}
