package io.docent.model;

/// The key that a provider knows its customer by. It never shows: not in `toString`, and [#scrub] takes it out
/// of texts.
///
/// @param value empty where the provider wants none
public record ApiKey(String value) {

    /// No key.
    public static final ApiKey NONE = new ApiKey("");

    private static final String SHOWN = "[key]";
    private static final int SHORTEST = 4;

    public ApiKey {
        value = value.strip();
    }

    /// Whether there is none.
    public boolean isMissing() {
        return value.isEmpty();
    }

    /// The text with every occurrence of the key replaced.
    String scrub(String text) {
        return value.length() < SHORTEST ? text : text.replace(value, SHOWN);
    }

    @Override
    public String toString() {
        return isMissing() ? "[no key]" : SHOWN;
    }
}
