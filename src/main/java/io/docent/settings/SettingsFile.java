package io.docent.settings;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// `docent.yaml` as it stands: texts, not yet numbers or folders.
///
/// @param file where it is, or would be
/// @param values outside profiles
/// @param profiles by name, each the keys of `model` that it sets
record SettingsFile(Path file, Map<Setting, String> values, Map<String, Map<Setting, String>> profiles) {

    private static final String NAME = "docent.yaml";
    private static final String PROFILES = "profiles";
    private static final Pattern PROFILE_NAME = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Pattern SECRET =
            Pattern.compile("(?i)(?:.*[._-])?(?:.*key|.*secret|.*password|.*token|authorization)");

    /// @throws ProblemException if the file is there and cannot be read, or has a key that Docent does not know
    static SettingsFile in(Path home) {
        Path file = home.resolve(NAME);
        SettingsFile read = new SettingsFile(file, new EnumMap<>(Setting.class), new TreeMap<>());
        if (Files.exists(file)) {
            read.fill(read.tree());
        }
        return read;
    }

    private JsonNode tree() {
        YAMLFactory yaml = YAMLFactory.builder().build();
        yaml.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        try {
            return new ObjectMapper(yaml).readTree(Files.readString(file));
        } catch (JacksonException e) {
            // Not the parser's own words: they quote the file, which may hold what should not be there.
            String line =
                    e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
            throw new ProblemException(
                    new Problem("cannot read the settings: this is not YAML", file + line, "mend that line"));
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem("cannot read the settings: " + e.getMessage(), file.toString(), "make it readable"), e);
        }
    }

    private void fill(JsonNode root) {
        if (isNothing(root)) {
            return;
        }
        if (!root.isObject()) {
            throw problem("the settings must be keys with values", "", "begin a line with a key, such as \"model:\"");
        }
        root.properties().forEach(entry -> {
            if (entry.getKey().equals(PROFILES)) {
                fillProfiles(entry.getValue());
            } else {
                put(entry.getKey(), "", entry.getValue(), values);
            }
        });
    }

    private void fillProfiles(JsonNode named) {
        if (!isNothing(named) && !named.isObject()) {
            throw problem("profiles must have names", PROFILES, "write \"profiles:\", then a line \"  fast:\"");
        }
        named.properties().forEach(profile -> {
            String where = PROFILES + "." + profile.getKey();
            if (!PROFILE_NAME.matcher(profile.getKey()).matches()) {
                throw problem("a profile's name has letters, digits, - and _ alone", where, "rename it");
            }
            if (!profile.getValue().isObject()) {
                throw problem("a profile must hold keys of \"model\"", where, "write \"name: ...\" below it");
            }
            Map<Setting, String> own = new EnumMap<>(Setting.class);
            profile.getValue()
                    .properties()
                    .forEach(entry -> put(Setting.MODEL + entry.getKey(), where, entry.getValue(), own));
            profiles.put(profile.getKey(), own);
        });
    }

    /// @param profile place of the profile that the key is in, or empty
    private void put(String key, String profile, JsonNode value, Map<Setting, String> into) {
        if (value.isObject()) {
            value.properties().forEach(entry -> put(key + "." + entry.getKey(), profile, entry.getValue(), into));
            return;
        }
        String where = profile.isEmpty() ? key : profile + key.substring(Setting.MODEL.length() - 1);
        Setting setting = Setting.named(key).orElseThrow(() -> unknown(where));
        if (value.isArray()) {
            throw problem(where + " must be a single value, not a list", where, "see docs/settings.md");
        }
        if (!isNothing(value)) {
            into.put(setting, value.asText().strip());
        }
    }

    private ProblemException unknown(String where) {
        if (SECRET.matcher(where).matches()) {
            return problem(
                    "a secret must not stand in a file",
                    where,
                    "remove it and set the environment variable "
                            + (where.startsWith("embedding") ? "DOCENT_EMBEDDING_API_KEY" : "DOCENT_MODEL_API_KEY")
                            + " instead");
        }
        if (where.equals("model")) {
            return problem("model must hold keys of its own", where, "see docs/settings.md");
        }
        return problem("there is no setting of this name", where, "see docs/settings.md for all settings");
    }

    private ProblemException problem(String what, String where, String fix) {
        return new ProblemException(new Problem(what, where.isEmpty() ? file.toString() : file + ", " + where, fix));
    }

    private static boolean isNothing(JsonNode value) {
        return value.isNull() || value.isMissingNode();
    }
}
