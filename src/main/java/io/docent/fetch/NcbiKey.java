package io.docent.fetch;

/// The key by which NCBI knows a user, who may then ask more often. It never shows.
///
/// @param value empty where there is none
public record NcbiKey(String value) {

    /// The environment variable that holds it, as NCBI's own programs name it.
    public static final String VARIABLE = "NCBI_API_KEY";

    /// No key.
    public static final NcbiKey NONE = new NcbiKey("");

    private static final String SHOWN = "[key]";

    public NcbiKey {
        value = value.strip();
    }

    /// Whether there is none.
    public boolean isMissing() {
        return value.isEmpty();
    }

    /// The text with every occurrence of the key replaced.
    String scrub(String text) {
        return isMissing() ? text : text.replace(value, SHOWN);
    }

    @Override
    public String toString() {
        return isMissing() ? "[no key]" : SHOWN;
    }
}
