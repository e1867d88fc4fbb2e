package io.docent.settings;

import io.docent.fetch.FetchSettings;
import io.docent.model.EmbeddingSettings;
import io.docent.model.ModelSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Reads what a user set: `docent.yaml` in Docent's home, and the environment, which goes before it.
public final class SettingsReader {

    private final Path home;
    private final Map<String, String> environment;
    private final SettingsFile file;
    private final Values values;

    private SettingsReader(Path home, Map<String, String> environment, SettingsFile file) {
        this.home = home;
        this.environment = environment;
        this.file = file;
        this.values = new Values(environment, file, "");
    }

    /// Reads the file, if there is one.
    ///
    /// @param environment variables by name
    /// @throws io.docent.problem.ProblemException if it cannot be read, or has a key that Docent does not know
    public static SettingsReader in(Path home, Map<String, String> environment) {
        return new SettingsReader(home, Map.copyOf(environment), SettingsFile.in(home));
    }

    /// A folder; a relative one is below Docent's home.
    public Path folder(Setting setting) {
        return values.folder(setting, home);
    }

    /// A text.
    public String text(Setting setting) {
        return values.text(setting);
    }

    /// A whole number.
    ///
    /// @throws io.docent.problem.ProblemException if it is none, or out of range
    public int integer(Setting setting, int least, int most) {
        return values.integer(setting, least, most);
    }

    /// Bytes, "200MB", from one to a terabyte.
    ///
    /// @throws io.docent.problem.ProblemException if it is no size, or out of range
    public long size(Setting setting) {
        return values.size(setting, 1, Values.LARGEST);
    }

    /// Bytes, "200MB".
    ///
    /// @throws io.docent.problem.ProblemException if it is no size, or out of range
    public long size(Setting setting, long least, long most) {
        return values.size(setting, least, most);
    }

    /// One of the constants of an enumeration, in small letters.
    ///
    /// @throws io.docent.problem.ProblemException if it is none of them
    public <E extends Enum<E>> E choice(Setting setting, Class<E> choices) {
        return values.choice(setting, choices);
    }

    /// Yes or no.
    ///
    /// @throws io.docent.problem.ProblemException if it is neither `true` nor `false`
    public boolean truth(Setting setting) {
        return values.truth(setting);
    }

    /// Where papers are fetched from.
    ///
    /// @throws io.docent.problem.ProblemException if a value is not understood
    public FetchSettings fetch() {
        return new FetchReader(values).read();
    }

    /// A time, from a millisecond to an hour.
    ///
    /// @throws io.docent.problem.ProblemException if it is none
    public Duration duration(Setting setting) {
        return values.duration(setting);
    }

    /// The models; every profile is read, so that a mistake shows before it is needed.
    public Models models() {
        Map<String, ModelSettings> profiles = new HashMap<>();
        for (String name : file.profiles().keySet()) {
            new ModelReader(new Values(environment, file, name)).read().ifPresent(model -> profiles.put(name, model));
        }
        Optional<EmbeddingSettings> embedding = new EmbeddingReader(values).read();
        String profile = text(Setting.PROFILE);
        if (!profile.isEmpty()) {
            return new Models(Optional.empty(), profiles, embedding).choose(profile);
        }
        return new Models(new ModelReader(values).read(), profiles, embedding);
    }
}
